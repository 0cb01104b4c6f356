package dev.slipway.delivery.dora;

import java.util.Locale;
import java.util.OptionalDouble;

/// Figures in words, the same in the window and on the command line.
public final class FigureText {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private FigureText() {}

    /// `20.9 h`, `0.44 a day`, `23.1 %`; `-` without a value. Says nothing of how few cases there
    /// are.
    public static String value(Figure figure) {
        return value(figure.metric().unit(), figure.value());
    }

    public static String value(Metric.Unit unit, OptionalDouble value) {
        if (value.isEmpty()) {
            return "-";
        }
        return switch (unit) {
            case SECONDS -> duration(value.getAsDouble());
            case PER_DAY -> rate(value.getAsDouble());
            case RATIO -> format("%.1f %%", value.getAsDouble() * 100);
        };
    }

    /// The number of cases, with a word where they are too few: `3, too few`.
    public static String cases(Figure figure) {
        if (figure.n().isEmpty()) {
            return "unknown";
        }
        return figure.n().getAsInt() + (figure.tooFew() ? ", too few" : "");
    }

    public static String duration(double seconds) {
        if (seconds < 1.5 * MINUTE) {
            return format("%.0f s", seconds);
        }
        if (seconds < 1.5 * HOUR) {
            return format("%.0f min", seconds / MINUTE);
        }
        return seconds < 2 * DAY
                ? format("%.1f h", seconds / HOUR)
                : format("%.1f d", seconds / DAY);
    }

    /// Less than one a day is told by the week or the month, which people can picture.
    private static String rate(double perDay) {
        if (perDay >= 1) {
            return format("%.1f a day", perDay);
        }
        return perDay >= 1.0 / 7
                ? format("%.1f a week", perDay * 7)
                : format("%.1f a month", perDay * 30);
    }

    private static String format(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
