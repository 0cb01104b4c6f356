package dev.slipway.ui.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.live.LiveView.Component;
import dev.slipway.ui.live.LiveView.Spot;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// What one update of the matrix and the header costs the window's thread, with 200 components in 2
/// clusters, ten of them changed each time (50 changes a second): showing, style and layout; and
/// what ten minutes of that leave on the heap.
public final class LiveBoardBenchmark {
    private static final int COMPONENTS = 200;
    private static final int WARM = 100;
    private static final int UPDATES = 10 * 60 * 5;

    private LiveBoardBenchmark() {}

    public static void main(String[] args) throws Exception {
        CompletableFuture<double[]> done = new CompletableFuture<>();
        Platform.startup(
                () -> {
                    Looks.loadFonts();
                    done.complete(measure());
                });
        double[] millis = done.get();
        Arrays.sort(millis);
        System.out.printf(
                "%d updates: median %.2f ms, p99 %.2f ms, most %.2f ms%n",
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
        System.exit(0);
    }

    private static double[] measure() {
        Matrix matrix = new Matrix(spot -> {});
        LiveHeader header = new LiveHeader(team -> {}, first -> {});
        BorderPane root = new BorderPane(matrix, header, null, null, null);
        Scene scene = new Scene(root, 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Random random = new Random(7);
        List<Map<String, Cell>> cells = List.of(new HashMap<>(), new HashMap<>());
        double[] millis = new double[UPDATES];
        for (int i = 0; i < WARM + UPDATES; i++) {
            for (int change = 0; change < (i == 0 ? COMPONENTS * 4 : 10); change++) {
                cells.get(random.nextInt(2)).put("c" + random.nextInt(COMPONENTS), cell(random));
            }
            LiveView view = view(cells);
            long began = System.nanoTime();
            header.show(view);
            matrix.show(view);
            root.applyCss();
            root.layout();
            if (i >= WARM) {
                millis[i - WARM] = (System.nanoTime() - began) / 1e6;
            }
            if (i == WARM || i == WARM + UPDATES - 1) {
                System.out.printf("heap after %d updates: %d MB%n", i - WARM, heap());
            }
        }
        return millis;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024);
    }

    private static Cell cell(Random random) {
        Level level = Level.values()[random.nextInt(Level.values().length)];
        Cell.Row row = new Cell.Row(0, "Deployment", "x", "shop", level, "", "", "");
        return new Cell(level, random.nextInt(5), 5, "", "", "", "", List.of(row));
    }

    private static LiveView view(List<Map<String, Cell>> cells) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < COMPONENTS; i++) {
            components.add(new Component("c" + i, "component-" + i, ""));
        }
        List<FeedView> feeds = new ArrayList<>();
        for (String cluster : List.of("dev", "prod")) {
            feeds.add(
                    new FeedView(
                            cluster,
                            FeedState.LIVE,
                            Optional.empty(),
                            Optional.of(Instant.now()),
                            List.of(),
                            Set.of(),
                            cells.get(cluster.equals("dev") ? 0 : 1)));
        }
        return new LiveView(
                List.of(LiveView.EVERYBODY),
                LiveView.EVERYBODY,
                components,
                List.of(),
                true,
                feeds,
                Optional.of(new Spot("c1", "dev")),
                Map.of());
    }
}
