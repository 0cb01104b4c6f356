package dev.slipway.ui.kit.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where an axis has its lines: round numbers, and times that people name.
public final class Ticks {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        SECOND,
        5 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        30 * DAY,
        90 * DAY,
        365 * DAY
    };

    private Ticks() {}

    /// One line of a time axis (milliseconds since 1970).
    public record Time(long at, String label) {}

    /// From the round number at or below `least` to that at or above `most`, about `count` steps.
    /// With `binary`, steps are round in powers of 1024.
    public static double[] round(double least, double most, int count, boolean binary) {
        double low = least;
        double high = most;
        if (!(high > low)) {
            double room = low == 0 ? 1 : Math.abs(low) * 0.1;
            low -= low == 0 ? 0 : room;
            high += room;
        }
        double step = step((high - low) / Math.max(1, count), binary);
        double first = Math.floor(low / step + 1e-9) * step;
        int lines = (int) Math.ceil((high - first) / step - 1e-9) + 1;
        double[] ticks = new double[Math.clamp(lines, 2, 50)];
        for (int i = 0; i < ticks.length; i++) {
            double tick = first + i * step;
            ticks[i] = Math.abs(tick) < step * 1e-9 ? 0 : tick;
        }
        return ticks;
    }

    private static double step(double exact, boolean binary) {
        double unit = 1;
        double rest = exact;
        while (binary && rest >= 1024) {
            unit *= 1024;
            rest /= 1024;
        }
        if (binary && exact >= 1) {
            for (double nice : new double[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512}) {
                if (rest <= nice) {
                    return nice * unit;
                }
            }
            return 1024 * unit;
        }
        double size = Math.pow(10, Math.floor(Math.log10(exact)));
        double lead = exact / size;
        return size * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }

    /// The times between `from` and `to` that an axis names, at most `count` of them.
    public static List<Time> times(long from, long to, int count, ZoneId zone) {
        long exact = Math.max(1, (to - from) / Math.max(1, count));
        long step = STEPS[STEPS.length - 1];
        for (long candidate : STEPS) {
            if (candidate >= exact) {
                step = candidate;
                break;
            }
        }
        DateTimeFormatter format = format(step, to - from);
        List<Time> times = new ArrayList<>();
        ZonedDateTime first = Instant.ofEpochMilli(from).atZone(zone).truncatedTo(ChronoUnit.DAYS);
        long offset = first.toInstant().toEpochMilli();
        if (step > DAY) {
            offset =
                    first.minusDays(first.getDayOfWeek().getValue() - 1L)
                            .toInstant()
                            .toEpochMilli();
        }
        for (long at = offset; at <= to && times.size() <= count + 2; at += step) {
            if (at >= from) {
                times.add(new Time(at, format.format(Instant.ofEpochMilli(at).atZone(zone))));
            } else if (from - at > step) {
                at += (from - at) / step * step - step;
            }
        }
        return times;
    }

    private static DateTimeFormatter format(long step, long whole) {
        String pattern =
                step < MINUTE
                        ? "HH:mm:ss"
                        : step < DAY ? whole > 2 * DAY ? "d MMM HH:mm" : "HH:mm" : "d MMM";
        return DateTimeFormatter.ofPattern(step >= 90 * DAY ? "MMM yyyy" : pattern, Locale.ENGLISH);
    }
}
