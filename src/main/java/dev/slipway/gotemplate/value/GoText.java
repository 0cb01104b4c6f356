package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `fmt`'s plain printing: `%v`, `Sprint` and `Sprintln`.
public final class GoText {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern(" xx ")
                    .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ROOT);

    private GoText() {}

    /// `%v` of a value; nil is `<nil>`.
    public static String of(@Nullable Object value, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        append(out, value, false, budget);
        return out.toString();
    }

    /// `fmt.Sprint`: blanks only between operands of which neither is a string.
    public static String print(List<?> values, Budget budget) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (i > 0 && !(value instanceof String) && !(values.get(i - 1) instanceof String)) {
                out.append(' ');
            }
            append(out, value, false, budget);
        }
        return out.toString();
    }

    /// `fmt.Sprintln`: blanks between all operands and a line feed.
    public static String println(List<?> values, Budget budget) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            append(i > 0 ? out.append(' ') : out, values.get(i), false, budget);
        }
        return out.append('\n').toString();
    }

    static void append(
            StringBuilder out, @Nullable Object value, boolean fieldNames, Budget budget) {
        budget.enter();
        int before = out.length();
        switch (value) {
            case null -> out.append("<nil>");
            case Double number -> out.append(GoNumbers.text(number));
            case Map<?, ?> map -> appendMap(out, map, fieldNames, budget);
            case GoMap map -> appendMap(out, map.entries(), fieldNames, budget);
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    append(i > 0 ? out.append(' ') : out, list.get(i), fieldNames, budget);
                }
                out.append(']');
            }
            case GoStruct struct when !struct.printed().isEmpty() -> out.append(struct.printed());
            case GoStruct struct -> {
                out.append('{');
                String gap = "";
                for (Map.Entry<String, @Nullable Object> field : struct.fields().entrySet()) {
                    out.append(gap).append(fieldNames ? field.getKey() + ":" : "");
                    append(out, field.getValue(), fieldNames, budget);
                    gap = " ";
                }
                out.append('}');
            }
            case ZonedDateTime time -> out.append(TIME.format(time)).append(zone(time));
            default -> out.append(value);
        }
        budget.spend(out.length() - before);
        budget.leave();
    }

    private static String zone(ZonedDateTime time) {
        if (time.getZone() instanceof ZoneOffset offset) {
            return offset.getTotalSeconds() == 0
                    ? "UTC"
                    : DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(time);
        }
        return ZONE.format(time);
    }

    private static void appendMap(
            StringBuilder out, Map<?, ?> map, boolean fieldNames, Budget budget) {
        out.append("map[");
        String gap = "";
        for (Map.Entry<?, ?> entry : sorted(map)) {
            out.append(gap).append(entry.getKey()).append(':');
            append(out, entry.getValue(), fieldNames, budget);
            gap = " ";
        }
        out.append(']');
    }

    /// The entries in the order in which Go prints and ranges over them.
    public static List<? extends Map.Entry<?, ?>> sorted(Map<?, ?> map) {
        return map.entrySet().stream()
                .sorted(Comparator.comparing(e -> String.valueOf(e.getKey()), GoTypes::compareText))
                .toList();
    }
}
