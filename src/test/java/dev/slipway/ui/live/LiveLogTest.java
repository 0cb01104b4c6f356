package dev.slipway.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.access.LogLine;
import dev.slipway.cluster.fabric.LoopbackCluster;
import dev.slipway.cluster.fabric.LoopbackCluster.Asked;
import dev.slipway.cluster.fabric.StreamingCluster;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@DisplayName("The logs of a workload")
class LiveLogTest {
    private static final String PODS = "/api/v1/namespaces/team-commerce/pods";
    private static final Instant NOW = Instant.now();

    @TempDir Path top;
    private StreamingCluster cluster;
    private LiveWindow window;

    /// By pod, container, and whether it is the run before.
    private final Map<String, String> logs = new ConcurrentHashMap<>();

    @BeforeEach
    void open() throws IOException {
        cluster = new StreamingCluster();
        cluster.rule(
                (asked, exchange) -> {
                    if (!asked.path().endsWith("/log") || asked.query().contains("follow=true")) {
                        return false;
                    }
                    String text = logs.get(key(asked));
                    if (text == null) {
                        LoopbackCluster.refuse(exchange, 400, "previous container not found");
                    } else {
                        LoopbackCluster.json(exchange, 200, text);
                    }
                    return true;
                });
        for (String pod : List.of("aa1bb", "cc2dd")) {
            cluster.put(PODS, pod("orders-6f9c-" + pod));
        }
        logs.put("orders-6f9c-aa1bb main", line(30, "INFO first") + line(10, "ERROR third"));
        logs.put("orders-6f9c-cc2dd main", line(20, "WARN second") + line(5, "INFO fourth"));
        logs.put("orders-6f9c-aa1bb proxy", line(15, "INFO of the proxy"));
        logs.put("orders-6f9c-cc2dd proxy", "");
        logs.put("orders-6f9c-aa1bb main previous", line(300, "FATAL why it ended"));
        Staged stage = new Staged();
        stage.add("dev-cluster", cluster.url());
        window = new LiveWindow(top, stage.environment(top), List.of("orders"));
        window.connect("dev-cluster");
        window.untilSaid(".log-pane", List.of("2 pods merged", "5 lines · 1 error · 1 warning"));
    }

    @AfterEach
    void close() {
        window.close();
        cluster.close();
    }

    private static String key(Asked asked) {
        String pod = asked.path().replaceFirst(".*/pods/([^/]+)/log", "$1");
        String container = asked.query().replaceFirst(".*container=([^&]+).*", "$1");
        boolean previous = asked.query().contains("previous=true");
        return pod + " " + container + (previous ? " previous" : "");
    }

    private static String line(int secondsAgo, String text) {
        return NOW.minusSeconds(secondsAgo) + " " + text + "\n";
    }

    private static String pod(String name) {
        return ("{\"metadata\":{\"name\":\"%s\",\"namespace\":\"team-commerce\",\"uid\":\"%s\",\"labels\":{\"backstage.io/kubernetes-id\":\"orders\"}},"
                    + "\"spec\":{\"restartPolicy\":\"Always\",\"containers\":[{\"name\":\"main\"},{\"name\":\"proxy\"}]},"
                    + "\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}],\"containerStatuses\":["
                    + "{\"name\":\"main\",\"ready\":true,\"restartCount\":0,\"state\":{\"running\":{}}},"
                    + "{\"name\":\"proxy\",\"ready\":true,\"restartCount\":0,\"state\":{\"running\":{}}}]}}")
                .formatted(name, name);
    }

    @SuppressWarnings("unchecked")
    private ListView<LogLine> list() {
        return window.one("#log", ListView.class);
    }

    private List<String> shown() {
        return window.read(() -> list().getItems().stream().map(LogLine::text).toList());
    }

    private void untilShown(String... texts) {
        window.until(List.of(texts) + " shown", () -> shown().equals(List.of(texts)));
    }

    private void toggle(String word) {
        window.read(
                () -> {
                    window.scene().getRoot().lookupAll(".toggle-button").stream()
                            .map(ToggleButton.class::cast)
                            .filter(button -> word.equals(button.getText()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    @Test
    @DisplayName("stand as one, by time, with each line's pod")
    void merged() {
        assertThat(shown())
                .containsExactly(
                        "INFO first",
                        "WARN second",
                        "INFO of the proxy",
                        "ERROR third",
                        "INFO fourth");
        window.untilSaid("#log", List.of("aa1bb", "cc2dd", "ERROR third"));
    }

    @Test
    @DisplayName("grow as the containers write, and end when another place is looked at")
    void follow() {
        window.until("four streams", () -> cluster.streams("/log").size() == 4);
        cluster.streams("/log").stream()
                .filter(stream -> stream.asked().path().contains("cc2dd"))
                .filter(stream -> stream.asked().query().contains("container=main"))
                .findFirst()
                .orElseThrow()
                .send(NOW.plusSeconds(1) + " INFO fifth");
        window.until("the new line", () -> shown().getLast().equals("INFO fifth"));
        window.untilSaid(".log-pane", List.of("6 lines"));
    }

    @Test
    @DisplayName("can be those of one container, and of the run before")
    void choices() {
        window.read(
                () -> {
                    ComboBox<?> box = window.one(".log-pane .combo-box", ComboBox.class);
                    box.getSelectionModel().select(2);
                    return true;
                });
        untilShown("INFO of the proxy");
        window.read(
                () -> {
                    ComboBox<?> box = window.one(".log-pane .combo-box", ComboBox.class);
                    box.getSelectionModel().select(1);
                    return true;
                });
        untilShown("INFO first", "WARN second", "ERROR third", "INFO fourth");
        toggle("Previous");
        untilShown("FATAL why it ended");
    }

    @Test
    @DisplayName("are searched, saved and copied as they are shown")
    void search() {
        window.read(
                () -> {
                    window.one(".log-pane .filter-field .text-field", TextField.class)
                            .setText("of the PROXY");
                    return true;
                });
        untilShown("INFO of the proxy");
        window.read(
                () -> {
                    list().getSelectionModel().selectAll();
                    list().fireEvent(
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "c",
                                            "c",
                                            KeyCode.C,
                                            false,
                                            true,
                                            false,
                                            false));
                    return true;
                });
        assertThat(window.navigator().copied())
                .containsExactly(
                        NOW.minusSeconds(15) + " orders-6f9c-aa1bb proxy INFO of the proxy\n");
        window.read(
                () -> {
                    window.one(".log-pane .filter-field .text-field", TextField.class)
                            .setText("nowhere");
                    return true;
                });
        window.untilSaid(".log-pane", List.of("No line has these words."));
    }

    @Test
    @DisplayName("a line as long as a book neither fills memory nor stops the window")
    void novels() {
        String book = "x".repeat(300_000);
        logs.put("orders-6f9c-aa1bb main", line(30, book) + line(10, "after the book"));
        toggle("Previous");
        untilShown("FATAL why it ended");
        toggle("Previous");
        window.until("read again", () -> shown().contains("after the book"));
        assertThat(shown()).allMatch(text -> text.length() <= 64 * 1024);
        assertThat(window.words("#log").lines()).allMatch(text -> text.length() <= 1_001);
    }

    @Test
    @DisplayName("stand at the time of a chosen event")
    void atAnEvent() {
        Instant when = NOW.minusSeconds(12);
        cluster.put(
                "/api/v1/namespaces/team-commerce/events",
                "{\"metadata\":{\"name\":\"e1\",\"namespace\":\"team-commerce\"},\"involvedObject\":{\"kind\":\"Pod\",\"name\":\"orders-6f9c-aa1bb\"},\"type\":\"Warning\",\"reason\":\"Unhealthy\",\"message\":\"Readiness"
                    + " probe failed\",\"count\":3,\"lastTimestamp\":\""
                        + when
                        + "\"}");
        window.leave();
        window.go("orders", "dev-cluster");
        window.untilSaid("#events", List.of("Unhealthy", "×3", "Readiness probe failed"));
        window.until("the log is there", () -> shown().size() == 5);
        window.read(
                () -> {
                    window.one("#events", ListView.class).getSelectionModel().select(0);
                    return true;
                });
        window.until(
                "the line after it is chosen",
                () ->
                        list().getSelectionModel().getSelectedItem() != null
                                && list().getSelectionModel()
                                        .getSelectedItem()
                                        .text()
                                        .equals("ERROR third"));
    }

    @Test
    @DisplayName("keep the newest lines only")
    void bounded() {
        MergedLog log = new MergedLog(100, 1_000_000);
        for (int i = 0; i < 1_000; i++) {
            log.add(
                    List.of(
                            new LogLine(
                                    java.util.Optional.of(NOW.plus(Duration.ofMillis(i))),
                                    "p",
                                    "c",
                                    "ERROR " + i)));
        }
        assertThat(log.lines()).hasSize(100);
        assertThat(log.lines().getFirst().text()).isEqualTo("ERROR 900");
        assertThat(log.errors()).isEqualTo(100);
        MergedLog few = new MergedLog(100, 50);
        few.add(
                List.of(
                        new LogLine(java.util.Optional.of(NOW), "p", "c", "a".repeat(40)),
                        new LogLine(
                                java.util.Optional.of(NOW.plusMillis(1)),
                                "p",
                                "c",
                                "b".repeat(40))));
        assertThat(few.lines()).singleElement().extracting(LogLine::text).isEqualTo("b".repeat(40));
    }
}
