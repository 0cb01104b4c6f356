package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.FigureText;
import dev.slipway.delivery.dora.Level;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;

import java.util.Optional;

/// One figure as the table shows it.
///
/// @param number without its unit; `too few` or `no data` where there is no number to show
/// @param cases on how many cases it rests: `n 164`, `5 of 40`
/// @param steps of the level glyph, 4 for elite; 0 where there is no level
/// @param level the level's word, or why there is none
/// @param told whether there is a number
record MetricCell(
        Metric metric,
        String number,
        String unit,
        String cases,
        int steps,
        String level,
        boolean told,
        boolean proxy) {

    static MetricCell of(Report report, Metric metric, LevelTable table) {
        Figure figure = report.figure(metric);
        if (figure.tooFew()) {
            int n = figure.n().orElse(0);
            return none(
                    figure,
                    n == 0 ? "none" : "too few",
                    n == 0 ? "in this window" : "n " + n + ", needs " + Figure.ENOUGH);
        }
        if (figure.value().isEmpty()) {
            return none(figure, "no data", figure.proxy() ? "no such series" : "not told here");
        }
        String text = FigureText.value(figure);
        int cut = text.indexOf(' ');
        Optional<Level> level = figure.proxy() ? Optional.empty() : table.of(figure);
        return new MetricCell(
                metric,
                cut < 0 ? text : text.substring(0, cut),
                cut < 0 ? "" : text.substring(cut + 1).replaceFirst("^a ", "/ "),
                cases(report, figure),
                level.map(found -> Level.values().length - found.ordinal()).orElse(0),
                level.map(MetricCell::word)
                        .orElse(figure.proxy() ? "proxy" : "no " + table.year() + " level"),
                true,
                figure.proxy());
    }

    private static MetricCell none(Figure figure, String number, String level) {
        return new MetricCell(figure.metric(), number, "", "", 0, level, false, figure.proxy());
    }

    static String word(Level level) {
        String word = level.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String cases(Report report, Figure figure) {
        long part =
                switch (figure.metric()) {
                    case CHANGE_FAIL_RATE ->
                            report.deployments().stream().filter(Deployment::failed).count();
                    case DEPLOYMENT_REWORK_RATE ->
                            report.deployments().stream()
                                    .filter(d -> d.rework().isPresent())
                                    .count();
                    default -> -1;
                };
        if (figure.n().isEmpty()) {
            return "n unknown";
        }
        return part < 0 || report.deployments().isEmpty()
                ? "n " + figure.n().getAsInt()
                : part + " of " + figure.n().getAsInt();
    }
}
