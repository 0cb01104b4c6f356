package dev.slipway.delivery.show;

import dev.slipway.yaml.YamlMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `joinByField`: the tables side by side, rows brought together by one column; `outer` (the usual)
/// keeps rows that only some tables have, `inner` those that all have.
final class JoinStep {
    private JoinStep() {}

    static List<Frame> join(List<Frame> frames, YamlMap options) {
        String wanted = options.text("byField").orElse("");
        List<Frame> joined = frames.stream().filter(frame -> key(frame, wanted) != null).toList();
        if (joined.size() < 2) {
            return frames;
        }
        boolean inner = options.text("mode").orElse("").equals("inner");
        List<Map<@Nullable Object, Integer>> rows = new ArrayList<>();
        Map<@Nullable Object, Integer> counts = new LinkedHashMap<>();
        for (Frame frame : joined) {
            Map<@Nullable Object, Integer> byKey = new HashMap<>();
            List<@Nullable Object> keys = keys(frame, wanted);
            for (int row = 0; row < keys.size(); row++) {
                if (byKey.putIfAbsent(keys.get(row), row) == null) {
                    counts.merge(keys.get(row), 1, Integer::sum);
                }
            }
            rows.add(byKey);
        }
        List<@Nullable Object> keys = new ArrayList<>();
        counts.forEach(
                (key, count) -> {
                    if (!inner || count == joined.size()) {
                        keys.add(key);
                    }
                });
        if (keys.stream().allMatch(Long.class::isInstance)) {
            keys.sort((a, b) -> Long.compare((Long) a, (Long) b));
        }
        return List.of(new Frame("", columns(joined, wanted, keys, rows)));
    }

    private static List<Column> columns(
            List<Frame> joined,
            String wanted,
            List<@Nullable Object> keys,
            List<Map<@Nullable Object, Integer>> rows) {
        Column first = key(joined.getFirst(), wanted);
        List<Column> columns = new ArrayList<>();
        if (first != null) {
            columns.add(new Column(first.name(), first.kind(), Map.of(), keys));
        }
        for (int i = 0; i < joined.size(); i++) {
            Map<@Nullable Object, Integer> byKey = rows.get(i);
            List<Integer> picked = keys.stream().map(key -> byKey.getOrDefault(key, -1)).toList();
            Column key = key(joined.get(i), wanted);
            for (Column column : joined.get(i).columns()) {
                if (!column.equals(key)) {
                    columns.add(column.rows(picked));
                }
            }
        }
        return columns;
    }

    private static List<@Nullable Object> keys(Frame frame, String wanted) {
        Column key = key(frame, wanted);
        return key == null ? List.of() : key.values();
    }

    /// The named column, or the first with times where none is named.
    private static @Nullable Column key(Frame frame, String wanted) {
        return frame.columns().stream()
                .filter(
                        column ->
                                wanted.isEmpty()
                                        ? column.kind() == Column.Kind.TIME
                                        : column.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
