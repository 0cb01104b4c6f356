package dev.slipway.template.python;

import dev.slipway.template.value.Growth;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `json.dumps`: `", "` and `": "` between things, all but ASCII escaped.
public final class PyJson {
    private static final int DEPTH = 500;

    private final StringBuilder out = new StringBuilder();
    private final int indent;
    private final boolean sorted;

    private PyJson(int indent, boolean sorted) {
        this.indent = indent;
        this.sorted = sorted;
    }

    /// `indent` below 0 = one line.
    public static String write(@Nullable Object value, int indent, boolean sorted) {
        PyJson json = new PyJson(indent, sorted);
        json.value(value, 0);
        return json.out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEPTH) {
            throw new TemplateFault("the value is nested too deeply for JSON");
        }
        Growth.check(out.length());
        switch (value) {
            case null -> out.append("null");
            case Boolean b -> out.append(b);
            case String s -> quote(s);
            case SafeText safe -> quote(safe.text());
            case Double d ->
                    out.append(
                            d.isNaN()
                                    ? "NaN"
                                    : d.isInfinite()
                                            ? (d > 0 ? "Infinity" : "-Infinity")
                                            : PyText.real(d));
            case Number n -> out.append(n);
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            default -> throw new TemplateFault("this value has no JSON");
        }
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            next(i, depth);
            value(list.get(i), depth + 1);
        }
        close(list.isEmpty(), depth, ']');
    }

    private void map(Map<?, ?> map, int depth) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        if (sorted) {
            entries.sort((a, b) -> PyText.str(a.getKey()).compareTo(PyText.str(b.getKey())));
        }
        out.append('{');
        for (int i = 0; i < entries.size(); i++) {
            next(i, depth);
            Object key = entries.get(i).getKey();
            quote(key == null ? "null" : key instanceof Boolean b ? b.toString() : PyText.str(key));
            out.append(": ");
            value(entries.get(i).getValue(), depth + 1);
        }
        close(entries.isEmpty(), depth, '}');
    }

    private void next(int index, int depth) {
        out.append(index == 0 ? "" : indent < 0 ? ", " : ",");
        line(depth + 1);
    }

    private void close(boolean empty, int depth, char end) {
        if (!empty) {
            line(depth);
        }
        out.append(end);
    }

    private void line(int depth) {
        if (indent >= 0) {
            Growth.check(out.length() + (long) indent * depth);
            out.append('\n').repeat(' ', indent * depth);
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
