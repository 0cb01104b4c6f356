package dev.slipway.catalog.api;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import java.util.List;
import java.util.Optional;

/// Short ways to read what may be missing or of another kind.
final class Nodes {
    private Nodes() {}

    static String text(YamlNode node, String... keys) {
        return node.text(keys).orElse("").strip();
    }

    /// A text, or a number that was meant as one (`version: 1.0`).
    static String words(YamlNode node, String... keys) {
        return node.at(keys)
                .filter(n -> !(n instanceof YamlMap) && !(n instanceof YamlList) && !n.isNull())
                .map(n -> String.valueOf(n.value()).strip())
                .orElse("");
    }

    static boolean yes(YamlNode node, String key) {
        return node.get(key).filter(n -> Boolean.TRUE.equals(n.value())).isPresent();
    }

    static List<YamlMap.Entry> entries(YamlNode node, String... keys) {
        return node.at(keys).orElse(null) instanceof YamlMap map ? map.entries() : List.of();
    }

    static List<YamlNode> items(YamlNode node, String... keys) {
        return node.at(keys).orElse(null) instanceof YamlList list ? list.items() : List.of();
    }

    static List<String> texts(YamlNode node, String... keys) {
        return items(node, keys).stream().flatMap(item -> item.string().stream()).toList();
    }

    /// As one reads it: a text as it is, the rest as YAML.
    static Optional<String> shown(Optional<YamlNode> node) {
        return node.filter(n -> !n.isNull())
                .map(n -> n.string().orElseGet(() -> YamlWriter.write(n).text()).strip());
    }
}
