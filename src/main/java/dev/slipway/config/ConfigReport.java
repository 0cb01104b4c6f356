package dev.slipway.config;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;

/// What this program does with each key of an `app-config.yaml`, so that nobody has to guess which
/// settings count here. In the order of the file. Never shows a value that could be a secret.
public record ConfigReport(List<Row> rows) {

    /// What becomes of a key.
    public enum Use {
        USED,
        /// Settles what a program on one computer has no need of.
        NOT_NEEDED,
        /// Would mean something here, and has no effect yet.
        UNSUPPORTED
    }

    /// One key with dots between its parts. `detail` is what was found, or why it has no effect.
    public record Row(String key, Use use, String detail, Where where) {}

    public ConfigReport {
        rows = List.copyOf(rows);
    }

    public static ConfigReport of(AppConfig config) {
        List<Row> rows = new ArrayList<>();
        ConfigKeys keys = ConfigKeys.known();
        config.root().entries().forEach(entry -> add(keys, List.of(), entry, rows));
        return new ConfigReport(rows);
    }

    public List<Row> rows(Use use) {
        return rows.stream().filter(row -> row.use() == use).toList();
    }

    private static void add(
            ConfigKeys keys, List<String> above, YamlMap.Entry entry, List<Row> rows) {
        List<String> path = new ArrayList<>(above);
        path.add(entry.key());
        YamlNode value = entry.value();
        if (keys.hasBelow(path) && value instanceof YamlMap map && !map.entries().isEmpty()) {
            map.entries().forEach(inner -> add(keys, path, inner, rows));
        } else {
            rows.add(keys.row(path, value, entry.where()));
        }
    }
}
