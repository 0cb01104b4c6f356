package dev.slipway.gotemplate.sprig;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/// Go's date layouts (`2006-01-02 15:04:05`), translated into a formatter of Java.
final class GoLayout {
    /// Longer tokens stand before their beginnings.
    private static final String[][] TOKENS = {
        {"January", "MMMM"}, {"Jan", "MMM"}, {"Monday", "EEEE"}, {"Mon", "EEE"},
        {"MST", "zzz"}, {"2006", "uuuu"}, {"Z07:00", "XXX"}, {"Z0700", "XX"},
        {"-07:00", "xxx"}, {"-0700", "xx"}, {"-07", "x"}, {"002", "DDD"},
        {"01", "MM"}, {"02", "dd"}, {"03", "hh"}, {"04", "mm"},
        {"05", "ss"}, {"06", "uu"}, {"15", "HH"}, {"PM", "a"},
        {"_2", "ppd"}, {"1", "M"}, {"2", "d"}, {"3", "h"},
        {"4", "m"}, {"5", "s"},
    };

    private GoLayout() {}

    static String format(String layout, ZonedDateTime time) {
        return formatter(layout).format(time);
    }

    static Optional<ZonedDateTime> parse(String layout, String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = formatter(layout).parse(text);
            ZoneId found = parsed.query(TemporalQueries.zone());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return Optional.of(
                    ZonedDateTime.of(
                            date(parsed),
                            time == null ? LocalTime.MIDNIGHT : time,
                            found == null ? zone : found));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Go takes year 0, January and the first for what the layout does not name.
    private static LocalDate date(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        return date != null
                ? date
                : LocalDate.of(
                        part(parsed, ChronoField.YEAR, 0),
                        part(parsed, ChronoField.MONTH_OF_YEAR, 1),
                        part(parsed, ChronoField.DAY_OF_MONTH, 1));
    }

    private static int part(TemporalAccessor parsed, ChronoField field, int otherwise) {
        return parsed.isSupported(field) ? parsed.get(field) : otherwise;
    }

    private static DateTimeFormatter formatter(String layout) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        int at = 0;
        while (at < layout.length()) {
            int fraction = fraction(layout, at);
            if (fraction > 0) {
                boolean trimmed = layout.charAt(at + 1) == '9';
                if (trimmed) {
                    builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, fraction, true);
                } else {
                    builder.appendLiteral(layout.charAt(at));
                    builder.appendFraction(ChronoField.NANO_OF_SECOND, fraction, fraction, false);
                }
                at += fraction + 1;
                continue;
            }
            String[] token = token(layout, at);
            if (token == null) {
                builder.appendLiteral(layout.charAt(at++));
            } else {
                builder.appendPattern(token[1]);
                at += token[0].length();
            }
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    private static String @org.jspecify.annotations.Nullable [] token(String layout, int at) {
        for (String[] token : TOKENS) {
            if (layout.startsWith(token[0], at)) {
                return token;
            }
        }
        return null;
    }

    /// The digits of a fraction of a second (`.000`, `,999`) at `at`, 0 if there is none.
    private static int fraction(String layout, int at) {
        char c = layout.charAt(at);
        if (c != '.' && c != ',' || at + 1 >= layout.length()) {
            return 0;
        }
        char digit = layout.charAt(at + 1);
        int end = at + 1;
        while (end < layout.length() && layout.charAt(end) == digit && end - at <= 9) {
            end++;
        }
        boolean followed = end < layout.length() && Character.isDigit(layout.charAt(end));
        return (digit == '0' || digit == '9') && !followed ? end - at - 1 : 0;
    }
}
