package dev.slipway.goldenpath.action;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// YAML as the npm package yaml 2 writes it by default: block style, lists indented below their
/// key, double quotes where a plain text would mean something else.
final class YamlText {

    private YamlText() {}

    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, -1, false, out);
        return out.toString();
    }

    /// Writes a value and its line end; `start` is the length of the key with its colon (what the
    /// package counts as the column where it begins), -1 without a key; `after` means that a key or
    /// dash stands before it on the line.
    private static void write(
            @Nullable Object value, int depth, int start, boolean after, StringBuilder out) {
        switch (value) {
            case null -> out.append("null\n");
            case Map<?, ?> map when !map.isEmpty() -> map(map, depth, after, out);
            case List<?> list when !list.isEmpty() -> {
                boolean first = true;
                for (Object item : list) {
                    indent(out, first && after ? 0 : depth);
                    out.append("- ");
                    write(item, depth + 1, start, true, out);
                    first = false;
                }
            }
            default -> out.append(scalar(value, depth, start)).append('\n');
        }
    }

    private static void map(Map<?, ?> map, int depth, boolean after, StringBuilder out) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            indent(out, first && after ? 0 : depth);
            first = false;
            String key = YamlStrings.key(String.valueOf(entry.getKey()), 2 * (depth + 1));
            out.append(key).append(':');
            Object value = entry.getValue();
            boolean nested =
                    (value instanceof Map<?, ?> m && !m.isEmpty())
                            || (value instanceof List<?> l && !l.isEmpty());
            out.append(nested ? "\n" : " ");
            write(value, depth + 1, nested ? -1 : key.length() + 2, false, out);
        }
    }

    private static void indent(StringBuilder out, int depth) {
        out.repeat("  ", depth);
    }

    private static String scalar(@Nullable Object value, int depth, int start) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "{}";
            case List<?> list -> "[]";
            case String text -> YamlStrings.of(text, 2 * depth, start);
            default -> JsonText.number(value);
        };
    }
}
