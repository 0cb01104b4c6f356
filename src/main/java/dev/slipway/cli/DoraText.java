package dev.slipway.cli;

import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.FigureText;
import dev.slipway.delivery.dora.Level;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.QuickCheck;
import dev.slipway.delivery.dora.Report;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A delivery report for the terminal and for machines.
record DoraText(Report report, Optional<Report> before, LevelTable levels) {

    String table() {
        StringBuilder text = new StringBuilder(head()).append("\n\n");
        Table table =
                new Table(
                        "METRIC",
                        "VALUE",
                        "P75",
                        "N",
                        "BEFORE",
                        "LEVEL " + levels.year(),
                        "QUICK CHECK",
                        "INDUSTRY");
        for (Metric metric : Metric.values()) {
            Figure figure = report.figure(metric);
            table.row(
                    metric.title() + (figure.proxy() ? " (proxy)" : ""),
                    FigureText.value(figure),
                    figure.p75().isPresent() ? FigureText.value(metric.unit(), figure.p75()) : "",
                    FigureText.cases(figure),
                    before.map(b -> FigureText.value(b.figure(metric))).orElse(""),
                    levels.of(figure).map(Level::word).orElse(""),
                    number(QuickCheck.score(figure)),
                    number(OptionalDouble.of(QuickCheck.industry(metric))));
        }
        text.append(table);
        text.append("\nQuick Check overall: ")
                .append(number(QuickCheck.overall(report.figures().values())))
                .append(" of 10, the mean of the ")
                .append(scored())
                .append(" above (DORA 2025). Levels: ")
                .append(levels.year())
                .append(" table, ")
                .append(levels.source())
                .append(".\n\nHow is this computed\n");
        for (Metric metric : Metric.values()) {
            Figure figure = report.figure(metric);
            text.append("  ").append(metric.title()).append(": ").append(metric.definition());
            text.append(".\n    ").append(figure.how()).append('\n');
            figure.notes().forEach(note -> text.append("    note: ").append(note).append('\n'));
        }
        return text.toString();
    }

    private long scored() {
        return report.figures().values().stream()
                .filter(figure -> QuickCheck.score(figure).isPresent())
                .count();
    }

    private String head() {
        return "%s: %s to %s (%.1f days%s)"
                .formatted(
                        report.service(),
                        day(report.window().from()),
                        day(report.window().to()),
                        report.window().days(),
                        report.window().whole() ? ", all deployments" : "");
    }

    private static String day(long time) {
        return Instant.ofEpochSecond(time).toString().substring(0, 10);
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f", value.getAsDouble());
    }

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("service", report.service());
        Map<String, @Nullable Object> window = new LinkedHashMap<>();
        window.put("from", report.window().from());
        window.put("to", report.window().to());
        window.put("days", report.window().days());
        window.put("whole", report.window().whole());
        map.put("window", window);
        Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            metrics.put(metric.key(), values(metric));
        }
        map.put("metrics", metrics);
        map.put("quickCheck", boxed(QuickCheck.overall(report.figures().values())));
        map.put("levels", Map.of("year", levels.year(), "source", levels.source()));
        map.put("deployments", report.deployments().stream().map(DoraText::values).toList());
        return map;
    }

    private Map<String, @Nullable Object> values(Metric metric) {
        Figure figure = report.figure(metric);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("value", boxed(figure.value()));
        map.put("unit", unit(metric));
        if (figure.p75().isPresent()) {
            map.put("p75", boxed(figure.p75()));
        }
        map.put("n", figure.n().isPresent() ? figure.n().getAsInt() : null);
        map.put("tooFew", figure.tooFew());
        map.put("proxy", figure.proxy());
        map.put("before", before.map(b -> boxed(b.figure(metric).value())).orElse(null));
        map.put("level", levels.of(figure).map(Level::word).orElse(null));
        map.put("quickCheck", boxed(QuickCheck.score(figure)));
        map.put("industry", QuickCheck.industry(metric));
        map.put("definition", metric.definition());
        map.put("how", figure.how());
        map.put("notes", figure.notes());
        return map;
    }

    private static String unit(Metric metric) {
        return switch (metric.unit()) {
            case SECONDS -> "seconds";
            case PER_DAY -> "a day";
            case RATIO -> "ratio";
        };
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Map<String, @Nullable Object> values(Deployment deployment) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", deployment.name());
        map.put("time", deployment.time());
        map.put("commit", deployment.commit());
        map.put("commits", deployment.changes().size());
        map.put("failed", deployment.failed());
        map.put("rework", deployment.rework().map(Deployment.Rework::reason).orElse(null));
        map.put("repairs", deployment.rework().map(r -> r.repaired().name()).orElse(null));
        return map;
    }
}
