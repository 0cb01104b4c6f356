package dev.slipway.delivery.show;

import java.util.ArrayList;
import java.util.List;

/// A length of time in words: `1 day, 2 hours, 5 minutes`.
final class DurationWords {
    private static final long[] LENGTHS = {31_536_000, 2_628_000, 604_800, 86_400, 3600, 60, 1};
    private static final String[] NAMES = {
        "year", "month", "week", "day", "hour", "minute", "second"
    };
    private static final int PARTS = 3;

    private DurationWords() {}

    static String of(double seconds) {
        if (seconds < 0) {
            return of(-seconds) + " ago";
        }
        long left = (long) seconds;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < LENGTHS.length && parts.size() < PARTS; i++) {
            long count = left / LENGTHS[i];
            left -= count * LENGTHS[i];
            if (count > 0) {
                parts.add(count + " " + NAMES[i] + (count == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "0 seconds" : String.join(", ", parts);
    }
}
