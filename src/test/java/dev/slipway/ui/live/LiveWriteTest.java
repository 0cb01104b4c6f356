package dev.slipway.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.fabric.MockCluster;
import dev.slipway.cluster.fabric.MockCluster.Answer;
import dev.slipway.cluster.fabric.MockCluster.Asked;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@DisplayName("What the Live screen changes in a cluster")
class LiveWriteTest {
    private static final String ASK = ".question";

    @TempDir Path top;
    private final Staged stage = new Staged();

    @AfterEach
    void end() {
        stage.close();
    }

    /// A cluster with one workload, in which the user may do what `allowed` says.
    private MockCluster cluster(String name, boolean allowed) {
        MockCluster cluster = stage.running(name);
        stage.workload(cluster, "orders", "1", 2, 2, Duration.ofHours(1));
        stage.pod(cluster, "orders", "b5n6m", Duration.ofHours(1), Staged.WELL);
        cluster.answer(
                asked ->
                        asked.path().contains("selfsubjectaccessreviews")
                                ? Optional.of(
                                        new Answer(
                                                201, "{\"status\":{\"allowed\":" + allowed + "}}"))
                                : Optional.empty());
        return cluster;
    }

    private LiveWindow open(String cluster) throws IOException {
        LiveWindow window = new LiveWindow(top, stage.environment(top), List.of("orders"));
        window.connect(cluster);
        window.untilSaid(".matrix", List.of("Healthy"));
        return window;
    }

    private static List<Asked> writes(MockCluster cluster) {
        return cluster.asked().stream().filter(Asked::writes).toList();
    }

    private static MenuItem item(LiveWindow window, String text) {
        return window.one(".menu-button", MenuButton.class).getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(LiveWindow window, String text) {
        window.until(text, () -> !item(window, text).isDisable());
        boolean unused =
                window.read(
                        () -> {
                            item(window, text).fire();
                            return true;
                        });
    }

    private static boolean isOpen(LiveWindow window) {
        return window.read(() -> window.scene().getRoot().lookup(ASK) != null);
    }

    @Test
    @DisplayName("a restart waits for a yes that names context and namespace")
    void restart() throws IOException {
        MockCluster dev = cluster("dev-cluster", true);
        try (LiveWindow window = open("dev-cluster")) {
            window.press("#restart");
            window.untilSaid(
                    ASK,
                    List.of(
                            "Restart?",
                            "All pods of Deployment/orders are started anew",
                            "Context dev-cluster, namespace team-commerce."));
            window.key(ASK, KeyCode.ESCAPE);
            window.until("no question", () -> !isOpen(window));
            window.press("#restart");
            window.pressWord("Cancel");
            window.until("no question", () -> !isOpen(window));
            assertThat(writes(dev)).isEmpty();

            window.press("#restart");
            window.press("#ask-go");
            window.until("it is said", () -> !window.navigator().said().isEmpty());
            assertThat(window.navigator().said())
                    .containsExactly("Restarted Deployment/orders in dev-cluster");
            assertThat(writes(dev))
                    .singleElement()
                    .satisfies(
                            asked -> {
                                assertThat(asked.method()).isEqualTo("PATCH");
                                assertThat(asked.path())
                                        .startsWith(
                                                "/apis/apps/v1/namespaces/team-commerce/deployments/orders");
                                assertThat(asked.body())
                                        .contains("kubectl.kubernetes.io/restartedAt");
                            });
        }
    }

    @Test
    @DisplayName("in production the context's name must be typed first")
    void production() throws IOException {
        MockCluster prod = cluster("prod-cluster", true);
        try (LiveWindow window = open("prod-cluster")) {
            window.press("#restart");
            window.untilSaid(ASK, List.of("This is production: type prod-cluster to go on."));
            assertThat(window.read(() -> window.one("#ask-go", Node.class).isDisabled())).isTrue();
            type(window, "prod-cluste");
            assertThat(window.read(() -> window.one("#ask-go", Node.class).isDisabled())).isTrue();
            boolean unused =
                    window.read(
                            () -> {
                                window.one("#ask-go", ButtonBase.class).fire();
                                return true;
                            });
            assertThat(isOpen(window)).isTrue();
            assertThat(writes(prod)).isEmpty();

            type(window, "prod-cluster");
            window.press("#ask-go");
            window.until("it is said", () -> !window.navigator().said().isEmpty());
            assertThat(writes(prod)).hasSize(1);
        }
    }

    private static void type(LiveWindow window, String text) {
        boolean unused =
                window.read(
                        () -> {
                            window.scene().getRoot().lookupAll(".text-field").stream()
                                    .filter(TextField.class::isInstance)
                                    .map(TextField.class::cast)
                                    .filter(field -> "prod-cluster".equals(field.getPromptText()))
                                    .findFirst()
                                    .orElseThrow()
                                    .setText(text);
                            return true;
                        });
    }

    @Test
    @DisplayName("scaling writes the chosen number and nothing else")
    void scale() throws IOException {
        MockCluster dev = cluster("dev-cluster", true);
        try (LiveWindow window = open("dev-cluster")) {
            choose(window, "Scale…");
            window.untilSaid(
                    ASK, List.of("Scale?", "Deployment/orders", "namespace team-commerce"));
            boolean unused =
                    window.read(
                            () -> {
                                window.one(".spinner", Spinner.class).increment(3);
                                return true;
                            });
            assertThat(writes(dev)).isEmpty();
            window.press("#ask-go");
            window.untilSaid(".matrix", List.of("2/5"));
            assertThat(writes(dev))
                    .singleElement()
                    .satisfies(
                            asked ->
                                    assertThat(asked.body().replaceAll("\\s", ""))
                                            .isEqualTo("{\"spec\":{\"replicas\":5}}"));
        }
    }

    @Test
    @DisplayName("a pod is ended after a yes, and is gone from the tree")
    void deletePod() throws IOException {
        MockCluster dev = cluster("dev-cluster", true);
        try (LiveWindow window = open("dev-cluster")) {
            window.untilSaid("#row-tree", List.of("orders-6f9c-b5n6m"));
            boolean unused =
                    window.read(
                            () -> {
                                window.one("#row-tree", ListView.class)
                                        .getSelectionModel()
                                        .select(1);
                                return true;
                            });
            choose(window, "Delete the chosen pod…");
            window.untilSaid(ASK, List.of("Delete?", "Pod/orders-6f9c-b5n6m is ended"));
            assertThat(writes(dev)).isEmpty();
            window.press("#ask-go");
            window.until("no pod", () -> !window.words("#row-tree").contains("orders-6f9c-b5n6m"));
            assertThat(writes(dev))
                    .singleElement()
                    .satisfies(
                            asked -> {
                                assertThat(asked.method()).isEqualTo("DELETE");
                                assertThat(asked.path())
                                        .contains(
                                                "/namespaces/team-commerce/pods/orders-6f9c-b5n6m");
                            });
        }
    }

    @Test
    @DisplayName("what the user may not do is grey and says why")
    void refused() throws IOException {
        MockCluster dev = cluster("dev-cluster", false);
        try (LiveWindow window = open("dev-cluster")) {
            window.until(
                    "asked for the rights",
                    () ->
                            dev.asked().stream()
                                            .filter(asked -> asked.path().contains("selfsubject"))
                                            .count()
                                    >= 2);
            window.untilSaid(
                    ".inspector",
                    List.of("Your role may not restart or scale workloads or delete pods here."));
            assertThat(window.read(() -> window.one("#restart", Node.class).isDisabled())).isTrue();
            assertThat(window.read(() -> item(window, "Scale…").isDisable())).isTrue();
            assertThat(writes(dev)).isEmpty();
        }
    }

    @Test
    @DisplayName("a refusal of the cluster is said in its words")
    void refusedAfterAll() throws IOException {
        MockCluster dev = cluster("dev-cluster", true);
        try (LiveWindow window = open("dev-cluster")) {
            window.press("#restart");
            dev.answer(
                    asked ->
                            asked.writes()
                                    ? Optional.of(
                                            Answer.refusal(403, "deployments.apps is forbidden"))
                                    : Optional.empty());
            window.press("#ask-go");
            window.until("it is said", () -> !window.navigator().said().isEmpty());
            assertThat(window.navigator().said()).containsExactly("deployments.apps is forbidden");
        }
    }
}
