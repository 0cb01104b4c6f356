package dev.slipway.goldenpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.goldenpath.action.BackstageRequest;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What steps say, and the local forms of actions that reach elsewhere.
class StepLogTest {
    private static final Answers ANSWERS =
            new Answers(Map.of("name", "orders"), Map.of("key", "tops3cret"));

    private static Outcome<Plan> run(String steps) {
        return run(steps, Actions.bundled());
    }

    private static Outcome<Plan> run(String steps, Actions actions) {
        String text =
                """
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata: {name: t}
                spec:
                  type: service
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
        RunContext context = RunContext.local(MemorySource.of(Map.of())).with(actions);
        return GoldenPath.plan(template, ANSWERS, context, Progress.NONE);
    }

    private static List<String> log(Outcome<Plan> plan, int step) {
        return plan.value().orElseThrow().steps().get(step).log();
    }

    @Test
    void listsTheWorkspaceWithNamesOrContents() {
        Outcome<Plan> plan =
                run(
                        """
                        - {action: 'roadiehq:utils:fs:write', input: {path: a/b.txt, content: "1\\n2"}}
                        - {action: 'debug:log', input: {message: 'Hi ${{ parameters.name }}'}}
                        - {action: 'debug:log', input: {message: Now, listWorkspace: true}}
                        - {action: 'debug:log', input: {listWorkspace: with-contents}}
                        - {action: 'debug:log', input: {message: Last, listWorkspace: false}}
                        """);

        assertThat(log(plan, 1)).containsExactly("Hi orders");
        assertThat(log(plan, 2)).containsExactly("Now", "Workspace:", "  - a/b.txt");
        assertThat(log(plan, 3)).containsExactly("Workspace:", " - a/b.txt:", "", "  1", "  2");
        assertThat(log(plan, 4)).containsExactly("Last");
    }

    @Test
    void neverLogsASecretNorWhatIsMadeOfIt() {
        Outcome<Plan> plan =
                run(
                        """
                        - action: roadiehq:utils:fs:write
                          input: {path: a.txt, content: 'key ${{ secrets.key | upper }} end'}
                        - action: debug:log
                          input: {message: 'It is ${{ secrets.key }}', listWorkspace: with-contents}
                        - {action: 'debug:log', input: {message: '${{ secrets.key | reverse }}'}}
                        """);

        Plan made = plan.value().orElseThrow();
        assertThat(made.workspace().file("a.txt").orElseThrow().bytes())
                .asString(StandardCharsets.UTF_8)
                .contains("TOPS3CRET");
        assertThat(made.steps().toString()).doesNotContain("tops3cret", "TOPS3CRET", "terc3spot");
        assertThat(log(plan, 1)).contains("It is ***", "  key *** end");
    }

    @Test
    void ofAVeryLongLogTheFirstLinesAreKept() {
        Outcome<Plan> plan =
                run("- {action: 'debug:log', input: {message: '${{ \"x\\n\" | repeat(3) }}'}}");
        assertThat(plan.problems()).extracting(Problem::rule).contains("template.unknown-filter");

        String lines = "x\n".repeat(5_000).indent(6);
        List<String> log = log(run("- action: debug:log\n  input:\n    message: |\n" + lines), 0);
        assertThat(log).hasSize(1_001);
        assertThat(log.getLast()).isEqualTo("… and 4000 lines more");
    }

    @Test
    void argoResourcesBecomeAManifest() {
        Outcome<Plan> plan =
                run(
                        """
                        - action: argocd:create-resources
                          input:
                            appName: ${{ parameters.name }}
                            argoInstance: main
                            namespace: shop
                            repoUrl: https://github.com/acme/orders
                            path: k8s
                        """);

        String text =
                new String(
                        plan.value()
                                .orElseThrow()
                                .workspace()
                                .file(".slipway/argocd/orders.yaml")
                                .orElseThrow()
                                .bytes(),
                        StandardCharsets.UTF_8);
        assertThat(Yaml.read("a", text)).hasSize(2);
        assertThat(text)
                .contains("kind: AppProject", "kind: Application", "backstage-name: orders")
                .contains("project: orders", "repoURL: https://github.com/acme/orders")
                .contains("namespace: shop", "path: k8s");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void anArgoApplicationCannotBeNamedOutOfItsFolder() {
        Outcome<Plan> plan =
                run(
                        """
                        - action: argocd:create-resources
                          input:
                            {appName: ../../../x, argoInstance: a, namespace: b, repoUrl: c, path: d}
                        """);
        assertThat(plan.problems()).extracting(Problem::rule).containsExactly("goldenpath.path");
    }

    @Test
    void aCallOfBackstageIsListedWithItsWholeAddress() {
        String steps =
                """
                - action: http:backstage:request
                  input: {method: get, path: /x}
                - action: http:backstage:request
                  input: {method: GET, path: '/catalog/a b', params: {filter: 'kind=api'}}
                """;
        Outcome<Plan> plan =
                run(steps, Actions.bundled().calling(new BackstageRequest("https://b.acme", "")));

        assertThat(plan.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.where()).hasToString("template.yaml:8:23"));
        StepReport listed = plan.value().orElseThrow().steps().get(1);
        assertThat(listed.status()).isEqualTo(StepReport.Status.NOT_RUN);
        assertThat(listed.message())
                .startsWith("GET https://b.acme/api/catalog/a%20b?filter=kind%3Dapi;");
    }

    @Test
    void whatPublishingDoesNotKnowIsAWarningHere() {
        Outcome<Plan> plan =
                run(
                        """
                        - action: publish:github
                          input: {repoUrl: 'github.com?owner=o&repo=r', allowedHosts: [github.com]}
                        """);
        assertThat(plan.hasErrors()).isFalse();
        assertThat(plan.problems())
                .extracting(Problem::message)
                .containsExactly("publish:github has no input allowedHosts");
        assertThat(plan.value().orElseThrow().publish()).isPresent();
    }

    @Test
    void anUnknownActionIsToldWithTheOneThatIsMeant() {
        assertThat(run("- {action: 'fs:delet', input: {files: [a]}}").problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("template.yaml:7", "fs:delet is not known here", "fs:delete?");
    }
}
