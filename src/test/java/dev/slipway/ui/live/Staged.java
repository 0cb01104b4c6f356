package dev.slipway.ui.live;

import dev.slipway.cluster.fabric.LoopbackCluster;
import dev.slipway.cluster.fabric.MockCluster;
import dev.slipway.cluster.fabric.Patience;

import io.fabric8.kubernetes.api.model.StatusBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Clusters on loopback for pictures and tests of the Live screen: two that run, one whose token
/// has expired, one that is not there, one that allows a part.
final class Staged implements AutoCloseable {
    static final String NAMESPACE = "team-commerce";
    private final List<Runnable> open = new ArrayList<>();
    private final StringBuilder clusters = new StringBuilder();
    private final StringBuilder contexts = new StringBuilder();
    private final Instant now = Instant.now();

    MockCluster running(String name) {
        MockCluster cluster = new MockCluster();
        open.add(cluster::close);
        add(name, cluster.server().url("/"));
        return cluster;
    }

    LoopbackCluster expired(String name) throws IOException {
        LoopbackCluster cluster = LoopbackCluster.refusing(401, "Unauthorized");
        open.add(cluster::close);
        add(name, cluster.url());
        return cluster;
    }

    void gone(String name) {
        add(name, "https://127.0.0.1:9");
    }

    void add(String name, String url) {
        clusters.append("- {name: ").append(name).append(", cluster: {server: \"").append(url);
        clusters.append("\", insecure-skip-tls-verify: true}}\n");
        contexts.append("- {name: ").append(name).append(", context: {cluster: ").append(name);
        contexts.append(", user: mara, namespace: team-commerce}}\n");
    }

    /// What the program sees of this computer.
    Map<String, String> environment(Path folder) throws IOException {
        Path file = folder.resolve("kubeconfig");
        Files.writeString(
                file,
                "apiVersion: v1\nkind: Config\nclusters:\n"
                        + clusters
                        + "contexts:\n"
                        + contexts
                        + "users:\n- {name: mara, user: {token: "
                        + MockCluster.TOKEN
                        + "}}\n");
        return Map.of(
                "KUBECONFIG", file.toString(), "HOME", folder.toString(), Patience.VARIABLE, "60");
    }

    String ago(Duration span) {
        return now.minus(span).toString();
    }

    void workload(
            MockCluster cluster, String name, String tag, int desired, int ready, Duration age) {
        cluster.put(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s, namespace: team-commerce, generation: 1, creationTimestamp: "%6$s", labels: {backstage.io/kubernetes-id: %1$s}}
                spec: {replicas: %3$d, selector: {matchLabels: {app: %1$s}}, template: {metadata: {labels: {app: %1$s}}, spec: {containers: [{name: main, image: "myorg/%1$s:%2$s"}]}}}
                status: {observedGeneration: 1, replicas: %3$d, updatedReplicas: %3$d, readyReplicas: %4$d, availableReplicas: %4$d, unavailableReplicas: %5$d}
                """
                        .formatted(name, tag, desired, ready, desired - ready, ago(age)));
    }

    void pod(MockCluster cluster, String name, String suffix, Duration age, String status) {
        boolean ready = status.contains("ready: true");
        cluster.put(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: %1$s-6f9c-%2$s
                  namespace: team-commerce
                  creationTimestamp: "%3$s"
                  labels: {pod-template-hash: 6f9c, backstage.io/kubernetes-id: %1$s}
                  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: %1$s-6f9c, uid: rs-%1$s, controller: true}]
                spec:
                  restartPolicy: Always
                  containers: [{name: main, image: "myorg/%1$s:1", resources: {limits: {memory: 512Mi, cpu: 500m}, requests: {memory: 128Mi, cpu: 100m}}}]
                status:
                  conditions: [{type: Ready, status: "%4$s", lastTransitionTime: "%3$s"}]
                """
                                .formatted(name, suffix, ago(age), ready ? "True" : "False")
                        + status.indent(2));
    }

    /// A service that leads to the pods of a component by their label, and has none itself.
    void service(MockCluster cluster, String name, int port, String target) {
        cluster.put(
                """
                apiVersion: v1
                kind: Service
                metadata: {name: %1$s, namespace: team-commerce}
                spec: {type: ClusterIP, selector: {backstage.io/kubernetes-id: %1$s}, ports: [{port: %2$d, targetPort: %3$s}]}
                """
                        .formatted(name, port, target));
    }

    static final String WELL =
            """
            phase: Running
            containerStatuses: [{name: main, ready: true, restartCount: 0, image: i, imageID: i, state: {running: {}}}]
            """;

    /// The condition says since when, as a cluster's scheduler does: the server of these tests
    /// makes each object as old as it is itself.
    String unschedulable(Duration since) {
        return """
        phase: Pending
        conditions: [{type: PodScheduled, status: "False", reason: Unschedulable, lastTransitionTime: "%s", message: "0/6 nodes are available: 6 Insufficient memory."}]
        """
                .formatted(ago(since));
    }

    String killed(Duration when, int restarts) {
        return """
        phase: Running
        containerStatuses:
        - {name: main, ready: true, restartCount: %d, image: i, imageID: i, state: {running: {startedAt: "%2$s"}}, lastState: {terminated: {exitCode: 137, reason: OOMKilled, finishedAt: "%2$s"}}}
        """
                .formatted(restarts, ago(when));
    }

    String crashing() {
        return """
        phase: Running
        containerStatuses:
        - {name: main, ready: false, restartCount: 7, image: i, imageID: i, state: {waiting: {reason: CrashLoopBackOff, message: back-off 5m0s restarting failed container}}, lastState: {terminated: {exitCode: 1, reason: Error, finishedAt: "%s"}}}
        """
                .formatted(ago(Duration.ofMinutes(2)));
    }

    void event(
            MockCluster cluster,
            String kind,
            String name,
            String type,
            String reason,
            String message,
            int count,
            Duration when) {
        cluster.put(
                """
                apiVersion: v1
                kind: Event
                metadata: {name: "%2$s.%4$s", namespace: team-commerce}
                involvedObject: {kind: %1$s, name: "%2$s", namespace: team-commerce}
                type: %3$s
                reason: %4$s
                message: "%5$s"
                count: %6$d
                lastTimestamp: "%7$s"
                """
                        .formatted(kind, name, type, reason, message, count, ago(when)));
    }

    /// The user may not list these.
    static void forbid(MockCluster cluster, String path, String resource) {
        cluster.server()
                .expect()
                .get()
                .withPath(path + "?resourceVersion=0")
                .andReturn(
                        403,
                        new StatusBuilder()
                                .withCode(403)
                                .withMessage(
                                        resource
                                                + " is forbidden: User \"mara\" cannot list"
                                                + " resource \""
                                                + resource
                                                + "\" in the namespace \"team-commerce\"")
                                .build())
                .always();
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
    }
}
