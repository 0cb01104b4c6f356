package dev.slipway.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.fabric.LoopbackCluster;
import dev.slipway.cluster.fabric.MockCluster;
import dev.slipway.cluster.fabric.MockCluster.Answer;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@DisplayName("The Live screen")
class LiveScreenTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NOTE = ".inspector-note";
    private static final String CARD = ".cause-card";

    @TempDir Path top;
    private final Staged stage = new Staged();

    @AfterEach
    void end() {
        stage.close();
    }

    private LiveWindow open(String... components) throws IOException {
        return new LiveWindow(top, stage.environment(top), List.of(components));
    }

    @Test
    @DisplayName("contacts nothing before the user says yes, and then only what was chosen")
    void asksFirst() throws IOException {
        MockCluster dev = stage.running("dev-cluster");
        MockCluster prod = stage.running("prod-cluster");
        stage.workload(dev, "orders", "1", 1, 1, HOUR);
        try (LiveWindow window = open("orders")) {
            window.untilSaid("Nothing has been contacted yet", "Connect to 2 clusters");
            window.leave();
            window.go("orders", "dev-cluster");
            window.untilSaid("Nothing has been contacted yet");
            assertThat(dev.asked()).isEmpty();
            assertThat(prod.asked()).isEmpty();

            window.connect("dev-cluster");
            window.untilSaid(".matrix", List.of("orders", "Healthy", "1/1"));
            assertThat(dev.asked()).isNotEmpty().noneMatch(MockCluster.Asked::writes);
            assertThat(prod.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName("has what is in trouble first when that is wanted, else every row in its place")
    void problemsFirst() throws IOException {
        MockCluster dev = stage.running("dev-cluster");
        stage.workload(dev, "carts", "1", 1, 1, HOUR);
        stage.pod(dev, "carts", "a1b2c", HOUR, Staged.WELL);
        stage.workload(dev, "orders", "1", 1, 0, HOUR);
        stage.pod(dev, "orders", "z9x8c", HOUR, stage.crashing());
        try (LiveWindow window = open("billing", "carts", "orders")) {
            window.connect("dev-cluster");
            window.untilSaid(".matrix", List.of("Failed", "Healthy"));
            window.untilSaid(".screen-header", List.of("live"));
            List<String> named = List.of("billing", "carts", "orders");
            assertThat(window.rows()).isEqualTo(named);

            window.press("#problems-first");
            List<String> worst = List.of("orders", "carts", "billing");
            window.until("the worst first", () -> window.rows().equals(worst));
            window.press("#problems-first");
            window.until("by name again", () -> window.rows().equals(named));
        }
    }

    @Test
    @DisplayName("says of a crash-looping service what is wrong and what to do")
    void crashing() throws IOException {
        MockCluster dev = stage.running("dev-cluster");
        stage.workload(dev, "orders", "1", 1, 0, HOUR);
        stage.pod(dev, "orders", "z9x8c", HOUR, stage.crashing());
        try (LiveWindow window = open("orders")) {
            window.connect("dev-cluster");
            window.untilSaid(
                    CARD,
                    List.of(
                            "Failed",
                            "Pod/orders-6f9c-z9x8c",
                            "CrashLoopBackOff in container main: ended with exit code 1, 7"
                                    + " restarts.",
                            "Next: read the log of the run before: why did it end?",
                            "Previous log"));
            window.untilSaid(".matrix", List.of("orders", "Failed", "0/1"));
            window.untilSaid(".screen-header", List.of("1 failed"));
        }
    }

    @Test
    @DisplayName("says of a rollout that finds no node what the scheduler said")
    void unschedulable() throws IOException {
        MockCluster dev = stage.running("dev-cluster");
        stage.workload(dev, "orders", "1", 2, 1, HOUR);
        stage.pod(dev, "orders", "b5n6m", HOUR, Staged.WELL);
        stage.pod(
                dev,
                "orders",
                "t1y2u",
                Duration.ofMinutes(9),
                stage.unschedulable(Duration.ofMinutes(9)));
        try (LiveWindow window = open("orders")) {
            window.connect("dev-cluster");
            window.untilSaid(
                    CARD,
                    List.of(
                            "Degraded",
                            "Pod/orders-6f9c-t1y2u",
                            "0/6 nodes are available: 6 Insufficient memory.",
                            "Next: "));
            window.untilSaid(".matrix", List.of("orders", "Degraded", "1/2"));
        }
    }

    @Test
    @DisplayName(
            "is of use to somebody who may look into one namespace only, and never asks for all")
    void oneNamespace() throws IOException {
        MockCluster dev = stage.running("dev-cluster");
        stage.workload(dev, "orders", "1", 1, 1, HOUR);
        stage.pod(dev, "orders", "b5n6m", HOUR, Staged.WELL);
        dev.answer(
                asked ->
                        asked.path().contains("/namespaces/team-commerce/")
                                        || asked.path().equals("/version")
                                ? Optional.empty()
                                : Optional.of(
                                        Answer.refusal(
                                                403,
                                                "User \"mara\" cannot list this in another"
                                                        + " namespace")));
        try (LiveWindow window = open("orders", "ledger/team-payments")) {
            window.connect("dev-cluster");
            window.untilSaid(".matrix", List.of("orders", "Healthy", "1/1"));
            window.untilSaid(NOTE, List.of("Not all is seen", "team-payments"));
            window.untilSaid(".matrix", List.of("not seen"));
            assertThat(window.words(".matrix")).doesNotContain("not deployed");
            assertThat(dev.asked())
                    .filteredOn(asked -> asked.method().equals("GET"))
                    .extracting(MockCluster.Asked::path)
                    .filteredOn(path -> !path.equals("/version") && !path.equals("/apis"))
                    .allMatch(path -> path.contains("/namespaces/team-"))
                    .noneMatch(path -> path.matches("/api/v1/namespaces/?(\\?.*)?"));

            window.go("ledger", "dev-cluster");
            window.untilSaid(
                    NOTE,
                    List.of(
                            "Not all is seen: you may not look into team-payments.",
                            "Ask for a role that may list deployments and pods there",
                            "Namespaces…"));
            assertThat(window.words(NOTE)).doesNotContain("must stand on workloads");
        }
    }

    @Test
    @DisplayName("asks only in the namespaces that the user chose, and remembers them")
    void ownNamespaces() throws IOException {
        MockCluster dev = stage.running("dev-cluster");
        stage.workload(dev, "orders", "1", 1, 1, HOUR);
        stage.pod(dev, "orders", "b5n6m", HOUR, Staged.WELL);
        try (LiveWindow window = open("orders", "ledger/team-payments")) {
            window.untilSaid("Asks in team-commerce, team-payments");
            window.pressWord("Namespaces…");
            window.untilSaid(
                    ".question",
                    List.of("The components name team-commerce, team-payments.", "dev-cluster"));
            window.type("#namespaces", "Team Commerce");
            window.untilSaid(".question", List.of("Team is no namespace"));
            assertThat(window.read(() -> window.one("#ask-go", ButtonBase.class).isDisabled()))
                    .isTrue();
            window.type("#namespaces", "team-commerce");
            window.press("#ask-go");
            window.untilSaid("Asks in team-commerce, not in team-payments");

            window.connect("dev-cluster");
            window.untilSaid(".matrix", List.of("orders", "Healthy", "1/1"));
            window.go("ledger", "dev-cluster");
            window.untilSaid(NOTE, List.of("you chose not to ask in team-payments."));
            assertThat(dev.asked())
                    .extracting(MockCluster.Asked::path)
                    .noneMatch(path -> path.contains("team-payments"));
        }
        try (LiveWindow window = open("orders", "ledger/team-payments")) {
            window.untilSaid("Asks in team-commerce, not in team-payments");
        }
    }

    @Test
    @DisplayName("keeps the names in sight while many clusters scroll sideways")
    void frozenNames() throws IOException {
        for (int i = 0; i < 9; i++) {
            stage.gone("cluster-" + i);
        }
        try (LiveWindow window = open("orders")) {
            window.go("orders", "cluster-8");
            window.until("a name", () -> name(window) != null);
            window.until(
                    "scrolled to the last cluster",
                    () -> name(window).getParent().localToScene(0, 0).getX() < 0);
            window.until(
                    "the name at the left edge, and its head above it",
                    () -> left(window, name(window)) == 0 && left(window, head(window)) == 0);
        }
    }

    private static Node name(LiveWindow window) {
        return window.scene().getRoot().lookup(".matrix .table-row-cell .frozen");
    }

    private static Node head(LiveWindow window) {
        return window.scene().getRoot().lookup(".matrix .column-header.frozen");
    }

    private static long left(LiveWindow window, Node node) {
        double matrix = window.one("#matrix", Node.class).localToScene(0, 0).getX();
        return Math.round(node.localToScene(0, 0).getX() - matrix);
    }

    @Test
    @DisplayName("says that a cluster cannot be reached, and asks it no more by itself")
    void unreachable() throws IOException {
        stage.gone("edge-cluster");
        try (LiveWindow window = open("orders")) {
            window.connect("edge-cluster");
            window.untilSaid(
                    NOTE,
                    List.of(
                            "Unreachable: https://127.0.0.1:9 cannot be reached: nothing listens"
                                    + " there.",
                            "Check the address, the VPN and that the cluster runs.",
                            "Try again"));
            window.untilSaid(".screen-header", List.of("edge-cluster unreachable"));
        }
    }

    @Test
    @DisplayName("says that the sign-in has expired, once, and asks again when the user does")
    void expired() throws IOException {
        LoopbackCluster cluster = stage.expired("staging-cluster");
        try (LiveWindow window = open("orders")) {
            window.connect("staging-cluster");
            window.untilSaid(
                    NOTE,
                    List.of(
                            "Signed out: the cluster does not accept the sign-in (401): the token"
                                    + " is wrong or has expired.",
                            "Sign in anew, then connect again.",
                            "Try again"));
            assertThat(cluster.asked()).hasSize(1);

            window.pressWord("Try again");
            window.until("one more question", () -> cluster.asked().size() == 2);
            window.untilSaid(NOTE, List.of("Signed out"));
            assertThat(cluster.asked()).hasSize(2);
        }
    }

    @Test
    @DisplayName("shows what was last seen, with its age, when a cluster is not there any more")
    void lastSeen() throws IOException {
        MockCluster dev = stage.running("dev-cluster");
        stage.workload(dev, "orders", "1", 1, 0, HOUR);
        stage.pod(dev, "orders", "z9x8c", HOUR, stage.crashing());
        try (LiveWindow window = open("orders")) {
            window.connect("dev-cluster");
            window.untilSaid(CARD, List.of("CrashLoopBackOff"));
            window.untilSaid(".screen-header", List.of("live"));
            window.leave();
            window.until(
                    "the last view kept",
                    () -> window.desk().clusters().remembered("dev-cluster").isPresent());
        }
        dev.close();
        try (LiveWindow window = open("orders")) {
            window.untilSaid("Nothing has been contacted yet");
            window.untilSaid(".matrix", List.of("orders", "Failed", "0/1"));

            window.connect("dev-cluster");
            window.untilSaid(NOTE, List.of("Unreachable", "As it was ", " ago."));
            window.untilSaid(CARD, List.of("CrashLoopBackOff"));
            assertThat(window.read(() -> window.scene().getRoot().lookup(CARD).getStyleClass()))
                    .contains("muted")
                    .doesNotContain("danger");
        }
    }
}
