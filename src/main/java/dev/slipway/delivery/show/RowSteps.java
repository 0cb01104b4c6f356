package dev.slipway.delivery.show;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Transformations that make other rows.
final class RowSteps {
    private static final int LIMIT = 10;

    private RowSteps() {}

    /// One table of all: rows that agree in every column they share become one.
    static List<Frame> merge(List<Frame> frames) {
        if (frames.size() < 2) {
            return frames;
        }
        Map<String, Column> shapes = new LinkedHashMap<>();
        frames.forEach(f -> f.columns().forEach(c -> shapes.putIfAbsent(c.name(), c)));
        List<String> shared =
                shapes.keySet().stream()
                        .filter(name -> frames.stream().allMatch(f -> f.column(name).isPresent()))
                        .toList();
        Map<List<@Nullable Object>, List<Map<String, @Nullable Object>>> byKey =
                new LinkedHashMap<>();
        for (Frame frame : frames) {
            for (int row = 0; row < frame.rows(); row++) {
                Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                for (Column column : frame.columns()) {
                    cells.put(column.name(), column.values().get(row));
                }
                List<@Nullable Object> key = new ArrayList<>();
                shared.forEach(name -> key.add(cells.get(name)));
                List<Map<String, @Nullable Object>> rows =
                        byKey.computeIfAbsent(key, k -> new ArrayList<>());
                rows.stream()
                        .filter(other -> fits(other, cells))
                        .findFirst()
                        .ifPresentOrElse(other -> other.putAll(cells), () -> rows.add(cells));
            }
        }
        List<Map<String, @Nullable Object>> rows =
                byKey.values().stream().flatMap(List::stream).toList();
        List<Column> columns = new ArrayList<>();
        shapes.forEach(
                (name, shape) -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    rows.forEach(row -> values.add(row.get(name)));
                    columns.add(new Column(name, shape.kind(), Map.of(), values));
                });
        return List.of(new Frame("", columns));
    }

    private static boolean fits(
            Map<String, @Nullable Object> some, Map<String, @Nullable Object> others) {
        return others.entrySet().stream()
                .allMatch(
                        entry ->
                                !some.containsKey(entry.getKey())
                                        || java.util.Objects.equals(
                                                some.get(entry.getKey()), entry.getValue()));
    }

    /// By the first of the sorts only, as Grafana does; gaps last.
    static List<Frame> sortBy(List<Frame> frames, YamlMap options) {
        if (!(options.get("sort").orElse(null) instanceof YamlList sorts)
                || sorts.items().isEmpty()) {
            return frames;
        }
        YamlNode sort = sorts.items().getFirst();
        boolean falling = sort.get("desc").filter(d -> Boolean.TRUE.equals(d.value())).isPresent();
        List<Frame> sorted = new ArrayList<>();
        for (Frame frame : frames) {
            Column column = sort.text("field").flatMap(frame::column).orElse(null);
            sorted.add(column == null ? frame : rows(frame, order(column, falling)));
        }
        return sorted;
    }

    private static List<Integer> order(Column column, boolean falling) {
        Comparator<Object> values = RowSteps::compare;
        Comparator<@Nullable Object> all =
                Comparator.nullsLast(falling ? values.reversed() : values);
        return IntStream.range(0, column.values().size())
                .boxed()
                .sorted((a, b) -> all.compare(column.values().get(a), column.values().get(b)))
                .toList();
    }

    private static int compare(Object a, Object b) {
        return a instanceof Number x && b instanceof Number y
                ? Double.compare(x.doubleValue(), y.doubleValue())
                : a.toString().compareTo(b.toString());
    }

    static List<Frame> limit(List<Frame> frames, YamlMap options) {
        Object asked = options.get("limitField").map(YamlNode::value).orElse(LIMIT);
        int limit =
                asked instanceof Number number
                        ? number.intValue()
                        : asked instanceof String text && text.matches("\\d{1,9}")
                                ? Integer.parseInt(text)
                                : LIMIT;
        return frames.stream()
                .map(
                        frame ->
                                rows(
                                        frame,
                                        IntStream.range(0, Math.min(limit, frame.rows()))
                                                .boxed()
                                                .toList()))
                .toList();
    }

    /// A row a series with its calculations, or (`reduceFields`) one row a table.
    static List<Frame> reduce(List<Frame> frames, YamlMap options) {
        List<String> calculations =
                options.get("reducers").orElse(null) instanceof YamlList list
                        ? list.items().stream().flatMap(i -> i.string().stream()).toList()
                        : List.of();
        if (calculations.isEmpty()) {
            calculations = List.of("max");
        }
        if (options.text("mode").orElse("").equals("reduceFields")) {
            Calculation first = Calculation.of(calculations.getFirst());
            return frames.stream().map(frame -> reduced(frame, first)).toList();
        }
        List<@Nullable Object> names = new ArrayList<>();
        List<List<@Nullable Object>> results = new ArrayList<>();
        calculations.forEach(c -> results.add(new ArrayList<>()));
        for (Frame frame : frames) {
            for (Column column : frame.columns()) {
                if (column.kind() == Column.Kind.NUMBER) {
                    names.add(column.name());
                    for (int i = 0; i < calculations.size(); i++) {
                        results.get(i)
                                .add(Calculation.of(calculations.get(i)).of(column.numbers()));
                    }
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Field", Column.Kind.TEXT, Map.of(), names));
        for (int i = 0; i < calculations.size(); i++) {
            columns.add(
                    new Column(
                            Calculation.of(calculations.get(i)).title(),
                            Column.Kind.NUMBER,
                            Map.of(),
                            results.get(i)));
        }
        return List.of(new Frame("", columns));
    }

    private static Frame reduced(Frame frame, Calculation calculation) {
        return frame.with(
                frame.columns().stream()
                        .filter(column -> column.kind() == Column.Kind.NUMBER)
                        .map(
                                column ->
                                        new Column(
                                                column.name(),
                                                Column.Kind.NUMBER,
                                                column.labels(),
                                                List.of(calculation.of(column.numbers()))))
                        .toList());
    }

    static Frame rows(Frame frame, List<Integer> indices) {
        return frame.with(frame.columns().stream().map(column -> column.rows(indices)).toList());
    }
}
