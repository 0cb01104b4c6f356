package dev.slipway.ui.kit.chart;

/// Where times and values stand on a plot, in pixels.
///
/// @param from the time at `left`, in milliseconds since 1970
/// @param low the value at `bottom`
record Scale(
        long from,
        long to,
        double low,
        double high,
        double left,
        double right,
        double top,
        double bottom) {

    double width() {
        return Math.max(1, right - left);
    }

    double x(long time) {
        return left + (double) (time - from) / Math.max(1, to - from) * width();
    }

    double y(double value) {
        return bottom - (value - low) / (high - low) * (bottom - top);
    }

    long timeAt(double x) {
        return from + Math.round(Math.clamp((x - left) / width(), 0, 1) * (to - from));
    }

    boolean spans(long time) {
        return time >= from && time <= to;
    }
}
