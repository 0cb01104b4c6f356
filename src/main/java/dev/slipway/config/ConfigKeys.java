package dev.slipway.config;

import dev.slipway.base.Where;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The table of known keys, `app-config-keys.yaml`.
final class ConfigKeys {
    private static final String TABLE = "app-config-keys.yaml";
    private static final String UNKNOWN = "unknown to Slipway";
    private final List<Known> table;

    /// One row of the table; `key` may have `*` for a part.
    private record Known(List<String> key, ConfigReport.Use use, YamlNode row) {

        boolean matches(List<String> path) {
            return key.size() == path.size() && covers(path);
        }

        boolean isBelow(List<String> path) {
            return key.size() > path.size() && covers(path);
        }

        private boolean covers(List<String> path) {
            for (int i = 0; i < path.size(); i++) {
                if (!key.get(i).equals("*") && !key.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private ConfigKeys(List<Known> table) {
        this.table = table;
    }

    static ConfigKeys known() {
        try (InputStream in =
                Objects.requireNonNull(ConfigKeys.class.getResourceAsStream(TABLE), TABLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Known> table = new ArrayList<>();
            for (YamlNode row :
                    items(Yaml.readOne(TABLE, text, Dialect.CORE).value().orElseThrow())) {
                table.add(
                        new Known(
                                List.of(row.text("key").orElseThrow().split("\\.")),
                                use(row.text("use").orElseThrow()),
                                row));
            }
            return new ConfigKeys(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigReport.Use use(String word) {
        return ConfigReport.Use.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /// Whether the table looks deeper than `path`.
    boolean hasBelow(List<String> path) {
        return table.stream().anyMatch(known -> known.isBelow(path));
    }

    ConfigReport.Row row(List<String> path, YamlNode value, Where where) {
        String key = String.join(".", path);
        return table.stream()
                .filter(known -> known.matches(path))
                .findFirst()
                .map(k -> new ConfigReport.Row(key, k.use(), detail(k.row(), value), where))
                .orElseGet(
                        () ->
                                new ConfigReport.Row(
                                        key, ConfigReport.Use.UNSUPPORTED, UNKNOWN, where));
    }

    private static String detail(YamlNode row, YamlNode value) {
        String reason = row.text("reason").orElse("");
        String found =
                switch (row.text("show").orElse("")) {
                    case "value" -> value instanceof YamlScalar scalar ? scalar.text() : "";
                    case "count" -> counted(row, items(value).size());
                    case "names" ->
                            String.join(
                                    ", ",
                                    names(
                                            value,
                                            List.of(row.text("path").orElse("").split("\\."))));
                    default -> "";
                };
        return found.isEmpty() || reason.isEmpty() ? found + reason : found + " (" + reason + ")";
    }

    private static String counted(YamlNode row, int count) {
        List<YamlNode> words = items(row.get("words").orElseThrow());
        return count + " " + words.get(count == 1 ? 0 : 1).string().orElseThrow();
    }

    private static List<String> names(YamlNode node, List<String> path) {
        return switch (node) {
            case YamlList list ->
                    list.items().stream().flatMap(i -> names(i, path).stream()).toList();
            case YamlMap map when !path.isEmpty() ->
                    map.get(path.getFirst())
                            .map(inner -> names(inner, path.subList(1, path.size())))
                            .orElse(List.of());
            case YamlScalar scalar when path.isEmpty() -> List.of(scalar.text());
            default -> List.of();
        };
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlList list ? list.items() : List.of();
    }
}
