package dev.slipway.form;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.Optional;

/// Where in a schema a property is declared.
final class Declarations {
    private static final int DEPTH = 32;

    private Declarations() {}

    static Optional<Where> find(YamlNode node, String key, int depth) {
        if (depth > DEPTH) {
            return Optional.empty();
        }
        if (node instanceof YamlList list) {
            return list.items().stream().flatMap(i -> find(i, key, depth + 1).stream()).findFirst();
        }
        if (!(node instanceof YamlMap map)) {
            return Optional.empty();
        }
        Optional<Where> own =
                map.get("properties")
                        .filter(YamlMap.class::isInstance)
                        .flatMap(p -> ((YamlMap) p).entry(key))
                        .map(YamlMap.Entry::where);
        return own.or(
                () ->
                        map.entries().stream()
                                .filter(e -> !e.key().equals("properties") && !e.key().equals("if"))
                                .flatMap(e -> find(e.value(), key, depth + 1).stream())
                                .findFirst());
    }
}
