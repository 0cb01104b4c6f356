package dev.slipway.kubernetes;

import dev.slipway.base.Origin;
import dev.slipway.yaml.NaturalOrder;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Builds a mapping with its keys in the order in which manifests are written. Values without an
/// origin of their own get the builder's.
public final class TreeBuilder {
    private final TreeMap<String, YamlMap.Entry> entries = new TreeMap<>(NaturalOrder.KEYS);
    private final Origin origin;

    private TreeBuilder(Origin origin) {
        this.origin = origin;
    }

    public static TreeBuilder at(Origin origin) {
        return new TreeBuilder(origin);
    }

    /// What a target adds by itself.
    public static TreeBuilder target() {
        return new TreeBuilder(Origin.TARGET);
    }

    /// A plain value, made at the builder's origin.
    public TreeBuilder put(String key, @Nullable Object value) {
        return put(key, value, origin);
    }

    public TreeBuilder put(String key, @Nullable Object value, Origin from) {
        entries.put(key, new YamlMap.Entry(key, from, YamlNode.of(value, from)));
        return this;
    }

    /// A tree with its own origins; the key has the tree's.
    public TreeBuilder put(String key, YamlNode tree) {
        entries.put(key, new YamlMap.Entry(key, tree.origin(), tree));
        return this;
    }

    /// An entry as it was read.
    public TreeBuilder put(YamlMap.Entry entry) {
        entries.put(entry.key(), entry);
        return this;
    }

    public TreeBuilder put(String key, Optional<? extends YamlNode> tree) {
        tree.ifPresent(node -> put(key, node));
        return this;
    }

    /// A list, left out when it is empty.
    public TreeBuilder putAll(String key, List<? extends YamlNode> items) {
        if (!items.isEmpty()) {
            YamlList list = new YamlList(List.copyOf(items), items.getFirst().origin());
            put(key, list);
        }
        return this;
    }

    /// An empty mapping.
    public TreeBuilder empty(String key) {
        return put(key, new YamlMap(List.of(), origin));
    }

    public YamlMap build() {
        return new YamlMap(List.copyOf(entries.values()), origin);
    }
}
