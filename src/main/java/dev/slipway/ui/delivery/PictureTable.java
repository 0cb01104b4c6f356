package dev.slipway.ui.delivery;

import dev.slipway.delivery.picture.Picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A panel's numbers as a CSV file: exact values, times in ISO 8601.
final class PictureTable {
    private PictureTable() {}

    static String csv(Picture picture) {
        return switch (picture) {
            case Picture.Lines lines -> lines(lines);
            case Picture.Values values ->
                    text(
                            List.of("name", "value", "shown"),
                            values.values().stream()
                                    .map(v -> List.of(v.name(), number(v.value()), v.text()))
                                    .toList());
            case Picture.Grid grid ->
                    text(
                            grid.heads().stream().map(Picture.Head::name).toList(),
                            grid.rows().stream()
                                    .map(row -> row.stream().map(cell -> exact(cell)).toList())
                                    .toList());
            case Picture.Heat heat -> heat(heat);
            case Picture.Lanes lanes ->
                    text(
                            List.of("series", "from", "to", "state"),
                            lanes.lanes().stream()
                                    .flatMap(
                                            lane ->
                                                    lane.spans().stream()
                                                            .map(
                                                                    span ->
                                                                            List.of(
                                                                                    lane.name(),
                                                                                    time(
                                                                                            span
                                                                                                    .from()),
                                                                                    time(span.to()),
                                                                                    span.text())))
                                    .toList());
            case Picture.Bars bars -> bars(bars);
            case Picture.Words words -> words.text();
            case Picture.Nothing nothing -> "";
        };
    }

    private static String exact(Picture.Cell cell) {
        return cell.sort() instanceof Double value ? number(value) : cell.text();
    }

    private static String lines(Picture.Lines lines) {
        Map<Long, Map<Integer, Double>> byTime = new TreeMap<>();
        List<String> head = new ArrayList<>(List.of("time"));
        for (int i = 0; i < lines.lines().size(); i++) {
            Picture.Line line = lines.lines().get(i);
            head.add(line.name());
            for (int k = 0; k < line.times().length; k++) {
                byTime.computeIfAbsent(line.times()[k], t -> new LinkedHashMap<>())
                        .put(i, line.values()[k]);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        byTime.forEach(
                (at, values) -> {
                    List<String> row = new ArrayList<>(List.of(time(at)));
                    for (int i = 0; i < lines.lines().size(); i++) {
                        row.add(values.containsKey(i) ? number(values.get(i)) : "");
                    }
                    rows.add(row);
                });
        return text(head, rows);
    }

    private static String heat(Picture.Heat heat) {
        List<String> head = new ArrayList<>(List.of("time"));
        head.addAll(heat.rows());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < heat.times().length; i++) {
            List<String> row = new ArrayList<>(List.of(time(heat.times()[i])));
            for (double[] counts : heat.counts()) {
                row.add(number(counts[i]));
            }
            rows.add(row);
        }
        return text(head, rows);
    }

    private static String bars(Picture.Bars bars) {
        List<String> head = new ArrayList<>(List.of("category"));
        head.addAll(bars.series());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bars.categories().size(); i++) {
            List<String> row = new ArrayList<>(List.of(bars.categories().get(i)));
            for (double[] values : bars.values()) {
                row.add(i < values.length ? number(values[i]) : "");
            }
            rows.add(row);
        }
        return text(head, rows);
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value);
    }

    private static String text(List<String> head, List<List<String>> rows) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(head), rows.stream())
                .map(row -> row.stream().map(CsvText::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
