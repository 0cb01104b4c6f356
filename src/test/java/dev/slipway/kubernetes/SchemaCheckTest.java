package dev.slipway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.yaml.YamlEdit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class SchemaCheckTest {
    private static final SchemaCheck CHECK = SchemaCheck.builtIn();
    private static final String GOOD =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
              creationTimestamp: null
            spec:
              selector:
                matchLabels: {app: orders}
              strategy: {}
              template:
                spec:
                  containers:
                    - name: main
                      image: nginx
                      ports: [{containerPort: 80}]
                      livenessProbe: {httpGet: {path: /, port: http}}
                      readinessProbe: {httpGet: {path: /, port: 8080}}
                      resources: {limits: {cpu: 2, memory: 128Mi}}
            status: {}
            """;

    @Test
    void acceptsWhatKubernetesAccepts() {
        SchemaCheck.Review review = CHECK.check("a.yaml", GOOD);
        assertThat(review.problems()).isEmpty();
        assertThat(review.checked()).isEqualTo(1);
        assertThat(CHECK.source()).startsWith("io.kubernetes:client-java-api ");
    }

    @Test
    void tellsUnknownMissingAndWrongInOnePassWithPathAndPlace() {
        String text =
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: orders
                  labels: {tier: 1}
                spec:
                  replicaz: "2"
                  minReadySeconds: "5"
                  template:
                    spec:
                      containers:
                        - image: nginx
                          ports: {containerPort: 80}
                """;
        assertThat(lines(text))
                .containsExactly(
                        "a.yaml:5:18: error: metadata.labels.tier must be a text, not a number (1)"
                                + " (put it in quotes) [kubernetes.type]",
                        "a.yaml:6:1: error: spec.selector is missing; DeploymentSpec needs it"
                                + " [kubernetes.missing-field]",
                        "a.yaml:7:3: error: spec.replicaz is not a field of DeploymentSpec (did you"
                                + " mean \"replicas\"?) [kubernetes.unknown-field]",
                        "a.yaml:8:20: error: spec.minReadySeconds must be a whole number, not"
                                + " \"5\" (remove the quotes) [kubernetes.type]",
                        "a.yaml:12:11: error: spec.template.spec.containers[0].name is missing;"
                                + " Container needs it [kubernetes.missing-field]",
                        "a.yaml:13:18: error: spec.template.spec.containers[0].ports must be a"
                                + " list, not a mapping [kubernetes.type]");
    }

    @Test
    void fixesLeadToACleanFile() {
        String text =
                """
                {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a", "labels": {"n": 1}},
                 "spec": {"port": [{"port": "80"}]}}
                """;
        String fixed = text;
        for (int i = 0; i < 5; i++) {
            List<Problem> problems = CHECK.check("a.json", fixed).problems();
            if (problems.isEmpty()) {
                break;
            }
            fixed = YamlEdit.apply(fixed, problems.getFirst().fix().orElseThrow().edits());
        }
        assertThat(fixed)
                .contains("{\"n\": \"1\"}", "\"ports\": [{\"port\": 80}]")
                .contains("\"kind\": \"Service\"");
    }

    @Test
    void leavesTheKindsOfOthersUncheckedAndTellsThatOwnKindsAreMissing() {
        String text =
                """
                apiVersion: example.org/v1
                kind: Database
                spec: {anything: [1]}
                ---
                apiVersion: extensions/v1beta1
                kind: Deployment
                ---
                apiVersion: v1
                kind: Servise
                ---
                apiVersion: networking.k8s.io/v1beta1
                kind: Ingress
                ---
                kind: Pod
                """;
        SchemaCheck.Review review = CHECK.check("a.yaml", text);
        assertThat(review.unchecked()).extracting(Manifest::kind).containsExactly("Database");
        assertThat(review.problems())
                .extracting(Problem::severity, Problem::message, Problem::advice)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.ERROR,
                                "Kubernetes has no Deployment in extensions/v1beta1",
                                "Deployment is in apps/v1"),
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.ERROR,
                                "Kubernetes has no Servise in v1",
                                "did you mean Service?"),
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.ERROR,
                                "a Kubernetes object needs \"apiVersion\", a text",
                                "Pod is in v1"),
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.WARNING,
                                "Kubernetes has no Ingress in networking.k8s.io/v1beta1",
                                "Ingress is in networking.k8s.io/v1"));
    }

    @Test
    void readsListsAndOldTruthValues() {
        String text =
                """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: a}
                    data: {on: yes, off: "yes"}
                    immutable: on
                  - apiVersion: v1
                    kind: Secret
                    metadata: {name: b}
                    data: {password: hunter2!}
                """;
        assertThat(lines(text))
                .containsExactly(
                        "a.yaml:7:16: error: data.on must be a text, not the truth value that YAML"
                                + " 1.1 reads in yes (put it in quotes) [kubernetes.type]",
                        "a.yaml:12:22: warning: data.password must be base64 text (stringData takes"
                                + " plain text) (the schema accepts it, the API server refuses it)"
                                + " [kubernetes.value]");
    }

    @Test
    void pointsToTheLineThatMadeAGeneratedNode() {
        Manifest manifest =
                Manifests.read("a.yaml", GOOD.replace("80}", "\"80\"}"))
                        .value()
                        .orElseThrow()
                        .getFirst();
        Manifest made = new Manifest(manifest.tree().as(Origin.Step.SCORE));
        assertThat(CHECK.check(List.of(made)).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.where().line()).isEqualTo(15))
                .satisfies(p -> assertThat(p.fix()).isEmpty());
    }

    @Test
    void listsTheFieldsOfAPathForCompletion() {
        assertThat(CHECK.fields("apps/v1", "Deployment", List.of("spec", "template", "spec")))
                .containsEntry("containers", true)
                .containsEntry("volumes", false);
        assertThat(CHECK.fields("v1", "Pod", List.of("spec", "containers", "env")))
                .containsOnlyKeys("name", "value", "valueFrom");
    }

    private static List<String> lines(String text) {
        return Stream.of(CHECK.check("a.yaml", text).problems())
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Problem::where))
                .map(Problem::toString)
                .toList();
    }
}
