package dev.slipway.delivery.show;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `groupBy`: a row for each combination of the grouping columns, calculations of the others
/// (`Value (sum)`); columns that are neither are left out.
final class GroupStep {
    private GroupStep() {}

    static List<Frame> groupBy(List<Frame> frames, YamlMap options) {
        return frames.stream().map(frame -> grouped(frame, options)).toList();
    }

    private static Frame grouped(Frame frame, YamlMap options) {
        List<Column> keys =
                frame.columns().stream()
                        .filter(c -> operation(options, c).equals("groupby"))
                        .toList();
        if (keys.isEmpty()) {
            return frame;
        }
        Map<List<@Nullable Object>, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < frame.rows(); row++) {
            List<@Nullable Object> key = new ArrayList<>();
            for (Column column : keys) {
                key.add(column.values().get(row));
            }
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        List<Integer> first = groups.values().stream().map(List::getFirst).toList();
        List<Column> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(key.rows(first)));
        for (Column column : frame.columns()) {
            if (operation(options, column).equals("aggregate")) {
                for (String id : calculations(options, column)) {
                    List<@Nullable Object> values = new ArrayList<>();
                    groups.values()
                            .forEach(
                                    rows ->
                                            values.add(
                                                    Calculation.of(id)
                                                            .of(column.rows(rows).numbers())));
                    columns.add(
                            new Column(
                                    column.name() + " (" + id + ")",
                                    Column.Kind.NUMBER,
                                    column.labels(),
                                    values));
                }
            }
        }
        return frame.with(columns);
    }

    private static Optional<YamlNode> field(YamlMap options, Column column) {
        return options.at("fields", column.name());
    }

    private static String operation(YamlMap options, Column column) {
        return field(options, column).flatMap(f -> f.text("operation")).orElse("");
    }

    private static List<String> calculations(YamlMap options, Column column) {
        return field(options, column).flatMap(f -> f.get("aggregations")).orElse(null)
                        instanceof YamlList list
                ? list.items().stream().flatMap(i -> i.string().stream()).toList()
                : List.of();
    }
}
