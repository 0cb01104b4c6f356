package dev.slipway.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.kit.Split;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@DisplayName("The Delivery screen on the sample")
class DeliveryScreenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String CONTENT = ".how-panel";

    @TempDir Path top;
    private final Recorder navigator = new Recorder();
    private Desk desk;
    private DeliveryScreen screen;
    private Stage stage = FxToolkit.call(Stage::new);
    private Scene scene = FxToolkit.call(() -> new Scene(new StackPane()));

    @BeforeEach
    void open() {
        desk =
                new Desk(
                        new SettingsFile(top.resolve("kept/settings.properties")),
                        FolderSource::new,
                        top.resolve("sample"),
                        Map.of(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        desk.change(desk.settings().get().withUser(Optional.of("user:default/mara.klein")));
        Job<?> job = desk.openSample();
        navigator.until(() -> job.status().get().ended());
        show();
    }

    private void show() {
        screen = FxToolkit.call(() -> new DeliveryScreen(desk, navigator));
        FxToolkit.run(
                () -> {
                    scene = new Scene(new StackPane(screen.node()), 1072, 728);
                    Looks.apply(scene, Theme.LIGHT);
                    stage.setScene(scene);
                    stage.show();
                    screen.show(new Route.Delivery("figures", "", ""));
                });
        navigator.until(() -> FxToolkit.call(() -> screen.settled() && !cells().isEmpty()));
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stage.close());
        desk.close();
    }

    private List<FigureCell> cells() {
        return scene.getRoot().lookupAll(".figure-cell").stream()
                .filter(FigureCell.class::isInstance)
                .map(FigureCell.class::cast)
                .toList();
    }

    private DoraPane pane() {
        Node at = cells().getFirst();
        while (!(at instanceof DoraPane pane)) {
            at = at.getParent();
        }
        return pane;
    }

    private List<ServiceRow> told() {
        return FxToolkit.call(() -> pane().model().view().rows()).stream()
                .filter(row -> row.report().isPresent())
                .toList();
    }

    private String how() {
        return FxToolkit.call(
                () -> {
                    StringBuilder words = new StringBuilder();
                    collect(scene.getRoot().lookup(CONTENT), words);
                    return words.toString();
                });
    }

    private static void collect(Node node, StringBuilder words) {
        if (node instanceof Labeled label) {
            words.append(label.getText()).append('\n');
        } else if (node instanceof Text text) {
            words.append(text.getText()).append('\n');
        } else if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private FigureCell cell(ServiceRow row, Metric metric) {
        return FxToolkit.call(
                () ->
                        cells().stream()
                                .filter(c -> c.getAccessibleText().startsWith(row.name() + ", "))
                                .filter(c -> c.metric() == metric)
                                .findFirst()
                                .orElseThrow());
    }

    private static void press(Node node, KeyCode code) {
        FxToolkit.run(
                () ->
                        node.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    @Test
    @DisplayName("shows the figures that follow from the deployments, and says how")
    void figures() {
        List<ServiceRow> rows = told();
        assertThat(rows).hasSizeGreaterThan(1);
        for (ServiceRow row : rows) {
            Report report = row.report().orElseThrow();
            List<Deployment> all = report.deployments();
            long failed = all.stream().filter(Deployment::failed).count();
            Figure fails = report.figure(Metric.CHANGE_FAIL_RATE);
            Figure often = report.figure(Metric.DEPLOYMENT_FREQUENCY);
            assertThat(often.n()).hasValue(all.size());
            if (!all.isEmpty()) {
                assertThat(fails.value().orElseThrow())
                        .isCloseTo((double) failed / all.size(), within(1e-9));
                assertThat(often.value().orElseThrow())
                        .isCloseTo(all.size() / report.window().days(), within(1e-9));
            }
            FigureCell cell = cell(row, Metric.CHANGE_FAIL_RATE);
            press(cell, KeyCode.SPACE);
            String words = how();
            assertThat(words).contains("How is this computed", fails.how());
            if (!fails.tooFew()) {
                assertThat(cell.getAccessibleText())
                        .contains("%d of %d".formatted(failed, all.size()));
                assertThat(words)
                        .contains("%d / %d".formatted(failed, all.size()))
                        .contains("%.1f %%".formatted(100.0 * failed / all.size()));
            }
        }
        ServiceRow last = rows.getLast();
        assertThat(cell(last, Metric.CHANGE_FAIL_RATE).getPseudoClassStates())
                .extracting(Object::toString)
                .contains("selected");
        assertThat(cell(last, Metric.CHANGE_FAIL_RATE).getAccessibleRole())
                .isEqualTo(AccessibleRole.BUTTON);
    }

    @Test
    @DisplayName("saves as CSV what it shows: a line a service and metric")
    void csv() {
        List<ServiceRow> rows = told();
        List<String> lines = DoraTable.csv(rows, LevelTable.Y2023).lines().toList();
        assertThat(lines).hasSize(1 + rows.size() * Metric.values().length);
        for (ServiceRow row : rows) {
            int deployments = row.report().orElseThrow().deployments().size();
            assertThat(lines)
                    .filteredOn(l -> l.startsWith(row.name() + ",deploymentFrequency,"))
                    .singleElement()
                    .asString()
                    .contains("," + deployments + "," + (deployments < 5));
        }
    }

    @Test
    @DisplayName("remembers where its dividers were put")
    void dividers() {
        Split chart = split("delivery.chart");
        double before = chart.sizeProperty().get();
        press(grip(chart), KeyCode.UP);
        assertThat(desk.settings().get().looks().dividers())
                .containsEntry("delivery.chart", (int) before + 16);
        FxToolkit.run(() -> stage.close());
        show();
        assertThat(split("delivery.chart").sizeProperty().get()).isEqualTo(before + 16);
    }

    private Split split(String name) {
        return FxToolkit.call(
                () ->
                        scene.getRoot().lookupAll(".split").stream()
                                .map(Split.class::cast)
                                .filter(
                                        s ->
                                                (s.lookup(".figure-row") != null)
                                                        == name.equals("delivery.chart"))
                                .findFirst()
                                .orElseThrow());
    }

    private static Node grip(Split split) {
        return FxToolkit.call(
                () ->
                        split.getChildrenUnmodifiable().stream()
                                .filter(n -> n.getStyleClass().contains("split-grip"))
                                .findFirst()
                                .orElseThrow());
    }
}
