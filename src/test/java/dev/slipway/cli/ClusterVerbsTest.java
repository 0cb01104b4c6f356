package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.fabric.LoopbackCluster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ClusterVerbsTest {
    private static final String TOKEN = "not-for-anybody-else";

    @TempDir Path home;
    private Path platform;

    @BeforeEach
    void makeAPlatform() throws IOException {
        platform = Files.createDirectories(home.resolve("platform"));
        Files.writeString(
                platform.resolve("app-config.yaml"),
                """
                catalog: {locations: [{type: file, target: ./catalog-info.yaml}]}
                kubernetes:
                  clusterLocatorMethods:
                    - type: config
                      clusters:
                        - {name: portal-only, url: "https://k8s.internal:6443", authProvider: serviceAccount, serviceAccountToken: "${K8S_TOKEN}"}
                """);
        Files.writeString(
                platform.resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: orders, annotations: {backstage.io/kubernetes-id: orders, backstage.io/kubernetes-namespace: shop}}
                spec: {type: service, lifecycle: production, owner: group:default/commerce}
                """);
    }

    private CommandLineRun cluster(String server, String... more) throws IOException {
        Path kubeconfig = home.resolve("kubeconfig");
        Files.writeString(
                kubeconfig,
                """
                apiVersion: v1
                kind: Config
                clusters: [{name: dev, cluster: {server: "%s", insecure-skip-tls-verify: true}}]
                contexts: [{name: dev, context: {cluster: dev, user: mara}}]
                users: [{name: mara, user: {token: %s}}]
                """
                        .formatted(server, TOKEN));
        String[] words = new String[more.length + 1];
        words[0] = "cluster";
        System.arraycopy(more, 0, words, 1, more.length);
        Map<String, String> environment =
                Map.of("KUBECONFIG", kubeconfig.toString(), "HOME", home.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (dev.slipway.desk.Desk desk =
                new dev.slipway.desk.Desk(
                        new dev.slipway.desk.SettingsFile(home.resolve("settings.json")),
                        dev.slipway.files.FolderSource::new,
                        home.resolve("sample"),
                        environment)) {
            int code =
                    new CommandLineFace(
                                    desk,
                                    new dev.slipway.desk.About("1", "test", "sources", "25"),
                                    environment)
                            .run(words, new PrintWriter(out), new PrintWriter(err));
            return new CommandLineRun(code, out.toString(), err.toString());
        }
    }

    @Test
    void withoutTheFlagNothingIsContacted() throws IOException {
        try (LoopbackCluster server = LoopbackCluster.refusing(500, "must not be asked")) {
            CommandLineRun run = cluster(server.url(), "status", "-C", platform.toString());

            assertThat(run.code()).isEqualTo(Exit.OK);
            assertThat(run.out())
                    .contains("dev", "shop", "a token")
                    .contains("the variable K8S_TOKEN is not set")
                    .doesNotContain(TOKEN);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void oneNamespaceIsAskedAndTheCauseTold() throws IOException {
        String deployments =
                """
                {"kind":"DeploymentList","apiVersion":"apps/v1","items":[{"metadata":{"name":"orders","namespace":"shop","generation":1,"labels":{"backstage.io/kubernetes-id":"orders"}},
                "spec":{"replicas":1},"status":{"observedGeneration":1,"replicas":1,"updatedReplicas":1}}]}
                """;
        String pods =
                """
                {"kind":"PodList","apiVersion":"v1","items":[{"metadata":{"name":"orders-6f9c-x7k2p","namespace":"shop","labels":{"pod-template-hash":"6f9c"},
                "ownerReferences":[{"kind":"ReplicaSet","name":"orders-6f9c","uid":"r","controller":true}]},"spec":{"containers":[{"name":"main"}]},
                "status":{"phase":"Pending","containerStatuses":[{"name":"main","ready":false,"restartCount":0,"state":{"waiting":{"reason":"ImagePullBackOff","message":"no such tag"}}}]}}]}
                """;
        try (LoopbackCluster server =
                new LoopbackCluster(
                        (asked, exchange) ->
                                LoopbackCluster.json(
                                        exchange,
                                        200,
                                        asked.path().endsWith("/deployments")
                                                ? deployments
                                                : asked.path().endsWith("/pods")
                                                        ? pods
                                                        : "{\"items\":[]}"))) {
            CommandLineRun run =
                    cluster(
                            server.url(),
                            "status",
                            "orders",
                            "-C",
                            platform.toString(),
                            "--connect",
                            "--cluster",
                            "dev");

            assertThat(run.code()).as(run.err()).isEqualTo(Exit.FINDINGS);
            assertThat(run.out())
                    .contains("Failed")
                    .contains("ImagePullBackOff in container main: no such tag");
            assertThat(server.asked())
                    .filteredOn(one -> !one.path().equals("/apis"))
                    .allMatch(one -> one.path().contains("/namespaces/shop/"))
                    .allMatch(one -> one.method().equals("GET"));
        }
    }

    @Test
    void applyShowsItsPlanAndWritesNothing() throws IOException {
        Path manifest = home.resolve("orders.yaml");
        Files.writeString(
                manifest,
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: orders, namespace: shop}\n"
                        + "spec: {replicas: 3}\n");
        String live =
                "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"orders\"},"
                    + "\"spec\":{\"replicas\":%d}}";
        try (LoopbackCluster server =
                new LoopbackCluster(
                        (asked, exchange) ->
                                LoopbackCluster.json(
                                        exchange,
                                        200,
                                        live.formatted(asked.method().equals("PATCH") ? 3 : 2)))) {
            CommandLineRun run =
                    cluster(
                            server.url(),
                            "apply",
                            "-C",
                            platform.toString(),
                            "--cluster",
                            "dev",
                            "-f",
                            manifest.toString());

            assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
            assertThat(run.out()).contains(".spec.replicas");
            assertThat(run.err()).contains("nothing was written");
            assertThat(server.asked())
                    .filteredOn(one -> one.method().equals("PATCH"))
                    .allMatch(one -> one.query().contains("dryRun=All"));
        }
    }

    @Test
    void healthJudgesGivenObjectsAndEndsWithOneOnTrouble() throws IOException {
        Path file = home.resolve("job.yaml");
        Files.writeString(
                file,
                "apiVersion: batch/v1\n"
                        + "kind: Job\n"
                        + "metadata: {name: report, namespace: shop}\n"
                        + "status: {conditions: [{type: Failed, status: 'True', message: limit"
                        + " reached}]}\n");
        CommandLineRun run = cluster("https://127.0.0.1:9", "health", "-f", file.toString());

        assertThat(run.code()).isEqualTo(Exit.FINDINGS);
        assertThat(run.out()).contains("Job/report", "Failed", "limit reached");
    }
}
