package dev.slipway.cluster.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Feed;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.select.Placement;
import dev.slipway.cluster.select.Selection;

import io.fabric8.kubernetes.api.model.StatusBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

class FabricAccessTest {
    private static final String DEPLOYMENT =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: orders, namespace: shop, generation: 1, labels: {backstage.io/kubernetes-id: orders}}
            spec: {replicas: 1, selector: {matchLabels: {app: orders}}, template: {metadata: {labels: {app: orders}}, spec: {containers: [{name: main, image: "orders:1"}]}}}
            status: {observedGeneration: 1, replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1}
            """;

    /// Without the label: it belongs to the component through its owner's name.
    private static final String POD =
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders-6f9c-x7k2p
              namespace: shop
              labels: {pod-template-hash: 6f9c}
              ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: orders-6f9c, uid: r1, controller: true}]
            spec: {restartPolicy: Always, containers: [{name: main, image: "orders:1"}]}
            status:
              phase: Running
              conditions: [{type: Ready, status: "%s"}]
              containerStatuses: [%s]
            """;

    private static final String WELL =
            "{name: main, ready: true, restartCount: 0, image: i, imageID: i, state: {running:"
                    + " {}}}";
    private static final String CRASHED =
            "{name: main, ready: false, restartCount: 3, image: i, imageID: i, state: {waiting:"
                    + " {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1}}}";

    private final MockCluster cluster = new MockCluster();

    @AfterEach
    void end() {
        cluster.close();
    }

    private FabricAccess door() {
        return FabricAccess.open(
                cluster.target("dev-cluster"), Optional.empty(), Patience.USUAL, () -> false);
    }

    private static Feed feed() {
        Selection orders =
                Selection.of("component:default/orders", "orders", Map.of(), Where.file("x"))
                        .value()
                        .orElseThrow();
        return new Feed("dev-cluster", new Placement(List.of(orders)));
    }

    private static void until(Feed feed, BooleanSupplier reached) {
        for (int i = 0; i < 500 && !reached.getAsBoolean(); i++) {
            feed.tick(Instant.now());
            Progress.NONE.await(Duration.ofMillis(20));
        }
        assertThat(reached.getAsBoolean()).as(feed.view().get().toString()).isTrue();
    }

    private static Optional<Cell> cell(Feed feed) {
        return Optional.ofNullable(feed.view().get().cells().get("component:default/orders"));
    }

    @Test
    void aPanelFollowsWhatHappens() {
        cluster.put(DEPLOYMENT);
        cluster.put(POD.formatted("True", WELL));
        try (Feed feed = feed()) {
            feed.open(door(), List.of("shop"), Instant.now());
            until(
                    feed,
                    () ->
                            feed.view().get().isLive()
                                    && cell(feed).filter(c -> c.pods().size() == 1).isPresent());
            assertThat(cell(feed).orElseThrow().level()).isEqualTo(Level.HEALTHY);

            cluster.put(POD.formatted("False", CRASHED));
            until(feed, () -> cell(feed).filter(c -> c.level() == Level.FAILED).isPresent());
            assertThat(cell(feed).orElseThrow().cause()).startsWith("CrashLoopBackOff");
        }
    }

    @Test
    void whatIsForbiddenIsSaidAndTheRestIsShown() {
        cluster.put(DEPLOYMENT);
        cluster.server()
                .expect()
                .get()
                .withPath("/apis/batch/v1/namespaces/shop/jobs?resourceVersion=0")
                .andReturn(
                        403,
                        new StatusBuilder()
                                .withCode(403)
                                .withMessage("jobs.batch is forbidden: User \"mara\" cannot list")
                                .build())
                .always();
        try (Feed feed = feed()) {
            feed.open(door(), List.of("shop"), Instant.now());
            until(
                    feed,
                    () ->
                            feed.view().get().isLive()
                                    && cell(feed).isPresent()
                                    && !feed.view().get().limits().isEmpty());
            assertThat(feed.view().get().limits()).containsExactly("may not list jobs in shop");
        }
    }

    @Test
    void anExpiredTokenEndsAllAndIsAskedNoMore() {
        cluster.server()
                .expect()
                .get()
                .withPath("/apis/apps/v1/namespaces/shop/deployments?resourceVersion=0")
                .andReturn(401, new StatusBuilder().withCode(401).build())
                .always();
        try (Feed feed = feed()) {
            feed.open(door(), List.of("shop"), Instant.now());
            until(feed, () -> feed.view().get().state() == FeedState.SIGNED_OUT);
            Trouble trouble = feed.view().get().trouble().orElseThrow();
            assertThat(trouble.sentence()).contains("expired");
            assertThat(trouble.toString() + feed.view().get()).doesNotContain(MockCluster.TOKEN);
        }
    }

    @Test
    void nothingAtTheAddressIsSaidWithinSeconds() {
        ClusterTarget nowhere =
                new ClusterTarget(
                        "gone",
                        "https://127.0.0.1:9",
                        "",
                        true,
                        new Credential.Token(MockCluster.TOKEN),
                        Optional.empty(),
                        "test");
        try (FabricAccess door =
                FabricAccess.open(nowhere, Optional.empty(), Patience.USUAL, () -> false)) {
            Reply<String> reply = door.ping();

            assertThat(reply.trouble().orElseThrow())
                    .returns(Trouble.Kind.UNREACHABLE, Trouble::kind)
                    .returns(
                            "https://127.0.0.1:9 cannot be reached: nothing listens there",
                            Trouble::sentence);
        }
        assertThat(nowhere.toString()).doesNotContain(MockCluster.TOKEN);
    }

    @Test
    void aRestartChangesTheTemplateOnly() {
        cluster.put(DEPLOYMENT);
        try (FabricAccess door = door()) {
            LiveObject orders =
                    door.list(Resource.DEPLOYMENTS, "shop").value().orElseThrow().getFirst();

            assertThat(door.restart(orders, "2026-11-26T12:00:00Z")).isEmpty();

            LiveObject after =
                    door.list(Resource.DEPLOYMENTS, "shop").value().orElseThrow().getFirst();
            assertThat(
                            after.tree()
                                    .text(
                                            "spec",
                                            "template",
                                            "metadata",
                                            "annotations",
                                            "kubectl.kubernetes.io/restartedAt"))
                    .isEqualTo("2026-11-26T12:00:00Z");
            assertThat(after.tree().at("spec", "replicas").number(0)).isEqualTo(1);
        }
    }
}
