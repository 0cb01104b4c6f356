package dev.slipway.score.read;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.score.model.Options.Overrides;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Trees;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes a Score file before it is checked: a file of overrides is merged into it (mappings
/// deeply, everything else replaced, null stays null), then `path=value` properties are set; an
/// empty value, and one that reads as null, deletes; index -1 appends. After score-go 1.20.0
/// `OverridePathInMap`.
final class Overriding {
    private final Problems problems;

    Overriding(Problems problems) {
        this.problems = problems;
    }

    YamlMap apply(YamlMap root, Overrides overrides) {
        YamlMap changed = root;
        if (overrides.file().isPresent()) {
            String path = overrides.file().get().path();
            Optional<YamlNode> tree =
                    problems.take(Yaml.readOne(path, overrides.file().get().text(), Dialect.GO));
            if (tree.isPresent() && tree.get() instanceof YamlMap map) {
                changed = merge(changed, map.as(Origin.Step.OVERRIDE));
            } else if (tree.isPresent()) {
                problems.error(
                        "score.override", tree.get().where(), "overrides must be a mapping", "");
            }
        }
        for (String property : overrides.properties()) {
            changed = property(changed, property);
        }
        return changed;
    }

    private static YamlMap merge(YamlMap base, YamlMap patch) {
        YamlMap result = base;
        for (YamlMap.Entry entry : patch.entries()) {
            YamlNode old = base.get(entry.key()).orElse(null);
            YamlNode value =
                    old instanceof YamlMap oldMap && entry.value() instanceof YamlMap newMap
                            ? merge(oldMap, newMap)
                            : entry.value();
            result = Trees.with(result, entry.key(), entry.keyOrigin(), value);
        }
        return result;
    }

    private YamlMap property(YamlMap root, String property) {
        int equals = property.indexOf('=');
        Where where = Where.file("--override-property " + property);
        if (equals < 0) {
            problems.error(
                    "score.override",
                    where,
                    "an override property is a path, '=' and a value",
                    "for example containers.main.image=nginx");
            return root;
        }
        Origin origin = new Origin(Origin.Step.OVERRIDE, where);
        List<String> path = split(property.substring(0, equals));
        String text = property.substring(equals + 1);
        Optional<YamlNode> value = Optional.empty();
        List<YamlDocument> documents = Yaml.read(where.path(), text, Dialect.GO);
        if (!documents.isEmpty()) {
            Optional<YamlNode> read = problems.take(documents.getFirst().content());
            if (read.isEmpty()) {
                return root;
            }
            value = read.filter(node -> !node.isNull()).map(node -> placed(node, origin));
        }
        return set(root, path, value, where, origin) instanceof YamlMap map ? map : root;
    }

    /// The value came from the flag, where lines mean nothing.
    private static YamlNode placed(YamlNode node, Origin origin) {
        return YamlNode.of(node.value(), origin);
    }

    /// `value` empty deletes.
    private YamlNode set(
            YamlNode node,
            List<String> path,
            Optional<YamlNode> value,
            Where where,
            Origin origin) {
        String key = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        return switch (node) {
            case YamlMap map -> {
                if (rest.isEmpty()) {
                    yield value.map(v -> Trees.with(map, key, origin, v))
                            .orElseGet(() -> Trees.without(map, key));
                }
                YamlNode old = map.get(key).orElse(new YamlMap(List.of(), origin));
                yield Trees.with(map, key, origin, set(old, rest, value, where, origin));
            }
            case YamlList list -> inList(list, key, rest, value, where, origin);
            case YamlScalar scalar -> {
                problems.error(
                        "score.override",
                        where,
                        "\"" + key + "\" cannot be set in " + scalar.kind(),
                        "");
                yield scalar;
            }
        };
    }

    private YamlNode inList(
            YamlList list,
            String key,
            List<String> rest,
            Optional<YamlNode> value,
            Where where,
            Origin origin) {
        int index = key.matches("-1|\\+?[0-9]{1,6}") ? Integer.parseInt(key) : -2;
        boolean appends = index == -1 && rest.isEmpty() && value.isPresent();
        if (!appends && (index < 0 || index >= list.items().size())) {
            problems.error(
                    "score.override",
                    where,
                    "\"" + key + "\" is no index of a list of " + list.items().size(),
                    "count from 0; -1 appends a value");
            return list;
        }
        List<YamlNode> items = new ArrayList<>(list.items());
        if (appends) {
            items.add(value.get());
        } else if (!rest.isEmpty()) {
            items.set(index, set(items.get(index), rest, value, where, origin));
        } else if (value.isPresent()) {
            items.set(index, value.get());
        } else {
            items.remove(index);
        }
        return new YamlList(items, list.origin());
    }

    /// Parts at the dots; `\.` is a dot, `\\` a backslash.
    static List<String> split(String path) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean escape = c == '\\' && i + 1 < path.length();
            if (escape && (path.charAt(i + 1) == '.' || path.charAt(i + 1) == '\\')) {
                part.append(path.charAt(++i));
            } else if (c == '.') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
