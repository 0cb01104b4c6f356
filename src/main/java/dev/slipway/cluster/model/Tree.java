package dev.slipway.cluster.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Reads plain JSON values without ever failing on a wrong type: a server's answer may be of any
/// version, and what is not as expected is as good as absent.
public record Tree(@Nullable Object value) {
    private static final Tree NOTHING = new Tree(null);

    /// The value reached through `keys` of mappings, one after the other.
    public Tree at(String... keys) {
        Object now = value;
        for (String key : keys) {
            now = now instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return now == null ? NOTHING : new Tree(now);
    }

    public boolean isThere() {
        return value != null;
    }

    /// The text, or what a number or a truth value is written as; empty for all else.
    public String text() {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "";
    }

    public String text(String... keys) {
        return at(keys).text();
    }

    /// The whole number, also when it is written as a text; `otherwise` for all else.
    public long number(long otherwise) {
        return switch (value) {
            case Number number -> number.longValue();
            case String text when text.matches("-?\\d{1,18}") -> Long.parseLong(text);
            case null, default -> otherwise;
        };
    }

    public boolean isTrue(String... keys) {
        return Boolean.TRUE.equals(at(keys).value);
    }

    /// The items of a list; none for all else.
    public List<Tree> items() {
        return value instanceof List<?> list ? list.stream().map(Tree::new).toList() : List.of();
    }

    public List<Tree> items(String... keys) {
        return at(keys).items();
    }

    /// The members of a mapping; none for all else.
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> members() {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }
}
