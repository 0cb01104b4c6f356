package dev.slipway.goldenpath.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class TemplateReviewTest {
    private static final String HEAD =
            """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: t}
            spec:
            """;

    private static List<String> review(String spec, String... skeleton) {
        String text = HEAD + spec.indent(2);
        YamlNode entity = Yaml.readOne("template.yaml", text, Dialect.CORE).value().orElseThrow();
        SoftwareTemplate template =
                SoftwareTemplate.read("template.yaml", entity).value().orElseThrow();
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < skeleton.length; i += 2) {
            files.put(skeleton[i], skeleton[i + 1]);
        }
        return TemplateReview.of(template, entity, MemorySource.of(files), Actions.bundled())
                .stream()
                .map(TemplateReviewTest::shown)
                .toList();
    }

    private static String shown(Problem problem) {
        return problem.rule().replace("template-lint.", "") + " " + problem.where();
    }

    @Test
    void namesWhatIsRequiredAndNotAsked() {
        assertThat(
                        review(
                                """
                                parameters:
                                  required: [nam, mode]
                                  properties: {name: {type: string}, deep: {type: boolean}}
                                  dependencies:
                                    deep:
                                      oneOf:
                                        - required: [mode]
                                          properties:
                                            deep: {const: true}
                                            mode: {type: string}
                                """))
                .containsExactly("required template.yaml:6:16");
    }

    @Test
    void namesActionsAndInputsThatAreNotThere() {
        assertThat(
                        review(
                                """
                                steps:
                                  - id: a
                                    action: fetch:templat
                                  - id: b
                                    action: debug:log
                                    input: {mesage: hi}
                                  - id: c
                                    action: fs:delete
                                    input: {files: readme}
                                """))
                .containsExactly(
                        "unknown-input template.yaml:10:15",
                        "input template.yaml:13:22",
                        "unknown-action template.yaml:6:7");
    }

    @Test
    void expressionsAreFollowedToTheirNames() {
        assertThat(
                        review(
                                """
                                parameters:
                                  properties:
                                    name: {type: string}
                                steps:
                                  - id: fetch-base
                                    if: ${{ secrets.token }}
                                    action: debug:log
                                    input: {message: "${{ parameters.nam }}"}
                                  - id: b
                                    action: debug:log
                                    input:
                                      message: ${{ steps.fetch-base.output.x | uper }}
                                output:
                                  links:
                                    - title: x
                                      url: ${{ steps['fetch-base'].output.url }}
                                """))
                .containsExactlyInAnyOrder(
                        "secrets template.yaml:10:15",
                        "unknown-parameter template.yaml:12:29",
                        "step-with-dash template.yaml:16:22",
                        "unknown-filter template.yaml:16:50",
                        "output-of-skipped-step template.yaml:20:18");
    }

    @Test
    void aSkeletonIsHeldAgainstItsValues() {
        assertThat(
                        review(
                                """
                                steps:
                                  - id: fetch
                                    action: fetch:template
                                    input:
                                      url: ./skeleton
                                      copyWithoutRender: ["*.yaml"]
                                      values:
                                        name: x
                                        unused: y
                                """,
                                "skeleton/a.txt",
                                "${{ values.nam }} ${{ values.name.padStart(3) }}",
                                "skeleton/.github/workflows/ci.yaml",
                                "run: ${{ github.ref }}",
                                "skeleton/b.txt",
                                "{% if %}{% endif %}"))
                .containsExactly(
                        "workflow skeleton/.github/workflows/ci.yaml:1:10",
                        "template.syntax skeleton/b.txt:1:7",
                        "value-not-passed skeleton/a.txt:1:5",
                        "method skeleton/a.txt:1:35",
                        "copy-without-render template.yaml:10:9",
                        "value-not-used template.yaml:13:11");
    }

    @Test
    void publishingComesBeforeRegistering() {
        String publish =
                """
                - id: p
                  action: publish:github
                  input: {repoUrl: "github.com?owner=o&repo=r"}
                """;
        String register =
                """
                - id: r
                  action: catalog:register
                  input: {catalogInfoUrl: "https://example.com/x"}
                """;

        assertThat(review("steps:\n" + (register + publish).indent(2)))
                .containsExactly("register template.yaml:6:7");
        assertThat(review("steps:\n" + publish.indent(2)))
                .containsExactly("register template.yaml:6:7");
        assertThat(review("steps:\n" + (publish + register).indent(2))).isEmpty();
    }

    @Test
    void pagesAndConditionsAreHeldAgainstEachOther() {
        assertThat(
                        review(
                                """
                                parameters:
                                  - properties:
                                      kind: {type: string, enum: [a, b, c]}
                                    dependencies:
                                      kind:
                                        oneOf:
                                          - properties: {kind: {const: a}}
                                          - properties: {kind: {enum: [a, b]}}
                                  - properties:
                                      kind: {type: string}
                                      who:
                                        type: string
                                        ui:field: OwnerPicker
                                        ui:options: {allowedKinds: [Group]}
                                steps:
                                  - {id: x, action: "debug:log"}
                                """))
                .containsExactly(
                        "one-of template.yaml:12:34",
                        "shadowed-parameter template.yaml:14:9",
                        "allowed-kinds template.yaml:18:24",
                        "one-of template.yaml:9:9");
    }
}
