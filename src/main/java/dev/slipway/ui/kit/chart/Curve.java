package dev.slipway.ui.kit.chart;

import java.util.function.DoubleFunction;

/// One series of a [TimePlot]: times in milliseconds since 1970, ascending; NaN is a gap. `color`
/// is a name of [Palette#named], empty for the plot's choice; `fill` the opacity of the area below,
/// 0 for none.
public record Curve(
        String name,
        String color,
        long[] times,
        double[] values,
        Kind kind,
        double lineWidth,
        double fill,
        boolean stepped,
        DoubleFunction<String> format) {

    /// How it is drawn.
    public enum Kind {
        LINE,
        BARS,
        POINTS
    }
}
