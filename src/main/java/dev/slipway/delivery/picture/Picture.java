package dev.slipway.delivery.picture;

import dev.slipway.delivery.show.Calculation;
import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Thresholds;

import java.util.List;
import java.util.Optional;

/// What a panel shows. Colours are as the dashboard names them (`green`, `#73BF69`), empty for the
/// drawing's own choice; times in milliseconds since 1970.
public sealed interface Picture {

    /// Series over time.
    ///
    /// @param legend which calculations stand behind each name
    record Lines(
            List<Line> lines,
            boolean stacked,
            boolean percent,
            List<Calculation> legend,
            boolean legendShown,
            boolean legendRight,
            Thresholds thresholds,
            boolean thresholdLines)
            implements Picture {}

    /// One series. `options` is how its values are written and styled.
    record Line(
            String name,
            String color,
            long[] times,
            double[] values,
            FieldOptions options,
            Style style) {}

    /// How a series is drawn.
    enum Style {
        LINE,
        BARS,
        POINTS
    }

    /// Numbers for stats, gauges, bars and slices.
    record Values(List<Value> values, boolean names, boolean background, boolean sparks)
            implements Picture {}

    /// One number; `course` is where it came from, empty where there is no time.
    record Value(
            String name,
            double value,
            String text,
            String color,
            double min,
            double max,
            Thresholds thresholds,
            long[] times,
            double[] course) {}

    /// A table.
    record Grid(List<Head> heads, List<List<Cell>> rows, int tables) implements Picture {}

    record Head(String name, boolean number, int width) {}

    /// `sort` is a Double, a Long or a text; `fill` colours the ground instead of the text, `share`
    /// draws a bar behind the text where it is not NaN.
    record Cell(String text, Comparable<?> sort, String color, boolean fill, double share) {}

    /// Counts in cells: `counts[row][column]`, NaN for none.
    record Heat(long[] times, List<String> rows, double[][] counts, String unit, long step)
            implements Picture {}

    /// States over time, a lane a series.
    record Lanes(List<Lane> lanes, boolean samples) implements Picture {}

    record Lane(String name, List<Span> spans) {}

    record Span(long from, long to, String text, String color) {}

    /// Bars by category; NaN for none. `values[series][category]`.
    record Bars(
            List<String> categories,
            List<String> series,
            double[][] values,
            FieldOptions options,
            boolean stacked,
            boolean sideways)
            implements Picture {}

    /// A text, in the mode that the dashboard says.
    record Words(String text, boolean markdown) implements Picture {}

    /// Nothing to draw, and why.
    record Nothing(String why) implements Picture {}

    /// The first of something that is drawn as the one value; for titles and tests.
    default Optional<Value> firstValue() {
        return this instanceof Values values
                ? values.values().stream().findFirst()
                : Optional.empty();
    }
}
