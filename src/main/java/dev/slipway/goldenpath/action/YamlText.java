package dev.slipway.goldenpath.action;

import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// YAML as the npm package yaml 2 writes it by default: block style, lists indented below their
/// key, double quotes where a plain text would mean something else.
final class YamlText {

    private YamlText() {}

    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, false, out);
        return out.toString();
    }

    /// Writes a value and its line end; `after` means that a key or dash stands before it on the
    /// line.
    private static void write(@Nullable Object value, int depth, boolean after, StringBuilder out) {
        switch (value) {
            case null -> out.append("null\n");
            case Map<?, ?> map when !map.isEmpty() -> map(map, depth, after, out);
            case List<?> list when !list.isEmpty() -> {
                boolean first = true;
                for (Object item : list) {
                    indent(out, first && after ? 0 : depth);
                    out.append("- ");
                    write(item, depth + 1, true, out);
                    first = false;
                }
            }
            default -> out.append(scalar(value, depth)).append('\n');
        }
    }

    private static void map(Map<?, ?> map, int depth, boolean after, StringBuilder out) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            indent(out, first && after ? 0 : depth);
            first = false;
            out.append(scalar(String.valueOf(entry.getKey()), depth)).append(':');
            Object value = entry.getValue();
            boolean nested =
                    (value instanceof Map<?, ?> m && !m.isEmpty())
                            || (value instanceof List<?> l && !l.isEmpty());
            out.append(nested ? "\n" : " ");
            write(value, depth + 1, false, out);
        }
    }

    private static void indent(StringBuilder out, int depth) {
        out.repeat("  ", depth);
    }

    private static String scalar(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "{}";
            case List<?> list -> "[]";
            case String text -> text(text, depth);
            default -> JsonText.number(value);
        };
    }

    private static String text(String text, int depth) {
        if (text.contains("\n") && !text.isBlank() && !text.contains("\r")) {
            return block(text, depth);
        }
        if (isPlain(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder();
        if (text.contains("\"")
                && !text.contains("'")
                && text.chars().noneMatch(c -> c < ' ' || c == '\\')) {
            return "'" + text + "'";
        }
        JsonText.quote(text, quoted);
        return quoted.toString();
    }

    private static String block(String text, int depth) {
        String chomp = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
        StringBuilder out = new StringBuilder("|").append(chomp);
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append('\n');
            if (!line.isEmpty()) {
                indent(out, Math.max(1, depth));
                out.append(line);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        boolean awkward =
                text.isEmpty()
                        || text.contains(": ")
                        || text.contains(" #")
                        || text.endsWith(":")
                        || text.isBlank()
                        || !text.equals(text.strip())
                        || text.chars().anyMatch(c -> c < ' ')
                        || "-?:,[]{}#&*!|>'\"%@`".indexOf(text.charAt(0)) >= 0
                                && !(text.length() > 1
                                        && "-?:".indexOf(text.charAt(0)) >= 0
                                        && text.charAt(1) != ' ');
        return !awkward
                && !text.startsWith("---")
                && !text.startsWith("...")
                && Yaml.readOne("", text, Dialect.CORE)
                        .value()
                        .map(node -> node.value())
                        .filter(text::equals)
                        .isPresent();
    }
}
