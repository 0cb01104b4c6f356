package dev.slipway.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.fabric.MockCluster;
import dev.slipway.cluster.fabric.MockCluster.Answer;
import dev.slipway.cluster.fabric.MockCluster.Asked;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A port of this computer that leads to a pod: shown while it runs, and over with the screen.
class LiveForwardTest {
    private static final Pattern LOCAL = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    @TempDir Path top;
    private final Staged stage = new Staged();

    @AfterEach
    void end() {
        stage.close();
    }

    private MockCluster cluster(boolean allowed) {
        MockCluster cluster = stage.running("dev-cluster");
        stage.workload(cluster, "orders", "1", 1, 1, Duration.ofHours(1));
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

    private LiveWindow open() throws IOException {
        LiveWindow window = new LiveWindow(top, stage.environment(top), List.of("orders"));
        window.connect("dev-cluster");
        window.untilSaid(".matrix", List.of("Healthy"));
        return window;
    }

    private static void ask(LiveWindow window) {
        window.until("a pod to lead to", () -> !item(window).isDisable());
        boolean unused =
                window.read(
                        () -> {
                            item(window).fire();
                            return true;
                        });
    }

    private static MenuItem item(LiveWindow window) {
        return window.one(".menu-button", MenuButton.class).getItems().stream()
                .filter(one -> "Forward a port…".equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int local(LiveWindow window) {
        window.untilSaid("#forwards", List.of("127.0.0.1:", "to orders-6f9c-b5n6m:8080"));
        Matcher port = LOCAL.matcher(window.words("#forwards"));
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    @Test
    void aForwardedPortIsShownUntilItIsStopped() throws IOException {
        MockCluster dev = cluster(true);
        try (LiveWindow window = open()) {
            ask(window);
            window.untilSaid(
                    ".question",
                    List.of("Pod/orders-6f9c-b5n6m in dev-cluster, namespace team-commerce."));
            window.press("#ask-go");
            int port = local(window);
            assertThat(isOpen(port)).isTrue();

            window.pressWord("Open in browser");
            assertThat(window.navigator().said()).contains("http://127.0.0.1:" + port + "/");

            window.pressWord("Stop");
            window.until("it is stopped", () -> window.words("#forwards").isEmpty());
            window.until("the port is closed", () -> !isOpen(port));
            assertThat(dev.asked()).noneMatch(Asked::writes);
        }
    }

    @Test
    void aPortOfAServiceLeadsToAPodBehindIt() throws IOException {
        MockCluster dev = cluster(true);
        stage.service(dev, "orders", 80, "8080");
        try (LiveWindow window = open()) {
            choose(window, "Service/orders");
            ask(window);
            window.untilSaid(
                    ".question",
                    List.of(
                            "leads to this port of the service, answered by"
                                    + " Pod/orders-6f9c-b5n6m,",
                            "The service has 80.",
                            "Service/orders in dev-cluster, namespace team-commerce."));
            window.press("#ask-go");
            assertThat(isOpen(local(window))).isTrue();
            assertThat(dev.asked()).noneMatch(Asked::writes);
        }
    }

    @Test
    void aServiceThatLeadsNowhereSaysSo() throws IOException {
        MockCluster dev = cluster(true);
        stage.service(dev, "orders", 80, "web");
        try (LiveWindow window = open()) {
            choose(window, "Service/orders");
            ask(window);
            window.until(
                    "it is said",
                    () ->
                            window.navigator()
                                    .said()
                                    .contains(
                                            "Service/orders names no port that"
                                                    + " Pod/orders-6f9c-b5n6m has"));
            assertThat(window.words(".question")).isEmpty();
        }
    }

    private static void choose(LiveWindow window, String path) {
        window.until(
                path + " in the tree",
                () -> {
                    RowTree tree = window.one("#row-tree", RowTree.class);
                    tree.getItems().stream()
                            .filter(row -> row.path().equals(path))
                            .findFirst()
                            .ifPresent(row -> tree.getSelectionModel().select(row));
                    return tree.chosen().filter(row -> row.path().equals(path)).isPresent();
                });
    }

    @Test
    void leavingTheScreenEndsIt() throws IOException {
        cluster(true);
        try (LiveWindow window = open()) {
            ask(window);
            window.press("#ask-go");
            int port = local(window);

            window.leave();
            window.until("the port is closed", () -> !isOpen(port));
            assertThat(window.words("#forwards")).isEmpty();
        }
    }

    @Test
    void aRoleThatMayNotIsToldSo() throws IOException {
        cluster(false);
        try (LiveWindow window = open()) {
            ask(window);
            window.press("#ask-go");
            window.until(
                    "it is said",
                    () ->
                            window.navigator()
                                    .said()
                                    .contains("Your role may not forward ports in team-commerce"));
            assertThat(window.words("#forwards")).isEmpty();
        }
    }
}
