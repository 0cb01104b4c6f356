package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The figures as a CSV file: a line a service and metric, exact values in the metric's unit, with
/// what is needed to judge them.
final class DoraTable {
    private static final String HEAD =
            "service,metric,value,unit,p75,n,too_few,proxy,level,level_table,from,to,how";

    private DoraTable() {}

    static String csv(List<ServiceRow> rows, LevelTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        for (ServiceRow row : rows) {
            row.report()
                    .ifPresent(
                            report -> {
                                for (Metric metric : Metric.values()) {
                                    lines.add(line(row.name(), report, metric, table));
                                }
                            });
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(String name, Report report, Metric metric, LevelTable table) {
        Figure figure = report.figure(metric);
        List<String> fields =
                List.of(
                        name,
                        metric.key(),
                        number(figure.value()),
                        switch (metric.unit()) {
                            case SECONDS -> "seconds";
                            case PER_DAY -> "per day";
                            case RATIO -> "ratio";
                        },
                        number(figure.p75()),
                        figure.n().isPresent() ? Integer.toString(figure.n().getAsInt()) : "",
                        Boolean.toString(figure.tooFew()),
                        Boolean.toString(figure.proxy()),
                        figure.tooFew() || figure.proxy()
                                ? ""
                                : table.of(figure).map(level -> level.word()).orElse(""),
                        Integer.toString(table.year()),
                        Instant.ofEpochSecond(report.window().from()).toString(),
                        Instant.ofEpochSecond(report.window().to()).toString(),
                        figure.how());
        return fields.stream().map(CsvText::field).collect(Collectors.joining(","));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.6g", value.getAsDouble()) : "";
    }
}
