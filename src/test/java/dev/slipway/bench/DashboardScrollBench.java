package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.delivery.prometheus.StubServer;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Theme;
import dev.slipway.ui.delivery.DeliveryScreen;
import dev.slipway.ui.kit.Looks;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// How long the window's thread works in a pulse while a dashboard of 200 panels with drawn charts
/// scrolls from top to bottom and back, as a wheel would move it: `DashboardScrollBench`. A server
/// on loopback answers each panel with five series of 360 samples. What counts is the processor
/// time of the window's thread from one pulse to the next, so all that is done on it: making
/// panels, style sheets, layout, drawing, handing the picture over. The aim is 16 ms at the 99th
/// percentile. The time between pulses on the clock is told beside it; other programs are in it.
public final class DashboardScrollBench {
    private static final int PANELS = 200;
    private static final int PULSES = 1200;
    private static final int WARM = 300;
    private static final double STEP = 40;
    private static final int SAMPLES = 360;

    private DashboardScrollBench() {}

    public static void main(String[] args) throws Exception {
        Path top = Files.createTempDirectory("scroll");
        Path platform = Files.createDirectories(top.resolve("platform"));
        Files.writeString(platform.resolve("app-config.yaml"), "app: {title: scroll}\n");
        Files.writeString(platform.resolve("wide.json"), dashboard());
        try (StubServer server = new StubServer(DashboardScrollBench::answer);
                Desk desk =
                        new Desk(
                                new SettingsFile(top.resolve("kept/settings.properties")),
                                FolderSource::new,
                                top.resolve("sample"),
                                Map.of())) {
            desk.read(platform, Progress.NONE);
            desk.delivery().dashboards().agree(server.url());
            DeliveryScreen screen = FxToolkit.call(() -> new DeliveryScreen(desk, new Nowhere()));
            Scene scene = FxToolkit.call(() -> new Scene(new StackPane(screen.node()), 1200, 800));
            FxToolkit.run(
                    () -> {
                        Looks.apply(scene, Theme.LIGHT);
                        Stage stage = new Stage();
                        stage.setScene(scene);
                        stage.show();
                        screen.show(new Route.Delivery("dashboards", "wide.json", ""));
                    });
            while (!FxToolkit.call(screen::settled)) {
                Thread.sleep(50);
            }
            Pulses pulses =
                    FxToolkit.call(
                            () -> new Pulses((ScrollPane) scene.getRoot().lookup(".panel-board")));
            FxToolkit.run(pulses::start);
            pulses.done.await();
            System.out.printf(
                    "%d panels with charts scrolled by %.0f px a pulse: the window's thread works"
                            + " %s (aim 16 ms at p99); between pulses %s on the clock, load %.1f;"
                            + " %.0f%% of what was in sight was drawn%n",
                    PANELS,
                    STEP,
                    told(pulses.work),
                    told(pulses.clock),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    100.0 * pulses.drawn / Math.max(1, pulses.inSight));
        }
        System.exit(0);
    }

    private static String told(double[] took) {
        double[] warm = Arrays.copyOfRange(took, WARM, PULSES);
        Arrays.sort(warm);
        return "%.1f ms at the median, %.1f ms at p99, %.1f ms at most"
                .formatted(
                        warm[warm.length / 2],
                        warm[(int) (warm.length * 0.99)],
                        warm[warm.length - 1]);
    }

    /// Scrolls on with each pulse and notes what the one before cost.
    private static final class Pulses extends AnimationTimer {
        private final CountDownLatch done = new CountDownLatch(1);
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final double[] work = new double[PULSES];
        private final double[] clock = new double[PULSES];
        private final ScrollPane board;
        private int count = -1;
        private long worked;
        private long at;
        private double y;
        private double step = STEP;
        private long inSight;
        private long drawn;

        Pulses(ScrollPane board) {
            this.board = board;
        }

        @Override
        public void handle(long now) {
            long cpu = threads.getCurrentThreadCpuTime();
            long time = System.nanoTime();
            if (count >= 0) {
                work[count] = (cpu - worked) / 1e6;
                clock[count] = (time - at) / 1e6;
            }
            worked = cpu;
            at = time;
            if (++count == PULSES) {
                stop();
                done.countDown();
                return;
            }
            look();
            double hidden =
                    board.getContent().getLayoutBounds().getHeight()
                            - board.getViewportBounds().getHeight();
            if (y + step < 0 || y + step > hidden) {
                step = -step;
            }
            y += step;
            board.setVvalue(y / hidden);
        }

        /// How many of the grid's places in sight (of 312 pixels) have a chart.
        private void look() {
            double height = board.getViewportBounds().getHeight();
            long places = 0;
            for (int row = 0; row < (PANELS + 2) / 3; row++) {
                double middle = 12 + row * 304 + 148 - y;
                places += middle > 0 && middle < height ? Math.min(3, PANELS - row * 3) : 0;
            }
            inSight += places;
            Region canvas = (Region) board.getContent();
            drawn +=
                    Math.min(
                            places,
                            canvas.getChildrenUnmodifiable().stream()
                                    .filter(
                                            node ->
                                                    node.isVisible()
                                                            && node.getLayoutY() + 148 > y
                                                            && node.getLayoutY() + 148 < y + height
                                                            && node.lookup(".drawn") != null)
                                    .count());
        }
    }

    private static StubServer.Reply answer(StubServer.Asked asked) {
        if (!asked.path().endsWith("/query_range")) {
            return StubServer.Reply.json(200, "{\"status\":\"success\",\"data\":{\"groups\":[]}}");
        }
        long to = (long) Double.parseDouble(asked.parameter("end"));
        StringBuilder text = new StringBuilder();
        for (int app = 0; app < 5; app++) {
            text.append(app == 0 ? "" : ",")
                    .append("{\"metric\":{\"app\":\"app-")
                    .append(app)
                    .append("\"},\"values\":[");
            for (int i = 0; i < SAMPLES; i++) {
                text.append(i == 0 ? "" : ",")
                        .append('[')
                        .append(to - (SAMPLES - i) * 60L)
                        .append(",\"")
                        .append(20 * (app + 1) + 15 * Math.sin(i / 9.0 + app))
                        .append("\"]");
            }
            text.append("]}");
        }
        return StubServer.Reply.json(
                200,
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
                        + text
                        + "]}}");
    }

    private static String dashboard() throws IOException {
        StringBuilder panels = new StringBuilder();
        for (int i = 0; i < PANELS; i++) {
            panels.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"title": "Panel %d", "type": "timeseries",
                             "gridPos": {"x": %d, "y": %d, "w": 8, "h": 8},
                             "targets": [{"expr": "sum by (app) (rate(requests_total[5m]))"}]}
                            """
                                    .formatted(i, i % 3 * 8, i / 3 * 8));
        }
        return "{\"title\": \"Wide\", \"panels\": [" + panels + "]}";
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void go(Route route) {}

        @Override
        public void toast(String message) {}

        @Override
        public void copy(String text, String what) {}

        @Override
        public void browse(String url) {}
    }
}
