package dev.slipway.ui.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.ui.FxToolkit;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

@DisplayName("A series of more samples than pixels")
class DenseSeriesTest {
    private static final int SAMPLES = 20_000;
    private static final int WIDTH = 300;
    private static final int PEAK = 12_345;

    private final long[] times = new long[SAMPLES];
    private final double[] values = new double[SAMPLES];

    DenseSeriesTest() {
        Random random = new Random(3);
        for (int i = 0; i < SAMPLES; i++) {
            times[i] = i * 1000L;
            values[i] = random.nextDouble();
        }
        values[PEAK] = 9;
    }

    private Curve curve(String color) {
        return new Curve(
                "a", color, times, values, Curve.Kind.LINE, 1.5, 0, false, Double::toString);
    }

    @Test
    @DisplayName("reaches in each pixel column as far up and down as its line does")
    void columns() {
        List<double[]> points = new ArrayList<>();
        new Thinning()
                .runs(
                        times,
                        values,
                        0,
                        SAMPLES * 1000L,
                        WIDTH,
                        Long.MAX_VALUE,
                        (xs, ys, n) -> {
                            points.add(Arrays.copyOf(xs, n));
                            points.add(Arrays.copyOf(ys, n));
                        });
        double[] xs = points.get(0);
        Columns thinned = Columns.of(xs, points.get(1), xs.length, false);
        double[] all = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            all[i] = (double) i / SAMPLES * WIDTH;
        }
        Columns whole = Columns.of(all, values, SAMPLES, false);
        assertThat(xs.length).isLessThanOrEqualTo(4 * WIDTH);
        assertThat(thinned.top()).containsExactly(whole.top(), within(1e-9));
        assertThat(thinned.bottom()).containsExactly(whole.bottom(), within(1e-9));
    }

    @Test
    @DisplayName("keeps a step's value up to the column where it ends")
    void steps() {
        Columns columns = Columns.of(new double[] {0.5, 2.5}, new double[] {1, 7}, 2, true);
        assertThat(columns.top()).containsExactly(1, 1, 1);
        assertThat(columns.bottom()).containsExactly(1, 1, 7);
        Columns line = Columns.of(new double[] {0.5, 2.5}, new double[] {1, 7}, 2, false);
        assertThat(line.bottom()).containsExactly(2.5, 5.5, 7);
    }

    @Test
    @DisplayName("is drawn with its only peak, and read from its samples")
    void drawn() {
        TimePlot plot = FxToolkit.call(TimePlot::new);
        WritableImage picture =
                FxToolkit.call(
                        () -> {
                            Scene scene = new Scene(new StackPane(plot), 420, 200);
                            plot.show(
                                    List.of(curve("#ff0000")),
                                    new TimePlot.Frame(
                                            0, SAMPLES * 1000L, 0, 10, false, false, List.of()));
                            return scene.snapshot(null);
                        });
        List<TimePlot.Reading> readings = FxToolkit.call(() -> plot.readings(PEAK * 1000L + 400));
        assertThat(readings).extracting(TimePlot.Reading::written).containsExactly("9.0");
        int y = (int) readings.getFirst().y() + 4;
        List<Integer> red = new ArrayList<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            Color color = picture.getPixelReader().getColor(x, y);
            if (color.getRed() > 0.8 && color.getGreen() < 0.5) {
                red.add(x);
            }
        }
        assertThat(red).as("columns as high as the peak").hasSizeBetween(1, 3);
    }
}
