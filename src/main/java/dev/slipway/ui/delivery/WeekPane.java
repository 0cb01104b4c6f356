package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.FigureText;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Week;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The chart of one service with its legend, and the deployments of a week that was opened.
final class WeekPane extends BorderPane {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private final Label name = Styles.fixed("", "strong");
    private final HBox legend = Styles.row(14);
    private final WeekChart chart = new WeekChart();
    private final WeekTip tip = new WeekTip();
    private final StackPane middle = new StackPane(chart, tip);
    private final Label foot =
            Styles.label(
                    "Left: deployments per week.   Right: time from commit to production.   Drag to"
                            + " zoom, Enter lists a week.",
                    "muted",
                    "small");
    private List<Week> weeks = List.of();

    WeekPane() {
        getStyleClass().add("week-pane");
        HBox head = Styles.row(12, name, Styles.spacer(), legend);
        head.getStyleClass().add("week-head");
        setTop(head);
        setCenter(middle);
        foot.getStyleClass().add("week-foot");
        setBottom(foot);
        setMinSize(0, 0);
        chart.atProperty().subscribe(this::tell);
        chart.setOnOpen(this::open);
        middle.widthProperty().subscribe(this::tell);
    }

    WeekChart chart() {
        return chart;
    }

    void show(ServiceRow row, Metric metric, LevelTable levels) {
        name.setText(row.name());
        weeks = row.weeks();
        legend.getChildren().clear();
        row.report()
                .ifPresent(
                        report -> {
                            long failed =
                                    report.deployments().stream()
                                            .filter(Deployment::failed)
                                            .count();
                            key("key-bar", "Deployments", "" + report.deployments().size());
                            key(
                                    "week-line",
                                    "Lead time, median",
                                    report.figure(Metric.CHANGE_LEAD_TIME).tooFew()
                                            ? "too few"
                                            : FigureText.value(
                                                    report.figure(Metric.CHANGE_LEAD_TIME)));
                            key("key-band", "p25 to p75", "");
                            key("key-cross", "Failed", "" + failed);
                        });
        Optional<WeekChart.Boundary> line =
                metric == Metric.CHANGE_LEAD_TIME
                        ? Optional.of(boundary(levels))
                        : Optional.empty();
        chart.show(weeks, line);
        chart.setAccessibleText(
                "Deployments a week and median lead time of "
                        + row.name()
                        + ", "
                        + weeks.size()
                        + " weeks");
        setCenter(middle);
        tell();
    }

    private static WeekChart.Boundary boundary(LevelTable levels) {
        boolean hour = levels == LevelTable.Y2021;
        return new WeekChart.Boundary(
                hour ? 3600 : 86_400,
                (hour ? "Elite below 1 hour (" : "Elite below 1 day (")
                        + levels.year()
                        + " table)");
    }

    private void key(String style, String text, String value) {
        Region mark = new Region();
        mark.getStyleClass().addAll("chart-key", style);
        HBox key = Styles.row(6, mark, Styles.fixed(text, "small"));
        if (!value.isEmpty()) {
            key.getChildren().add(Styles.fixed(value, "small", "strong"));
        }
        legend.getChildren().add(key);
    }

    private void tell() {
        int at = chart.atProperty().get();
        boolean shown = at >= 0 && at < weeks.size();
        tip.setVisible(shown);
        if (shown) {
            List<Deployment> after = new ArrayList<>();
            weeks.subList(at, weeks.size()).forEach(week -> after.addAll(week.deployments()));
            tip.show(weeks.get(at), after);
            tip.applyCss();
            tip.place(chart.crosshairX(), middle.getWidth());
        }
    }

    /// The deployments of a week in the chart's place, until Escape.
    private void open(int at) {
        if (at < 0 || at >= weeks.size()) {
            return;
        }
        Week week = weeks.get(at);
        ListView<String> list = new ListView<>();
        list.getStyleClass().add("plain-list");
        week.deployments()
                .forEach(
                        d ->
                                list.getItems()
                                        .add(
                                                TIME.format(Instant.ofEpochSecond(d.time()))
                                                        + "   "
                                                        + HowText.line(d)));
        list.setPlaceholder(Styles.label("No deployment in this week", "muted"));
        HBox head =
                Styles.row(
                        12,
                        Styles.label(WeekTip.title(week), "strong"),
                        Styles.label("times in UTC", "muted", "small"),
                        Styles.spacer(),
                        Styles.button("Back to the chart", this::close, "row-button"));
        head.getStyleClass().add("week-head");
        BorderPane opened = new BorderPane(list, head, null, null, null);
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        setCenter(opened);
        list.requestFocus();
    }

    private void close() {
        setCenter(middle);
        chart.requestFocus();
    }
}
