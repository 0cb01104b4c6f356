package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.score.model.Target;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The same workload in several environments, value by value; only what differs.
///
/// @param environments what the columns are called
/// @param same how many values are the same everywhere
public record ScoreComparison(List<String> environments, List<Row> rows, int same) {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|token|credential|private_?key).*");
    private static final String MASKED = "masked";

    /// One value that differs: the document it is in (`Deployment orders`), its path there, and
    /// what it is in each environment; a cell is empty where it is absent.
    public record Row(String document, String path, List<Optional<Cell>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A value and what made it.
    public record Cell(String text, Origin origin) {}

    /// What one environment gives.
    record Seen(String environment, Optional<Preview.Output> output) {}

    private record Key(String document, String path) {}

    public ScoreComparison {
        environments = List.copyOf(environments);
        rows = List.copyOf(rows);
    }

    static ScoreComparison of(Target target, List<Seen> seen) {
        List<Map<Key, Cell>> all = seen.stream().map(one -> cells(target, one)).toList();
        Set<Key> keys = new LinkedHashSet<>();
        all.forEach(cells -> keys.addAll(cells.keySet()));
        List<Row> rows = new ArrayList<>();
        int same = 0;
        for (Key key : keys) {
            List<Optional<Cell>> cells =
                    all.stream().map(found -> Optional.ofNullable(found.get(key))).toList();
            long different = cells.stream().map(cell -> cell.map(Cell::text)).distinct().count();
            if (different > 1) {
                rows.add(new Row(key.document, key.path, cells));
            } else {
                same++;
            }
        }
        Map<String, List<Row>> byDocument = new LinkedHashMap<>();
        rows.forEach(
                row -> byDocument.computeIfAbsent(row.document, d -> new ArrayList<>()).add(row));
        List<Row> grouped = byDocument.values().stream().flatMap(List::stream).toList();
        return new ScoreComparison(seen.stream().map(Seen::environment).toList(), grouped, same);
    }

    private static Map<Key, Cell> cells(Target target, Seen seen) {
        Map<Key, Cell> cells = new LinkedHashMap<>();
        if (seen.output.isEmpty()) {
            return cells;
        }
        Preview.Output output = seen.output.get();
        for (YamlDocument document : Yaml.read("", output.text().text())) {
            document.content()
                    .value()
                    .ifPresent(
                            node -> {
                                String name =
                                        target == Target.COMPOSE
                                                ? "compose.yaml"
                                                : node.text("kind").orElse("")
                                                        + " "
                                                        + node.text("metadata", "name").orElse("");
                                boolean secret = node.text("kind").equals(Optional.of("Secret"));
                                walk(new Walk(output, name, secret, cells), node, "", false);
                            });
        }
        return cells;
    }

    private record Walk(
            Preview.Output output, String document, boolean secret, Map<Key, Cell> cells) {}

    private static void walk(Walk walk, YamlNode node, String path, boolean masked) {
        switch (node) {
            case YamlMap map -> {
                boolean named =
                        map.text("name").filter(n -> SECRET.matcher(n).matches()).isPresent();
                for (YamlMap.Entry entry : map.entries()) {
                    String key = entry.key();
                    boolean hidden =
                            masked
                                    || SECRET.matcher(key).matches()
                                    || named && key.equals("value")
                                    || walk.secret
                                            && path.isEmpty()
                                            && key.endsWith("ata")
                                            && !key.equals("metadata");
                    walk(walk, entry.value(), path.isEmpty() ? key : path + "." + key, hidden);
                }
            }
            case YamlList list -> {
                int index = 0;
                for (YamlNode item : list.items()) {
                    String name = item.text("name").orElse(Integer.toString(index));
                    walk(walk, item, path + "[" + name + "]", masked);
                    index++;
                }
            }
            default -> {
                String text = masked ? MASKED : String.valueOf(node.value());
                Origin origin = walk.output.text().originOf(node.where().line());
                walk.cells.put(new Key(walk.document, path), new Cell(text, origin));
            }
        }
    }
}
