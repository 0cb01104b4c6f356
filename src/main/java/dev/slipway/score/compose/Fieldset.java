package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A mapping in the making, each entry with its origin. A key put twice keeps the later value.
final class Fieldset {
    private final List<YamlMap.Entry> entries = new ArrayList<>();

    Fieldset put(String key, Origin keyOrigin, YamlNode value) {
        entries.removeIf(entry -> entry.key().equals(key));
        entries.add(new YamlMap.Entry(key, keyOrigin, value));
        return this;
    }

    /// A text, at the same place as its key.
    Fieldset put(String key, Origin origin, String text) {
        return put(key, origin, YamlScalar.of(text, origin));
    }

    Fieldset put(String key, Origin keyOrigin, Optional<YamlNode> value) {
        value.ifPresent(node -> put(key, keyOrigin, node));
        return this;
    }

    Fieldset putAll(YamlMap map) {
        map.entries().forEach(e -> put(e.key(), e.keyOrigin(), e.value()));
        return this;
    }

    Optional<YamlNode> get(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(YamlMap.Entry::value)
                .findFirst();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<YamlMap.Entry> entries() {
        return List.copyOf(entries);
    }

    YamlMap map(Origin origin) {
        return new YamlMap(entries, origin);
    }

    static YamlNode texts(Origin origin, String... texts) {
        List<YamlNode> items = new ArrayList<>();
        for (String text : texts) {
            items.add(YamlScalar.of(text, origin));
        }
        return new YamlList(items, origin);
    }
}
