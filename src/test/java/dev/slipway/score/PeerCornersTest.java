package dev.slipway.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.MemorySource;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.ProvisionerFile;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Corners of score-k8s 0.15.0 and score-compose 0.45.0 that their sources show.
class PeerCornersTest {
    private static final String HEAD = "apiVersion: score.dev/v1b1\n";
    private static final String ECHO =
            """
            - uri: template://echo
              type: echo
              outputs: |
                source: {{ .SourceWorkload }}
                params: {{ .Params | toJson | quote }}
            """;

    /// As score-k8s 0.15.0 built with Go 1.26.10 wrote them.
    @Test
    void jsonOfWhatIsNotGivenIsNullAndPortsHaveTheirJsonNames() {
        String provisioner =
                """
                - uri: template://json
                  type: json
                  outputs: |
                    all: {{ list .Params .Metadata .Init .WorkloadServices | toJson | squote }}
                    text: {{ .Params | squote }}
                """;
        String score =
                HEAD
                        + """
                        metadata: {name: aa}
                        containers:
                          main:
                            image: x
                            variables: {A: "${resources.rr.all}", B: "${resources.rr.text}"}
                        service: {ports: {web: {port: 80, targetPort: 81}}}
                        resources: {rr: {type: json}}
                        """;
        Outcome<Generated> made =
                new Run(Target.KUBERNETES).score("a.yaml", score).provisioners(provisioner).go();
        String port = "{\"name\":\"web\",\"port\":80,\"target_port\":81,\"protocol\":\"TCP\"}";
        assertThat(text(made))
                .contains(
                        "'[null,null,{},{\"aa\":{\"ServiceName\":\"aa\",\"ports\":{\"80\":"
                                + port
                                + ",\"web\":"
                                + port
                                + "}}}]'")
                .contains("value: map[]");
    }

    @Test
    void aSharedResourceBelongsToTheLastWorkloadThatGivesParams() {
        String score =
                HEAD
                        + """
                        metadata: {name: %s}
                        containers: {main: {image: x, variables: {A: "${resources.rr.source}"}}}
                        resources: {rr: {type: echo, id: shared, params: {x: 1}}}
                        """;
        Outcome<Generated> made =
                new Run(Target.KUBERNETES)
                        .score("a.yaml", score.formatted("aa"))
                        .score("b.yaml", score.formatted("bb"))
                        .provisioners(ECHO)
                        .go();
        assertThat(text(made)).contains("value: bb").doesNotContain("value: aa");
        assertThat(
                        new Run(Target.KUBERNETES)
                                .score("a.yaml", score.formatted("aa"))
                                .score("b.yaml", score.formatted("bb").replace("x: 1", ""))
                                .provisioners(ECHO)
                                .go()
                                .problems())
                .extracting(Problem::rule)
                .containsExactly("score.shared-resource");
    }

    @Test
    void whatNoWorkloadAsksForIsKeptButNotMade() {
        String with =
                HEAD
                        + """
                        metadata: {name: one}
                        containers: {main: {image: x}}
                        resources: {rr: {type: made}}
                        """;
        String maker =
                """
                - uri: template://made
                  type: made
                  manifests: |
                    - {apiVersion: v1, kind: ConfigMap, metadata: {name: made}}
                """;
        Run run = new Run(Target.KUBERNETES).score("a.yaml", with).provisioners(maker);
        Outcome<Generated> first = run.go();
        assertThat(text(first)).contains("kind: ConfigMap");
        State kept = first.value().orElseThrow().state();
        Outcome<Generated> second =
                new Run(Target.KUBERNETES)
                        .score("a.yaml", with.replaceAll("resources:.*\\n", ""))
                        .provisioners(maker)
                        .state(kept)
                        .go();
        assertThat(text(second)).doesNotContain("kind: ConfigMap");
        State after = second.value().orElseThrow().state();
        assertThat(after.stale()).hasToString("[made.default#one.rr]");
        assertThat(after.pruned().resources()).isEmpty();
    }

    @Test
    void anOverrideThatReadsAsNullDeletes() {
        String score =
                HEAD
                        + """
                        metadata: {name: one}
                        containers: {main: {image: x, variables: {A: "1", B: "2", C: "3"}}}
                        """;
        Outcome<Generated> made =
                new Run(Target.KUBERNETES)
                        .score("a.yaml", score)
                        .properties(
                                "containers.main.variables.A=null",
                                "containers.main.variables.B= ",
                                "containers.main.variables.C=\"4\"")
                        .go();
        assertThat(text(made)).contains("name: C\n").doesNotContain("name: A\n", "name: B\n");
        assertThat(
                        new Run(Target.KUBERNETES)
                                .score(
                                        "a.yaml",
                                        score.replace("{A: \"1\", B: \"2\", C: \"3\"}", "~"))
                                .properties("containers.main.variables.A=1")
                                .go()
                                .hasErrors())
                .isTrue();
    }

    @Test
    void patchedNumbersAreWrittenAsGoWritesFloats() {
        String score = HEAD + "metadata: {name: one}\ncontainers: {main: {image: x}}\n";
        String patch =
                """
                - op: set
                  path: 0.spec.template.spec.securityContext.runAsUser
                  value: 1000650000
                - op: set
                  path: 0.spec.replicas
                  value: 3
                """;
        assertThat(text(new Run(Target.KUBERNETES).score("a.yaml", score).patch(patch).go()))
                .contains("runAsUser: 1.00065e+09", "replicas: 3\n");
        for (String wrong :
                List.of(
                        patch.replace("op: set", "opp: set"),
                        patch.replace("  value: 3", "  extra: 3"),
                        patch.replace("0.spec.replicas", "\"\""))) {
            assertThat(
                            new Run(Target.KUBERNETES)
                                    .score("a.yaml", score)
                                    .patch(wrong)
                                    .go()
                                    .hasErrors())
                    .as(wrong)
                    .isTrue();
        }
        String substitutes = "{{ substituteValue \"one\" \"x\" }}";
        assertThat(
                        new Run(Target.COMPOSE)
                                .score("a.yaml", score)
                                .patch(substitutes)
                                .go()
                                .hasErrors())
                .isTrue();
    }

    @Test
    void escapedDotsWorkOnKubernetesOnly() {
        String score =
                HEAD
                        + """
                        metadata: {name: one, annotations: {a.b: hello}}
                        containers:
                          main:
                            image: x
                            variables: {A: '${metadata.annotations.a\\.b}'}
                        """;
        assertThat(text(new Run(Target.KUBERNETES).score("a.yaml", score).go()))
                .contains("value: hello");
        assertThat(new Run(Target.COMPOSE).score("a.yaml", score).go().problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::rule)
                .containsExactly("score.placeholder-form");
    }

    @Test
    void oldFormsAreUpgradedOnlyInsideLists() {
        String list =
                HEAD
                        + """
                        metadata: {name: one}
                        containers:
                          main:
                            image: x
                            files: [{target: /a/b, content: [one, 2, true]}]
                        """;
        assertThat(text(new Run(Target.KUBERNETES).score("a.yaml", list).go()))
                .contains("file: b25lCjIKdHJ1ZQ==");
        String map =
                list.replace(
                        "[{target: /a/b, content: [one, 2, true]}]", "{/a/b: {content: [one]}}");
        assertThat(new Run(Target.KUBERNETES).score("a.yaml", map).go().hasErrors()).isTrue();
    }

    @Test
    void manifestsOfKnownKindsAreDecodedStrictly() {
        String score =
                HEAD
                        + """
                        metadata: {name: one}
                        containers: {main: {image: x}}
                        resources: {rr: {type: made}}
                        """;
        String maker =
                """
                - uri: template://made
                  type: made
                  manifests: |
                    - {apiVersion: %s, kind: %s, metadata: {name: made}, %s}
                """;
        assertThat(made(score, maker.formatted("v1", "ConfigMap", "dta: {}")).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(p -> assertThat(p.where()).hasToString("p.provisioners.yaml:4:5"));
        assertThat(made(score, maker.formatted("v1", "Service", "spec: {ports: [{port: a}]}")))
                .matches(Outcome::hasErrors);
        assertThat(made(score, maker.formatted("batch/v1", "Job", "spc: {}")).hasErrors())
                .isFalse();
        assertThat(made(score, maker.formatted("x.org/v1", "Thing", "a: 1")).hasErrors()).isFalse();
        assertThat(made(score, maker.formatted("\"\"", "ConfigMap", "a: 1")).hasErrors()).isTrue();
    }

    @Test
    void volumeOutputsAreDecodedStrictlyAndClaimsAlwaysHaveSizes() {
        String score =
                HEAD
                        + """
                        metadata: {name: one, annotations: {k8s.score.dev/kind: StatefulSet}}
                        containers: {main: {image: x, volumes: {/d: {source: "${resources.vv}"}}}}
                        resources: {vv: {type: made}}
                        """;
        String maker = "- uri: template://made\n  type: made\n  outputs: '%s'\n";
        assertThat(text(made(score, maker.formatted("claimSpec: {accessModes: [ReadWriteOnce]}"))))
                .contains("        resources: {}\n");
        assertThat(made(score, maker.formatted("source: {emptyDir: {foo: 1}}")).hasErrors())
                .isTrue();
        assertThat(made(score, maker.formatted("source: {}")).hasErrors()).isTrue();
    }

    @Test
    void flagsOfTheOtherToolAndUnknownContainersAreRefused() {
        String score = HEAD + "metadata: {name: one}\ncontainers: {main: {image: .}}\n";
        assertThat(
                        new Run(Target.COMPOSE)
                                .score("a.yaml", score)
                                .options(
                                        Options.NONE
                                                .withImage("x")
                                                .withNamespace(new Options.Namespace("n", false)))
                                .go()
                                .hasErrors())
                .isTrue();
        Options build =
                Options.NONE.withCompose(
                        new Options.ComposeOptions(
                                "",
                                Map.of(
                                        "other",
                                        dev.slipway.yaml.YamlNode.of(
                                                "./dir", dev.slipway.base.Origin.TARGET)),
                                List.of()));
        assertThat(
                        new Run(Target.COMPOSE)
                                .score("a.yaml", score.replace("image: .", "image: x"))
                                .options(build)
                                .go()
                                .problems())
                .extracting(Problem::message)
                .containsExactly("--build names the container \"other\", which is not there");
    }

    @Test
    void theEnvironmentTakesNoParamsAndOneNameAtATime() {
        String score =
                HEAD
                        + """
                        metadata: {name: one}
                        containers: {main: {image: x, variables: {A: "${resources.ee.B}"}}}
                        resources: {ee: {type: environment}}
                        """;
        Outcome<Generated> made = new Run(Target.COMPOSE).score("a.yaml", score).go();
        assertThat(text(made)).contains("A: ${B}");
        assertThat(made.value().orElseThrow().environment()).containsExactly("B");
        assertThat(made.value().orElseThrow().state().resources().values())
                .extracting(State.ResourceState::provisioner)
                .containsExactly("builtin://environment");
        for (String wrong :
                List.of(
                        score.replace("environment}", "environment, params: {a: 1}}"),
                        score.replace("ee.B}", "ee.B.C}"))) {
            assertThat(new Run(Target.COMPOSE).score("a.yaml", wrong).go().hasErrors()).isTrue();
        }
    }

    @Test
    void whatKubernetesRefusesIsToldAtTheLineThatAsksForIt() {
        String score =
                HEAD
                        + """
                        metadata: {name: one}
                        containers:
                          main: {image: x, variables: {A: "${resources.topic.name}", B: "${resources.mq.password}"}}
                        resources:
                          topic: {type: kafka-topic}
                          mq: {type: amqp}
                        """;
        Run run = new Run(Target.KUBERNETES).score("a.yaml", score);
        run.provisioners.add(Bundled.defaults(Target.KUBERNETES));
        assertThat(run.go().problems())
                .extracting(Problem::rule, p -> p.where().line())
                .contains(tuple("kubernetes.name", 6), tuple("score.plain-secret", 4));
    }

    @Test
    void aCircleOverDependenciesAndSharedNetworkIsToldOnCompose() {
        String score =
                HEAD
                        + """
                        metadata: {name: one}
                        containers:
                          aa: {image: x, before: {bb: {ready: started}}}
                          bb: {image: x}
                        """;
        assertThat(new Run(Target.COMPOSE).score("a.yaml", score).go().problems())
                .extracting(Problem::rule)
                .contains("score.compose-circle");
        assertThat(
                        new Run(Target.COMPOSE)
                                .score("a.yaml", score.replace("started", "complete"))
                                .go()
                                .problems())
                .extracting(Problem::rule)
                .doesNotContain("score.compose-circle");
    }

    private static Outcome<Generated> made(String score, String provisioners) {
        return new Run(Target.KUBERNETES).score("a.yaml", score).provisioners(provisioners).go();
    }

    private static String text(Outcome<Generated> made) {
        assertThat(made.problems()).filteredOn(Problem::isError).isEmpty();
        return made.value().orElseThrow().output().text();
    }

    /// One generate.
    private static final class Run {
        private final Target target;
        private final List<FileText> scores = new ArrayList<>();
        private final List<ProvisionerFile> provisioners = new ArrayList<>();
        private final List<PatchTemplate> patches = new ArrayList<>();
        private Options options = Options.NONE;
        private State state;

        Run(Target target) {
            this.target = target;
            state =
                    target == Target.KUBERNETES
                            ? State.empty()
                            : State.empty()
                                    .withCompose(
                                            new State.ComposeState("p", ".score-compose/mounts"));
        }

        Run score(String path, String text) {
            scores.add(new FileText(path, text));
            return this;
        }

        Run provisioners(String text) {
            provisioners.add(
                    ProvisionerFile.parse("p.provisioners.yaml", text, target)
                            .value()
                            .orElseThrow());
            return this;
        }

        Run patch(String text) {
            patches.add(PatchTemplate.parse("p.tpl", text).value().orElseThrow());
            return this;
        }

        Run properties(String... properties) {
            options =
                    options.withOverrides(
                            new Options.Overrides(java.util.Optional.empty(), List.of(properties)));
            return this;
        }

        Run options(Options other) {
            options = other;
            return this;
        }

        Run state(State other) {
            state = other;
            return this;
        }

        Outcome<Generated> go() {
            return Score.generate(
                    new ScoreProject(
                            scores,
                            MemorySource.of(Map.of()),
                            provisioners,
                            patches,
                            state,
                            options,
                            new Seed(1),
                            ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                            CommandRunner.NOT_RUN),
                    target,
                    Progress.NONE);
        }
    }
}
