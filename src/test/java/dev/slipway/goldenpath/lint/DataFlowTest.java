package dev.slipway.goldenpath.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DataFlowTest {

    private static List<String> flow(String steps, Map<String, String> skeleton) {
        String text =
                """
                kind: Template
                apiVersion: scaffolder.backstage.io/v1beta3
                metadata: {name: t}
                spec:
                  type: service
                  parameters: {properties: {name: {type: string}, team: {type: string}}}
                  steps:
                """
                        + steps.indent(4);
        SoftwareTemplate template =
                SoftwareTemplate.read(
                                "template.yaml",
                                Yaml.readOne("template.yaml", text, Dialect.CORE)
                                        .value()
                                        .orElseThrow())
                        .value()
                        .orElseThrow();
        return DataFlow.of(template, MemorySource.of(skeleton)).stream()
                .flatMap(
                        one ->
                                one.uses().stream()
                                        .map(
                                                use ->
                                                        one.parameter()
                                                                + " "
                                                                + use.where()
                                                                + " "
                                                                + use.through()))
                .map(String::strip)
                .toList();
    }

    @Test
    void followsValuesIntoNamesAndLines() {
        assertThat(
                        flow(
                                """
                                - id: fetch
                                  action: fetch:template
                                  input:
                                    url: ./skeleton
                                    values: {app: '${{ parameters.name | lower }}', fixed: x}
                                """,
                                Map.of(
                                        "skeleton/README.md",
                                        "# Hi\n\nThis is ${{ values.app }}, ${{ values.fixed }}\n",
                                        "skeleton/${{ values.app }}.txt",
                                        "")))
                .containsExactlyInAnyOrder(
                        "name template.yaml:12:28",
                        "name skeleton/${{ values.app }}.txt values.app of the step fetch",
                        "name skeleton/README.md:3:13 values.app of the step fetch");
    }

    @Test
    void followsTheOutputsOfSteps() {
        assertThat(
                        flow(
                                """
                                - id: one
                                  action: fs:readdir
                                  input: {paths: ['${{ parameters.team }}']}
                                - id: two
                                  action: debug:log
                                  if: ${{ parameters.name }}
                                  input: {message: '${{ steps.one.output.files }}'}
                                """,
                                Map.of()))
                .contains(
                        "team template.yaml:10:28",
                        "team template.yaml:14:29 the output of the step one",
                        "name template.yaml:13:15");
    }

    @Test
    void passingAllParametersPassesEach() {
        assertThat(
                        flow(
                                """
                                - id: fetch
                                  action: fetch:template
                                  input: {url: ./s, values: '${{ parameters }}'}
                                """,
                                Map.of("s/a", "${{ values.team }}")))
                .contains("team s/a:1:5 values.team of the step fetch")
                .noneMatch(line -> line.startsWith("name s/a"));
    }
}
