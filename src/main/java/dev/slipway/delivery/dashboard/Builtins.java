package dev.slipway.delivery.dashboard;

import java.util.Optional;

/// Grafana's own variables (`$__interval` and its kin) for one asked time range. All in
/// milliseconds, `from` and `to` since 1970; `scrape` is how often Prometheus looks at its targets.
public record Builtins(long from, long to, long interval, long scrape) {
    public static final long SCRAPE = 15_000;

    /// For a range that is drawn in so many pixels: an interval no shorter than the scrape
    /// interval, rounded to a length people use.
    public static Builtins of(long from, long to, int pixels) {
        long exact = Math.max(1, (to - from) / Math.max(1, pixels));
        return new Builtins(from, to, Math.max(SCRAPE, rounded(exact)), SCRAPE);
    }

    private static long rounded(long millis) {
        long[] lengths = {
            1_000,
            2_000,
            5_000,
            10_000,
            15_000,
            20_000,
            30_000,
            60_000,
            120_000,
            300_000,
            600_000,
            900_000,
            1_200_000,
            1_800_000,
            3_600_000,
            7_200_000,
            10_800_000,
            21_600_000,
            43_200_000,
            86_400_000,
            604_800_000
        };
        for (long length : lengths) {
            if (millis <= length) {
                return length;
            }
        }
        return 30L * 86_400_000;
    }

    /// `$__rate_interval`: wide enough for `rate` to see two samples at least.
    public long rateInterval() {
        return Math.max(interval + scrape, 4 * scrape);
    }

    /// The text of `__name`, in `format` where the variable has one; empty for a name that is none
    /// of Grafana's.
    Optional<String> text(String name, String format) {
        return Optional.ofNullable(
                switch (name) {
                    case "__interval", "__auto" -> duration(interval);
                    case "__interval_ms" -> Long.toString(interval);
                    case "__rate_interval" -> duration(rateInterval());
                    case "__rate_interval_ms" -> Long.toString(rateInterval());
                    case "__range" -> (to - from + 999) / 1000 + "s";
                    case "__range_s" -> Long.toString((to - from + 999) / 1000);
                    case "__range_ms" -> Long.toString(to - from);
                    case "__from" -> time(from, format);
                    case "__to" -> time(to, format);
                    case "__org", "__org.id" -> "1";
                    case "__dashboard", "__user", "__name" -> "";
                    default -> name.startsWith("__auto_interval") ? duration(interval) : null;
                });
    }

    private static String time(long millis, String format) {
        return switch (format) {
            case "date", "date:iso" -> java.time.Instant.ofEpochMilli(millis).toString();
            case "date:seconds" -> Long.toString(millis / 1000);
            default -> Long.toString(millis);
        };
    }

    /// `15s`, `2m`, `1h`, `1d`: the largest unit that divides it.
    static String duration(long millis) {
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
