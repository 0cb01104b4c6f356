package dev.slipway.goldenpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.MemorySource;
import dev.slipway.form.FormPage;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;

import java.util.Map;

class SoftwareTemplateTest {

    @Test
    void readsTheParts() {
        Outcome<SoftwareTemplate> read =
                read(
                        """
                        apiVersion: scaffolder.backstage.io/v1beta3
                        kind: Template
                        metadata: {name: node, title: Node, tags: [recommended, js]}
                        spec:
                          owner: team-a
                          type: service
                          parameters: {title: Details, properties: {name: {type: string}}}
                          steps:
                            - action: fetch:template
                              input: {url: ./skeleton}
                            - id: log
                              name: Say
                              if: ${{ parameters.say }}
                              action: debug:log
                        """);

        assertThat(read.problems()).isEmpty();
        SoftwareTemplate template = read.value().orElseThrow();
        assertThat(template.ref()).isEqualTo("template:default/node");
        assertThat(template.isRecommended()).isTrue();
        assertThat(template.folder()).isEqualTo("templates/node");
        assertThat(template.form().pages()).extracting(FormPage::title).containsExactly("Details");
        assertThat(template.steps()).extracting(Step::id).containsExactly("step-1", "log");
        assertThat(template.steps())
                .extracting(Step::name)
                .containsExactly("fetch:template", "Say");
        assertThat(template.steps().get(1).condition()).isPresent();
    }

    @Test
    void reportsEveryMistakeWithItsPlaceAndKeepsTheRest() {
        Outcome<SoftwareTemplate> read =
                read(
                        """
                        apiVersion: backstage.io/v1alpha1
                        metadata: {}
                        spec:
                          steps:
                            - name: no action
                            - just text
                            - {id: a, action: debug:log}
                            - {id: a, action: debug:log}
                        """);

        assertThat(read.problems())
                .extracting(p -> p.rule() + " " + p.where().line())
                .containsExactlyInAnyOrder(
                        "goldenpath.version 1",
                        "goldenpath.name 1",
                        "goldenpath.step-action 5",
                        "goldenpath.step 6",
                        "goldenpath.step-id 8");
        assertThat(read.value().orElseThrow().steps()).hasSize(2);
    }

    @Test
    void readsWhatTheButtonsAreCalled() {
        SoftwareTemplate template =
                read("""
                apiVersion: scaffolder.backstage.io/v1beta3
                metadata: {name: a}
                spec:
                  presentation: {buttonLabels: {createButtonText: Make it}}
                  steps: []
                """)
                        .value()
                        .orElseThrow();

        assertThat(template.buttons()).isEqualTo(new SoftwareTemplate.Buttons("", "", "Make it"));
    }

    @Test
    void secretsAreCheckedAgainstTheirSchema() {
        SoftwareTemplate template =
                read("""
                apiVersion: scaffolder.backstage.io/v1beta3
                metadata: {name: a}
                spec:
                  secrets: {schema: {type: object, required: [token]}}
                  steps: []
                """)
                        .value()
                        .orElseThrow();
        RunContext context = RunContext.local(MemorySource.of(Map.of()));

        assertThat(
                        GoldenPath.plan(template, Answers.of(Map.of()), context, Progress.NONE)
                                .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("secrets", "token"));
        assertThat(
                        GoldenPath.plan(
                                        template,
                                        new Answers(Map.of(), Map.of("token", "x")),
                                        context,
                                        Progress.NONE)
                                .problems())
                .isEmpty();
    }

    private static Outcome<SoftwareTemplate> read(String yaml) {
        String path = "templates/node/template.yaml";
        return SoftwareTemplate.read(
                path, Yaml.readOne(path, yaml, Dialect.CORE).value().orElseThrow());
    }
}
