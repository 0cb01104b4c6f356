package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;

/// `encoding/json` writing: sorted keys, no blanks, `<`, `>` and `&` escaped unless asked not to.
public final class GoJson {
    private final StringBuilder out = new StringBuilder();
    private final boolean escapeHtml;
    private final String indent;
    private final Budget budget;

    private GoJson(boolean escapeHtml, String indent, Budget budget) {
        this.escapeHtml = escapeHtml;
        this.indent = indent;
        this.budget = budget;
    }

    public static String compact(@Nullable Object value, boolean escapeHtml, Budget budget) {
        return new GoJson(escapeHtml, "", budget).write(value, "");
    }

    public static String pretty(@Nullable Object value, Budget budget) {
        return new GoJson(true, "  ", budget).write(value, "\n");
    }

    private String write(@Nullable Object value, String line) {
        append(value, line);
        return out.toString();
    }

    private void append(@Nullable Object value, String line) {
        budget.enter();
        int before = out.length();
        switch (value) {
            case null -> out.append("null");
            case NilMap nil -> out.append("null");
            case String text -> string(text);
            case Double number -> out.append(number(number));
            case Map<?, ?> map -> map(GoText.sorted(map), line);
            case GoMap map -> map(GoText.sorted(map.entries()), line);
            case GoStruct struct when !struct.printed().isEmpty() -> string(struct.printed());
            case GoStruct struct -> struct(struct, line);
            case List<?> list -> list(list, line);
            case ZonedDateTime time -> string(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            default -> out.append(value);
        }
        budget.spend(Math.max(0, out.length() - before));
        budget.leave();
    }

    private void struct(GoStruct struct, String line) {
        Map<String, String> names = struct.look().jsonNames();
        map(
                struct.fields().entrySet().stream()
                        .map(
                                field ->
                                        new AbstractMap.SimpleEntry<>(
                                                names.getOrDefault(field.getKey(), field.getKey()),
                                                field.getValue()))
                        .toList(),
                line);
    }

    private void map(List<? extends Map.Entry<?, ?>> entries, String line) {
        String inner = line + indent;
        String gap = "";
        out.append('{');
        for (Map.Entry<?, ?> entry : entries) {
            out.append(gap).append(inner);
            string(String.valueOf(entry.getKey()));
            out.append(line.isEmpty() ? ":" : ": ");
            append(entry.getValue(), inner);
            gap = ",";
        }
        out.append(entries.isEmpty() ? "" : line).append('}');
    }

    private void list(List<?> items, String line) {
        String inner = line + indent;
        String gap = "";
        out.append('[');
        for (Object item : items) {
            out.append(gap).append(inner);
            append(item, inner);
            gap = ",";
        }
        out.append(items.isEmpty() ? "" : line).append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean html = escapeHtml && (c == '<' || c == '>' || c == '&');
                    if (c < ' ' || html || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new GoError("json: unsupported value: " + GoNumbers.text(number));
        }
        double size = Math.abs(number);
        if (size != 0 && (size < 1e-6 || size >= 1e21)) {
            String text = GoNumbers.shortest(number, 21);
            return text.replaceFirst("e-0(\\d)$", "e-$1");
        }
        return number == 0 && 1 / number < 0
                ? "-0"
                : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
