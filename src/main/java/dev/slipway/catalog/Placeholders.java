package dev.slipway.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Replaces `$text`, `$json` and `$yaml` by the file they name (PlaceholderProcessor), also for
/// `file` Locations, where Backstage refuses. `$openapi` and `$asyncapi` are read as text.
final class Placeholders {
    private static final Set<String> CORE = Set.of("$text", "$json", "$yaml");
    private static final Set<String> MODULE = Set.of("$openapi", "$asyncapi");

    private final Tree tree;
    private final String path;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> included = new ArrayList<>();
    private boolean notFetched;
    private boolean needsModule;

    /// `path` is the descriptor's, relative to the tree.
    Placeholders(Tree tree, String path) {
        this.tree = tree;
        this.path = path;
    }

    List<Problem> problems() {
        return problems;
    }

    /// The files that were looked for, found or not.
    List<String> included() {
        return included;
    }

    boolean notFetched() {
        return notFetched;
    }

    boolean needsModule() {
        return needsModule;
    }

    YamlMap replace(YamlMap document) {
        return hasAny(document)
                        && process(
                                        document,
                                        document.at("metadata", "annotations").orElse(document))
                                instanceof YamlMap map
                ? map
                : document;
    }

    /// Whether anything may have to be replaced, which is rare.
    private static boolean hasAny(YamlNode node) {
        if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                if (entry.key().startsWith("$") || hasAny(entry.value())) {
                    return true;
                }
            }
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (hasAny(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A placeholder in whose place nothing could be put, whatever the reason, which has been said:
    /// nobody knows what would stand there.
    static boolean isLeft(YamlNode node) {
        return node instanceof YamlMap map
                && map.entries().size() == 1
                && (CORE.contains(map.entries().getFirst().key())
                        || MODULE.contains(map.entries().getFirst().key()));
    }

    /// `annotations` stay as they are: when Backstage looks for placeholders, it has added its own
    /// keys to them.
    private YamlNode process(YamlNode node, YamlNode annotations) {
        return switch (node) {
            case YamlScalar scalar -> scalar;
            case YamlList list -> {
                List<YamlNode> items = new ArrayList<>(list.items().size());
                list.items().forEach(item -> items.add(process(item, annotations)));
                yield same(items, list.items()) ? list : new YamlList(items, list.origin());
            }
            case YamlMap map -> map(map, annotations);
        };
    }

    private YamlNode map(YamlMap map, YamlNode annotations) {
        if (map.entries().stream().anyMatch(entry -> entry.key().startsWith("$"))) {
            return map == annotations || map.entries().size() > 1
                    ? map
                    : placeholder(map.entries().getFirst(), map);
        }
        List<YamlMap.Entry> entries = new ArrayList<>(map.entries().size());
        boolean changed = false;
        for (YamlMap.Entry entry : map.entries()) {
            YamlNode value = process(entry.value(), annotations);
            changed |= value != entry.value();
            entries.add(new YamlMap.Entry(entry.key(), entry.keyOrigin(), value));
        }
        return changed ? new YamlMap(entries, map.origin()) : map;
    }

    private YamlNode placeholder(YamlMap.Entry only, YamlMap map) {
        if (!CORE.contains(only.key()) && !MODULE.contains(only.key())) {
            return map;
        }
        Optional<String> target = only.value().string();
        if (target.isPresent()) {
            return include(only.key(), only.value(), target.get().strip(), map);
        }
        problems.add(
                Problem.error(
                                "catalog.placeholder",
                                only.value().where(),
                                only.key() + " needs a text, not " + only.value().kind())
                        .advise("name a file beside this one, such as ./openapi.yaml"));
        return map;
    }

    private static boolean same(List<YamlNode> a, List<YamlNode> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }

    private YamlNode include(String key, YamlNode target, String text, YamlMap instead) {
        needsModule |= MODULE.contains(key);
        Optional<String> file = tree.beside(path, text);
        if (file.isEmpty()) {
            notFetched = true;
            problems.add(
                    Problem.info(
                                    "catalog.not-fetched",
                                    target.where(),
                                    "this text stands on the network and was not fetched")
                            .advise("a copy beside the descriptor works without a network"));
            return instead;
        }
        included.add(file.get());
        Outcome<YamlNode> content = tree.included(key, file.get());
        for (Problem problem : content.problems()) {
            boolean here = problem.rule().equals(Tree.NOT_INCLUDED);
            problems.add(
                    here
                            ? Problem.error(
                                            "catalog.placeholder",
                                            target.where(),
                                            key + " names " + text + ", which " + problem.message())
                                    .advise(problem.advice())
                            : problem);
        }
        return content.value().orElse(instead);
    }
}
