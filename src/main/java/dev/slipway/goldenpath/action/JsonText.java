package dev.slipway.goldenpath.action;

import dev.slipway.template.js.JsNumbers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// JSON as JavaScript's JSON.stringify writes it: the form that actions give to files.
final class JsonText {

    private JsonText() {}

    static String of(@Nullable Object value, int indent) {
        StringBuilder out = new StringBuilder();
        write(value, indent, 0, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, int indent, int depth, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> out.append("{}");
            case List<?> list when list.isEmpty() -> out.append("[]");
            case Map<?, ?> map -> {
                String before = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    line(out.append(before), indent, depth + 1);
                    quote(String.valueOf(entry.getKey()), out);
                    out.append(indent > 0 ? ": " : ":");
                    write(entry.getValue(), indent, depth + 1, out);
                    before = ",";
                }
                line(out, indent, depth);
                out.append('}');
            }
            case List<?> list -> {
                String before = "[";
                for (Object item : list) {
                    line(out.append(before), indent, depth + 1);
                    write(item, indent, depth + 1, out);
                    before = ",";
                }
                line(out, indent, depth);
                out.append(']');
            }
            case String text -> quote(text, out);
            case null -> out.append("null");
            default -> out.append(number(value));
        }
    }

    static String number(Object value) {
        return value instanceof Double d ? JsNumbers.text(d) : value.toString();
    }

    private static void line(StringBuilder out, int indent, int depth) {
        if (indent > 0) {
            out.append('\n').repeat(' ', indent * depth);
        }
    }

    static void quote(String text, StringBuilder out) {
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
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
