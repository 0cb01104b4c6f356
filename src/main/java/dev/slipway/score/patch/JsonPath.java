package dev.slipway.score.patch;

import dev.slipway.base.Origin;
import dev.slipway.score.model.Trees;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A path as sjson reads it: keys joined by dots, `\.` for a dot in a key, an index for a list,
/// `-1` to append, `:` before a number that is a key. What is missing is made.
record JsonPath(List<Part> parts, Origin origin) {

    private record Part(String text, boolean isKey) {

        Optional<Integer> index() {
            return !isKey && text.matches("-1|[0-9]{1,6}")
                    ? Optional.of(Integer.parseInt(text))
                    : Optional.empty();
        }
    }

    JsonPath(String path, Origin origin) {
        this(split(path), origin);
    }

    private static List<Part> split(String path) {
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '.') {
                String text = part.toString();
                boolean isKey = text.startsWith(":");
                parts.add(new Part(isKey ? text.substring(1) : text, isKey));
                part.setLength(0);
            } else if (path.charAt(i) == '\\' && i + 1 < path.length()) {
                part.append(path.charAt(++i));
            } else {
                part.append(path.charAt(i));
            }
        }
        return parts;
    }

    /// Empty when a part of the path runs into a value that has no members.
    Optional<YamlNode> set(YamlNode root, YamlNode value) {
        return set(Optional.of(root), 0, value);
    }

    private Optional<YamlNode> set(Optional<YamlNode> old, int depth, YamlNode value) {
        if (depth == parts.size()) {
            return Optional.of(value);
        }
        Part part = parts.get(depth);
        YamlNode node =
                old.filter(n -> !(n instanceof YamlScalar))
                        .orElseGet(
                                () ->
                                        part.index().isPresent()
                                                ? new YamlList(List.of(), origin)
                                                : new YamlMap(List.of(), origin));
        return switch (node) {
            case YamlMap map ->
                    set(map.get(part.text()), depth + 1, value)
                            .map(v -> Trees.with(map, part.text(), origin, v));
            case YamlList list -> {
                int size = list.items().size();
                int at = part.index().map(i -> i < 0 ? size : i).orElse(-1);
                if (at < 0 || at > size + 1000) {
                    yield Optional.empty();
                }
                List<YamlNode> items = new ArrayList<>(list.items());
                while (items.size() <= at) {
                    items.add(YamlScalar.of(null, origin));
                }
                yield set(
                                at < size ? Optional.of(items.get(at)) : Optional.empty(),
                                depth + 1,
                                value)
                        .map(
                                v -> {
                                    items.set(at, v);
                                    return new YamlList(items, list.origin());
                                });
            }
            case YamlScalar scalar -> Optional.empty();
        };
    }

    /// Deleting what is not there changes nothing, as with the peers.
    Optional<YamlNode> delete(YamlNode root) {
        return Optional.of(delete(root, 0));
    }

    private YamlNode delete(YamlNode node, int depth) {
        Part part = parts.get(depth);
        boolean last = depth == parts.size() - 1;
        return switch (node) {
            case YamlMap map -> {
                Optional<YamlMap.Entry> entry = map.entry(part.text());
                if (entry.isEmpty()) {
                    yield map;
                }
                yield last
                        ? Trees.without(map, part.text())
                        : Trees.with(
                                map,
                                part.text(),
                                entry.get().keyOrigin(),
                                delete(entry.get().value(), depth + 1));
            }
            case YamlList list -> {
                int size = list.items().size();
                int at = part.index().map(i -> i < 0 ? size - 1 : i).orElse(-1);
                if (at < 0 || at >= size) {
                    yield list;
                }
                List<YamlNode> items = new ArrayList<>(list.items());
                if (last) {
                    items.remove(at);
                } else {
                    items.set(at, delete(items.get(at), depth + 1));
                }
                yield new YamlList(items, list.origin());
            }
            case YamlScalar scalar -> scalar;
        };
    }
}
