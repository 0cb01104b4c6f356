package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.FigureText;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.QuickCheck;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.git.Definition;
import dev.slipway.desk.ServiceDelivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How one figure came about, in sentences and facts.
///
/// @param lead the metric with its number
/// @param how what was computed
/// @param scores the Quick Check score of each metric, in their order
record HowText(
        String lead,
        String how,
        List<Fact> facts,
        List<String> notes,
        OptionalDouble overall,
        List<Score> scores) {

    /// A named value; `key` says what can be changed about it: `deployment`, `from`, or nothing.
    record Fact(String name, String value, String key) {}

    /// From 0 to 10, empty without a figure; `industry` is the mean of 2025.
    record Score(String name, OptionalDouble value, double industry) {}

    static HowText of(ServiceRow row, Report report, Metric metric, LevelTable table) {
        Figure figure = report.figure(metric);
        List<Fact> facts = new ArrayList<>();
        row.service().ifPresent(service -> definition(service, facts));
        facts.add(new Fact("Cases", FigureText.cases(figure), ""));
        figure.p75().ifPresent(p75 -> facts.add(new Fact("p75", FigureText.duration(p75), "")));
        row.before()
                .map(before -> before.figure(metric))
                .filter(before -> before.value().isPresent())
                .ifPresent(
                        before ->
                                facts.add(
                                        new Fact(
                                                "Window before",
                                                before.tooFew()
                                                        ? "too few (n " + before.n().orElse(0) + ")"
                                                        : FigureText.value(before),
                                                "")));
        leftOut(report, metric, facts);
        facts.add(new Fact("Levels", levels(table, figure), ""));
        List<Score> scores = new ArrayList<>();
        for (Metric one : Metric.values()) {
            scores.add(
                    new Score(shortName(one), score(report.figure(one)), QuickCheck.industry(one)));
        }
        List<Figure> enough =
                java.util.Arrays.stream(Metric.values())
                        .map(report::figure)
                        .filter(one -> !one.tooFew())
                        .toList();
        String value =
                figure.tooFew()
                        ? figure.n().orElse(0) == 0 ? "none in this window" : "too few to tell"
                        : FigureText.value(figure);
        return new HowText(
                metric.title() + ", " + value + ".",
                figure.how(),
                facts,
                figure.notes(),
                QuickCheck.overall(enough),
                scores);
    }

    private static OptionalDouble score(Figure figure) {
        return figure.tooFew() ? OptionalDouble.empty() : QuickCheck.score(figure);
    }

    private static void definition(ServiceDelivery service, List<Fact> facts) {
        Definition definition = service.definition();
        String from =
                switch (service.kept()) {
                    case USUAL -> "";
                    case ANNOTATION -> ", by its annotation";
                    case USER -> ", your choice";
                };
        facts.add(new Fact("Deployment", definition.brief() + from, "deployment"));
        facts.add(
                new Fact(
                        "Measured from",
                        definition.leadFrom() == Definition.LeadFrom.AUTHORED
                                ? "author time"
                                : "merge to the main line",
                        "from"));
    }

    /// The changes that the first deployment ever brought and that are older than the window.
    private static void leftOut(Report report, Metric metric, List<Fact> facts) {
        if (metric != Metric.CHANGE_LEAD_TIME) {
            return;
        }
        long all = report.deployments().stream().mapToLong(d -> d.changes().size()).sum();
        long left = all - report.figure(metric).n().orElse(0);
        if (left > 0) {
            facts.add(
                    new Fact(
                            "Left out",
                            left + (left == 1 ? " commit" : " commits") + " older than the window",
                            ""));
        }
    }

    private static String levels(LevelTable table, Figure figure) {
        return figure.metric() == Metric.DEPLOYMENT_REWORK_RATE
                ? "no table has one for this metric"
                : table.year() + ", " + table.source();
    }

    static String shortName(Metric metric) {
        return switch (metric) {
            case CHANGE_LEAD_TIME -> "Lead time";
            case DEPLOYMENT_FREQUENCY -> "Frequency";
            case FAILED_DEPLOYMENT_RECOVERY_TIME -> "Recovery";
            case CHANGE_FAIL_RATE -> "Change fail";
            case DEPLOYMENT_REWORK_RATE -> "Rework";
        };
    }

    /// All of it as text for the clipboard.
    String text() {
        StringBuilder text = new StringBuilder(lead).append(' ').append(how).append('\n');
        facts.forEach(
                fact -> text.append(fact.name()).append(": ").append(fact.value()).append('\n'));
        notes.forEach(note -> text.append("Note: ").append(note).append('\n'));
        overall.ifPresent(
                score ->
                        text.append(
                                String.format(
                                        Locale.ROOT, "Quick Check score: %.1f of 10%n", score)));
        return text.toString();
    }

    /// What a deployment did, in a line: `v1.17.5, 4 commits, reworks v1.17.4 (…)`.
    static String line(Deployment deployment) {
        int changes = deployment.changes().size();
        return deployment.name()
                + ", "
                + changes
                + (changes == 1 ? " commit" : " commits")
                + deployment
                        .rework()
                        .map(r -> ", reworks " + r.repaired().name() + ": " + r.reason())
                        .orElse("")
                + (deployment.failed() ? ", failed" : "");
    }
}
