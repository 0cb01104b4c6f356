package dev.slipway.bench;

import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.kit.chart.Curve;
import dev.slipway.ui.kit.chart.TimePlot;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// How long it takes to draw a series of 100,000 points: `LongSeriesBench`. The aim is 50 ms, from
/// finished numbers to a picture of the scene.
public final class LongSeriesBench {
    private static final int POINTS = 100_000;
    private static final int ROUNDS = 40;

    private LongSeriesBench() {}

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    public static void main(String[] args) {
        long[] times = new long[POINTS];
        double[] values = new double[POINTS];
        Random random = new Random(1);
        for (int i = 0; i < POINTS; i++) {
            times[i] = i * 1000L;
            values[i] = Math.sin(i / 900.0) * 10 + random.nextGaussian();
        }
        Curve curve =
                new Curve(
                        "series",
                        "",
                        times,
                        values,
                        Curve.Kind.LINE,
                        1.5,
                        0.1,
                        false,
                        value -> Double.toString(value));
        TimePlot.Frame frame =
                new TimePlot.Frame(
                        0, POINTS * 1000L, Double.NaN, Double.NaN, false, false, List.of());
        TimePlot plot = FxToolkit.call(TimePlot::new);
        Scene scene = FxToolkit.call(() -> new Scene(new StackPane(plot), 1200, 600));
        FxToolkit.run(
                () -> {
                    Looks.apply(scene, Theme.LIGHT);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                });
        double[] took = new double[ROUNDS];
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            before = round == ROUNDS / 4 ? processorTime() : before;
            took[round] =
                    FxToolkit.call(
                            () -> {
                                long start = System.nanoTime();
                                plot.show(List.of(curve), frame);
                                scene.snapshot(null);
                                return (System.nanoTime() - start) / 1e6;
                            });
        }
        double processor = (processorTime() - before) / 1e6 / (ROUNDS - ROUNDS / 4);
        double[] warm = Arrays.copyOfRange(took, ROUNDS / 4, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "%,d points drawn and pictured: median %.1f ms, worst %.1f ms (aim 50 ms);"
                        + " %.1f ms of processor time each, all threads, at a load of %.1f%n",
                POINTS,
                warm[warm.length / 2],
                warm[warm.length - 1],
                processor,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.exit(0);
    }
}
