package dev.slipway.ui.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time that a dashboard shows: from and to as Grafana writes them (`now-6h`, `now`), or
/// milliseconds since 1970.
record TimeRange(String from, String to) {
    static final List<TimeRange> OFFERED =
            List.of(
                    last("15m"),
                    last("1h"),
                    last("3h"),
                    last("6h"),
                    last("12h"),
                    last("24h"),
                    last("2d"),
                    last("7d"),
                    last("30d"),
                    last("90d"));
    private static final TimeRange USUAL = last("6h");
    private static final Pattern RELATIVE =
            Pattern.compile("now(?:-(\\d{1,6})([smhdwMy]))?(?:/[smhdwMy])?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    static TimeRange last(String length) {
        return new TimeRange("now-" + length, "now");
    }

    static TimeRange between(long from, long to) {
        return new TimeRange(Long.toString(from), Long.toString(to));
    }

    /// What a dashboard says; the last six hours where that cannot be read.
    static TimeRange of(String from, String to) {
        TimeRange range = new TimeRange(from, to);
        return range.from(0) < range.to(0) ? range : USUAL;
    }

    /// In milliseconds since 1970, at the time `now`.
    long from(long now) {
        return time(from, now);
    }

    long to(long now) {
        return time(to, now);
    }

    boolean isRelative() {
        return from.startsWith("now");
    }

    private static long time(String text, long now) {
        if (text.matches("-?\\d{1,16}")) {
            return Long.parseLong(text);
        }
        Matcher matcher = RELATIVE.matcher(text);
        if (!matcher.matches()) {
            return absolute(text, now);
        }
        if (matcher.group(1) == null) {
            return now;
        }
        long unit =
                switch (matcher.group(2)) {
                    case "s" -> 1;
                    case "m" -> 60;
                    case "h" -> 3600;
                    case "d" -> 86_400;
                    case "w" -> 604_800;
                    case "M" -> 2_592_000;
                    default -> 31_536_000;
                };
        return now - Long.parseLong(matcher.group(1)) * unit * 1000;
    }

    private static long absolute(String text, long now) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (java.time.format.DateTimeParseException e) {
            return now;
        }
    }

    /// `Last 6 hours`, or both ends.
    String words() {
        Matcher matcher = RELATIVE.matcher(from);
        if (matcher.matches() && matcher.group(1) != null && to.equals("now")) {
            long number = Long.parseLong(matcher.group(1));
            String unit =
                    switch (matcher.group(2)) {
                        case "s" -> "second";
                        case "m" -> "minute";
                        case "h" -> "hour";
                        case "d" -> "day";
                        case "w" -> "week";
                        case "M" -> "month";
                        default -> "year";
                    };
            return "Last " + (number == 1 ? unit : number + " " + unit + "s");
        }
        return isRelative() ? from + " to " + to : stamp(from(0)) + " to " + stamp(to(0));
    }

    private static String stamp(long time) {
        return TIME.format(Instant.ofEpochMilli(time).atZone(ZoneId.systemDefault()));
    }
}
