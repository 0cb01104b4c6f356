package dev.slipway.catalog.scorecard;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;

/// What stands at a dotted path of a document. Keys may have dots themselves; `*` is any key or
/// item; lists are looked through, and give their items.
final class FactPath {
    private static final int LIMIT = 10_000;

    private FactPath() {}

    /// Scalars and mappings; nulls are not there.
    static List<YamlNode> find(YamlNode root, String path) {
        List<YamlNode> found = new ArrayList<>();
        collect(root, path, found);
        return found;
    }

    private static void collect(YamlNode node, String rest, List<YamlNode> found) {
        if (found.size() >= LIMIT || node.isNull()) {
            return;
        }
        if (node instanceof YamlList list) {
            String inner = rest.equals("*") ? "" : rest.startsWith("*.") ? rest.substring(2) : rest;
            list.items().forEach(item -> collect(item, inner, found));
        } else if (rest.isEmpty()) {
            found.add(node);
        } else if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                String key = rest.equals("*") || rest.startsWith("*.") ? "*" : entry.key();
                if (rest.equals(key)) {
                    collect(entry.value(), "", found);
                } else if (rest.startsWith(key) && rest.startsWith(".", key.length())) {
                    collect(entry.value(), rest.substring(key.length() + 1), found);
                }
            }
        }
    }
}
