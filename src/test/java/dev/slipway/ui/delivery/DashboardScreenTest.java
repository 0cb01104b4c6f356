package dev.slipway.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.delivery.picture.Picture;
import dev.slipway.delivery.prometheus.StubServer;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

@DisplayName("A dashboard in the window")
class DashboardScreenTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final int ROWS = 30;

    @TempDir Path top;
    private StubServer server;
    private Scene scene = FxToolkit.call(() -> new Scene(new StackPane()));
    private Stage stage = FxToolkit.call(Stage::new);

    @BeforeEach
    void prepare() throws IOException {
        server = new StubServer(DashboardScreenTest::answer);
        Path platform = Files.createDirectories(top.resolve("platform"));
        Files.writeString(platform.resolve("app-config.yaml"), "app: {title: shop}\n");
        StringBuilder panels = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            panels.append(
                    """
                    {"title": "Rate %1$d of $app", "type": "timeseries",
                     "gridPos": {"x": 0, "y": %2$d, "w": 24, "h": 8},
                     "targets": [{"expr": "rate(requests_total{app=\\"$app\\"}[%1$dm])",
                                  "legendFormat": "{{pod}}"}]},
                    """
                            .formatted(i + 1, i * 8));
        }
        Files.writeString(
                platform.resolve("shop.json"),
                """
                {"title": "Shop", "time": {"from": "now-1h", "to": "now"},
                 "templating": {"list": [{"name": "app", "type": "query",
                   "query": "label_values(requests_total, app)"}]},
                 "panels": [%s
                  {"title": "Refused", "type": "stat", "gridPos": {"x": 0, "y": 240, "w": 8, "h": 4},
                   "targets": [{"expr": "broken("}]}]}
                """
                        .formatted(panels));
    }

    @AfterEach
    void close() {
        server.close();
        FxToolkit.run(() -> stage.close());
    }

    private static StubServer.Reply answer(StubServer.Asked asked) {
        String query = asked.parameter("query");
        if (asked.path().endsWith("/series")) {
            return success("[{\"__name__\":\"requests_total\",\"app\":\"till\"}]");
        }
        if (query.startsWith("broken")) {
            return StubServer.Reply.json(
                    400,
                    "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"unclosed\"}");
        }
        if (asked.path().endsWith("/query_range")) {
            long end = (long) Double.parseDouble(asked.parameter("end"));
            return success(
                    "{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"pod\":\"till-1\"},"
                            + "\"values\":[[%d,\"3\"],[%d,\"4\"]]}]}".formatted(end - 600, end));
        }
        return success("{\"groups\":[]}");
    }

    private static StubServer.Reply success(String data) {
        return StubServer.Reply.json(200, "{\"status\":\"success\",\"data\":" + data + "}");
    }

    private Desk desk(Instant now) {
        Desk desk =
                new Desk(
                        new SettingsFile(top.resolve("kept/settings.properties")),
                        FolderSource::new,
                        top.resolve("sample"),
                        Map.of(),
                        Clock.fixed(now, ZoneOffset.UTC));
        desk.read(top.resolve("platform"), Progress.NONE);
        desk.delivery().dashboards().agree(server.url());
        return desk;
    }

    private DeliveryScreen open(Desk desk) {
        DeliveryScreen screen = FxToolkit.call(() -> new DeliveryScreen(desk, new Recorder()));
        FxToolkit.run(
                () -> {
                    scene = new Scene(new StackPane(screen.node()), 1000, 700);
                    Looks.apply(scene, Theme.LIGHT);
                    stage.setScene(scene);
                    stage.show();
                    screen.show(new Route.Delivery("dashboards", "shop.json", ""));
                });
        until(() -> FxToolkit.call(() -> screen.settled() && !board().views().isEmpty()));
        return screen;
    }

    private static void until(BooleanSupplier condition) {
        new Recorder().until(condition);
    }

    private PanelBoard board() {
        return (PanelBoard) scene.getRoot().lookup(".panel-board");
    }

    private PanelView view(String title) {
        return board().views().stream()
                .filter(view -> view.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words() {
        return FxToolkit.call(
                () ->
                        scene.getRoot().lookupAll(".label").stream()
                                .filter(Labeled.class::isInstance)
                                .map(node -> ((Labeled) node).getText())
                                .toList());
    }

    @Test
    @DisplayName(
            "draws what the server answers for the variable's value, and only what is in sight")
    void draws() {
        try (Desk desk = desk(NOW)) {
            DeliveryScreen screen = open(desk);
            Picture picture = FxToolkit.call(() -> view("Rate 1 of till").picture().orElseThrow());
            assertThat(picture)
                    .isInstanceOfSatisfying(
                            Picture.Lines.class,
                            lines -> {
                                assertThat(lines.lines().getFirst().name()).isEqualTo("till-1");
                                assertThat(lines.lines().getFirst().values()).containsExactly(3, 4);
                            });
            assertThat(server.asked())
                    .extracting(asked -> asked.parameter("query"))
                    .contains("rate(requests_total{app=\"till\"}[1m])");
            assertThat(FxToolkit.call(() -> board().views().size())).isLessThan(ROWS / 2);

            FxToolkit.run(() -> ((ScrollPane) board()).setVvalue(1));
            until(
                    () ->
                            FxToolkit.call(
                                    () ->
                                            screen.settled()
                                                    && board().views().stream()
                                                            .anyMatch(
                                                                    v ->
                                                                            v.title()
                                                                                    .equals(
                                                                                            "Refused"))));
            assertThat(FxToolkit.call(() -> board().views()))
                    .extracting(PanelView::title)
                    .contains("Rate 30 of till")
                    .doesNotContain("Rate 1 of till");
            until(() -> words().stream().anyMatch(text -> text.contains("nclosed")));
        }
    }

    @Test
    @DisplayName("shows the last answers with their age when the server is gone")
    void stored() {
        try (Desk desk = desk(NOW)) {
            open(desk);
            FxToolkit.run(() -> stage.close());
        }
        server.close();
        try (Desk desk = desk(NOW.plus(Duration.ofHours(3)))) {
            open(desk);
            Picture picture = FxToolkit.call(() -> view("Rate 1 of till").picture().orElseThrow());
            assertThat(picture)
                    .isInstanceOfSatisfying(
                            Picture.Lines.class,
                            lines ->
                                    assertThat(lines.lines().getFirst().values())
                                            .containsExactly(3, 4));
            until(() -> words().stream().anyMatch(text -> text.contains("3 hours ago")));
        }
    }
}
