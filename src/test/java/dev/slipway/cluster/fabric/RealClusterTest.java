package dev.slipway.cluster.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.base.Progress;
import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.connect.Kubeconfig;
import dev.slipway.cluster.live.Feed;
import dev.slipway.cluster.select.Placement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The door to a cluster against a real API server, which the profile `real-cluster` names by a
/// kubeconfig. Writes nothing: what is applied is a dry run. Skipped, and said so, without one.
@Tag("real-cluster")
@DisplayName("A real API server")
class RealClusterTest {
    private static final String FILE = System.getProperty("slipway.kubeconfig", "");
    private static final String CONTEXT = System.getProperty("slipway.context", "");
    private static final String NAMESPACE = System.getProperty("slipway.namespace", "default");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ClusterTarget target =
            new ClusterTarget("none", "", "", false, new Credential.None(), Optional.empty(), "");

    @BeforeEach
    void find() {
        assumeTrue(
                !FILE.isEmpty() && !FILE.startsWith("${"),
                "skipped: no real API server is named; give -Dslipway.kubeconfig=FILE"
                        + " [-Dslipway.context=NAME] [-Dslipway.namespace=NAME]");
        List<ClusterTarget> targets =
                Kubeconfig.read(Path.of(FILE), Map.of()).value().orElse(List.of());
        target =
                targets.stream()
                        .filter(one -> CONTEXT.isEmpty() || one.name().equals(CONTEXT))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("no context " + CONTEXT + " in " + FILE));
        assertThat(target.program()).as("sign-in programs are not run here").isEmpty();
    }

    private FabricAccess door(ClusterTarget to) {
        return FabricAccess.open(
                to, Optional.empty(), new Patience(PATIENCE, PATIENCE), () -> false);
    }

    @Test
    @DisplayName("answers with its version and the rights of the user")
    void answers() {
        try (FabricAccess door = door(target)) {
            assertThat(door.ping().value().orElseThrow()).startsWith("v1.");
            assertThat(door.may("list", Resource.PODS, "", NAMESPACE).value()).isPresent();
        }
    }

    @Test
    @DisplayName("lists what a panel follows, or says that the user may not")
    void lists() {
        try (FabricAccess door = door(target)) {
            for (Resource resource : Resource.WATCHED) {
                Optional<Trouble> trouble = door.list(resource, NAMESPACE).trouble();
                assertThat(trouble.map(Trouble::kind).orElse(Trouble.Kind.FORBIDDEN))
                        .as(resource + ": " + trouble)
                        .isIn(Trouble.Kind.FORBIDDEN, Trouble.Kind.MISSING);
            }
        }
    }

    @Test
    @DisplayName("is followed until it is live")
    void follows() {
        try (Feed feed = new Feed(target.name(), new Placement(List.of()))) {
            feed.open(door(target), List.of(NAMESPACE), Instant.now());
            Instant end = Instant.now().plus(PATIENCE);
            while (!feed.view().get().isLive() && Instant.now().isBefore(end)) {
                feed.tick(Instant.now());
                Progress.NONE.await(Duration.ofMillis(50));
            }
            assertThat(feed.view().get().isLive()).as(feed.view().get().toString()).isTrue();
        }
    }

    @Test
    @DisplayName("says what an apply would do, and does not do it")
    void dryRun() {
        String name = "slipway-dry-run-" + Long.toHexString(System.nanoTime());
        Map<String, Object> manifest =
                Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "ConfigMap",
                        "metadata",
                        Map.of("name", name, "namespace", NAMESPACE),
                        "data",
                        Map.of("key", "value"));
        try (ClusterAccess door = door(target)) {
            Change change = door.apply(manifest, NAMESPACE, true, false).value().orElseThrow();

            assertThat(change.live()).isEmpty();
            assertThat(change.result().toString()).contains(name).contains("value");
            Resource maps = new Resource("", "v1", "configmaps", "ConfigMap");
            assertThat(door.list(maps, NAMESPACE).value().orElseThrow())
                    .noneMatch(object -> object.name().equals(name));
        }
    }

    @Test
    @DisplayName("refuses a wrong token, which is said and not shown")
    void wrongToken() {
        ClusterTarget stranger =
                new ClusterTarget(
                        target.name(),
                        target.server(),
                        target.authority(),
                        target.unchecked(),
                        new Credential.Token(MockCluster.TOKEN),
                        Optional.empty(),
                        target.source());
        try (FabricAccess door = door(stranger)) {
            Trouble trouble = door.list(Resource.PODS, NAMESPACE).trouble().orElseThrow();

            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.SIGNED_OUT);
            assertThat(trouble.toString()).doesNotContain(MockCluster.TOKEN);
        }
    }
}
