package dev.slipway.score.model;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes of trees that keep the origins of what stays.
public final class Trees {
    public static final YamlMap EMPTY = new YamlMap(List.of(), Origin.TARGET);

    private Trees() {}

    /// The mapping, or an empty one for anything else.
    public static YamlMap map(Optional<YamlNode> node) {
        return node.isPresent() && node.get() instanceof YamlMap map ? map : EMPTY;
    }

    /// The entries of a mapping sorted by key (Go's order of bytes); none for anything else.
    public static List<YamlMap.Entry> sorted(Optional<YamlNode> node) {
        return map(node).entries().stream()
                .sorted(Comparator.comparing(YamlMap.Entry::key))
                .toList();
    }

    /// `map` with `key` set; an existing key keeps its position.
    public static YamlMap with(YamlMap map, String key, Origin keyOrigin, YamlNode value) {
        List<YamlMap.Entry> entries = new ArrayList<>(map.entries());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(key)) {
                entries.set(i, new YamlMap.Entry(key, entries.get(i).keyOrigin(), value));
                return new YamlMap(entries, map.origin());
            }
        }
        entries.add(new YamlMap.Entry(key, keyOrigin, value));
        return new YamlMap(entries, map.origin());
    }

    public static YamlMap without(YamlMap map, String key) {
        return new YamlMap(
                map.entries().stream().filter(e -> !e.key().equals(key)).toList(), map.origin());
    }

    /// A tree read from a rendered text, with the origins that the text's lines carry.
    public static YamlNode retraced(YamlNode node, Traced text) {
        Origin origin = text.originOf(node.where().line());
        return switch (node) {
            case YamlMap map ->
                    new YamlMap(
                            map.entries().stream()
                                    .map(
                                            e ->
                                                    new YamlMap.Entry(
                                                            e.key(),
                                                            text.originOf(e.where().line()),
                                                            retraced(e.value(), text)))
                                    .toList(),
                            origin);
            case YamlList list ->
                    new YamlList(
                            list.items().stream().map(item -> retraced(item, text)).toList(),
                            origin);
            case YamlScalar s ->
                    new YamlScalar(s.value(), s.text(), style(s, text, origin), origin);
        };
    }

    /// A literal stays one only where its lines stand below each other in the source, too: then the
    /// writer can name the line behind each of them.
    private static YamlScalar.Style style(YamlScalar scalar, Traced text, Origin origin) {
        if (scalar.style() != YamlScalar.Style.LITERAL) {
            return scalar.style();
        }
        int lines = (int) scalar.text().chars().filter(c -> c == '\n').count();
        int first = scalar.where().line();
        for (int i = 1; i <= lines; i++) {
            Where where = text.originOf(first + i).where();
            if (!where.path().equals(origin.where().path())
                    || where.line() != origin.where().line() + i) {
                return YamlScalar.Style.DOUBLE;
            }
        }
        return scalar.style();
    }

    /// JSON merge patch (RFC 7386) on plain values: null deletes.
    public static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> base, Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>(base);
        patch.forEach(
                (key, value) -> {
                    if (value == null) {
                        result.remove(key);
                    } else if (value instanceof Map<?, ?> inner) {
                        Object old = result.get(key);
                        result.put(
                                key,
                                merged(
                                        old instanceof Map<?, ?> map ? texts(map) : Map.of(),
                                        texts(inner)));
                    } else {
                        result.put(key, value);
                    }
                });
        return result;
    }

    /// A map of unknown keys as one of text keys.
    public static Map<String, @Nullable Object> texts(Map<?, ?> map) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }
}
