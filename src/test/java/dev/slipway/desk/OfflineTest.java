package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.fabric.FabricAccess;
import dev.slipway.cluster.fabric.LoopbackCluster;
import dev.slipway.cluster.fabric.Patience;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.select.Selection;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FolderSource;
import dev.slipway.git.GitFolder;
import dev.slipway.git.Proposal;
import dev.slipway.git.RemoteTree;
import dev.slipway.net.Address;
import dev.slipway.net.Http;
import dev.slipway.net.Offline;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Every door to the network, with a server behind it that nothing may reach. The house rules name
/// the classes that can open a connection; each of them is asked here.
class OfflineTest {
    private static final Map<String, String> OFFLINE = Map.of(Offline.VARIABLE, "1");
    @TempDir Path temp;
    private LoopbackCluster server;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        server = LoopbackCluster.refusing(404, "nothing here");
        desk =
                new Desk(
                        new SettingsFile(temp.resolve("kept/s")),
                        FolderSource::new,
                        temp.resolve("own/sample"));
        desk.change(desk.settings().get().withNetwork(new Settings.Network(true, "")));
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    private void refused(Outcome<?> outcome) {
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.rule()).isEqualTo("net.offline");
                            assertThat(p.message())
                                    .isEqualTo("Slipway is offline, so nothing was sent");
                            assertThat(p.advice()).contains("switch Offline off in Settings");
                        });
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void noRequestIsSentAlsoNotThroughADoorThatWasOpenBefore() {
        Address address = Address.parse(server.url()).value().orElseThrow();
        try (Http http = new Http(address, Http.Limits.USUAL, OFFLINE)) {
            refused(http.send(Http.Request.get("/"), Progress.NONE));
        }
        try (Http http = new Http(address, Http.Limits.USUAL, desk::environment)) {
            refused(http.send(Http.Request.get("/"), Progress.NONE));
            desk.change(desk.settings().get().withNetwork(Settings.Network.DEFAULT));
            assertThat(http.send(Http.Request.get("/"), Progress.NONE).value()).isPresent();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void gitNeitherPushesNorFetches() {
        String url = server.url() + "/owner/name.git";
        refused(GitFolder.push(temp, url, "main", "t", OFFLINE));
        refused(RemoteTree.of(url, OFFLINE, Progress.NONE));
        refused(
                new Proposal(url, "main", "next", false, "Change")
                        .push(
                                temp,
                                new FilePlan(List.of()),
                                GitFolder.Identity.SLIPWAY,
                                "t",
                                OFFLINE,
                                Progress.NONE));
    }

    @Test
    void noCopyIsMadeAndNoProgramAskedForALogin() {
        Source source = desk.sources().read(server.url() + "/owner/name").value().orElseThrow();
        for (Access.Kind kind : Access.Kind.values()) {
            Copies copies =
                    new Copies(desk.copies(), desk.keptIn(), desk.environment(), desk.jobs());
            refused(copies.get(source.url().orElseThrow(), Access.of(kind), Progress.NONE));
        }
    }

    @Test
    void noProvisionerIsFetched() {
        ScoreSources sources = new ScoreSources(temp, desk.environment(), true, () -> "");
        refused(sources.read(server.url() + "/p.yaml", Progress.NONE));
        String host = server.url().replace("http://", "git-https://");
        refused(sources.read(host + "/owner/name.git/p.yaml", Progress.NONE));
    }

    @Test
    void noClusterIsAskedAndNoSignInProgramRun() {
        Path proof = temp.resolve("ran");
        ClusterTarget target = server.target("dev");
        ClusterTarget program =
                new ClusterTarget(
                        "dev",
                        server.url(),
                        "",
                        true,
                        new Credential.Program(
                                List.of("touch", proof.toString()),
                                Map.of(),
                                "client.authentication.k8s.io/v1"),
                        Optional.of("shop"),
                        "test");
        for (ClusterTarget one : List.of(target, program)) {
            assertThat(desk.clusters().connect(one, true, Progress.NONE).trouble())
                    .contains(Trouble.OFFLINE);
        }
        try (FabricAccess door =
                FabricAccess.open(target, Optional.empty(), Patience.USUAL, () -> true)) {
            assertThat(door.ping().trouble()).contains(Trouble.OFFLINE);
            assertThat(door.forward("shop", "pod", 8080).trouble()).contains(Trouble.OFFLINE);
            assertThat(door.apply(Map.of(), "shop", true, false).trouble())
                    .contains(Trouble.OFFLINE);
        }
        assertThat(proof).doesNotExist();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void clustersThatAreFollowedAreLeftWhenTheSwitchIsThrown() {
        desk.change(desk.settings().get().withNetwork(Settings.Network.DEFAULT));
        Selection selection =
                Selection.of(
                                "component:default/orders",
                                "orders",
                                Map.of("backstage.io/kubernetes-namespace", "shop"),
                                Where.file("x"))
                        .value()
                        .orElseThrow();
        try (LiveSession session =
                desk.clusters().open(List.of(server.target("dev")), List.of(selection))) {
            until(() -> !server.asked().isEmpty());

            desk.change(desk.settings().get().withNetwork(new Settings.Network(true, "")));

            until(
                    () ->
                            session.views()
                                    .get()
                                    .getFirst()
                                    .trouble()
                                    .equals(Optional.of(Trouble.OFFLINE)));
            FeedView view = session.views().get().getFirst();
            assertThat(view.state()).isEqualTo(FeedState.UNREACHABLE);
            until(() -> session.feed("dev").orElseThrow().access().isEmpty());
        }
    }

    @Test
    void theCatalogNeverAsksForMoreThanFiles() throws IOException {
        Path platform = java.nio.file.Files.createDirectories(temp.resolve("platform"));
        java.nio.file.Files.writeString(
                platform.resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata: {name: all}
                spec: {type: url, target: %s/catalog-info.yaml}
                """
                        .formatted(server.url()));
        desk.change(desk.settings().get().withNetwork(Settings.Network.DEFAULT));
        Catalog catalog = desk.read(platform, Progress.NONE).catalog();

        assertThat(catalog.entities()).hasSize(1);
        assertThat(server.asked()).isEmpty();
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Progress.NONE.await(Duration.ofMillis(10));
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
