package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.FigureText;
import dev.slipway.delivery.dora.Week;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The numbers of one week beside the crosshair.
final class WeekTip extends VBox {
    private static final double WIDTH = 236;
    private static final int FAILURES = 3;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    WeekTip() {
        super(2);
        getStyleClass().add("chart-tip");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// `after` are all deployments from this week on: what repaired a failed one may come later.
    void show(Week week, List<Deployment> after) {
        getChildren().setAll(Styles.label(title(week), "strong", "small"));
        line("Deployments", Integer.toString(week.deployments().size()));
        week.leadTimes()
                .median()
                .ifPresent(median -> line("Lead time, median", FigureText.duration(median)));
        line("Changes", "n " + week.leadTimes().n());
        week.failed().stream().limit(FAILURES).forEach(failed -> failure(failed, after));
        if (week.failed().size() > FAILURES) {
            getChildren()
                    .add(
                            Styles.label(
                                    "and " + (week.failed().size() - FAILURES) + " more failed",
                                    "danger",
                                    "small"));
        }
    }

    private void failure(Deployment failed, List<Deployment> after) {
        String by =
                after.stream()
                        .filter(
                                d ->
                                        d.rework()
                                                .filter(
                                                        r ->
                                                                r.repaired()
                                                                        .name()
                                                                        .equals(failed.name()))
                                                .isPresent())
                        .findFirst()
                        .map(d -> ", fixed by " + d.name())
                        .orElse("");
        Label words = Styles.label(failed.name() + " failed" + by, "danger", "small");
        words.setGraphic(Icon.CROSS.node(11, "danger"));
        getChildren().add(words);
    }

    private void line(String name, String value) {
        getChildren()
                .add(
                        Styles.row(
                                8,
                                Styles.label(name, "small"),
                                Styles.spacer(),
                                Styles.fixed(value, "small")));
    }

    static String title(Week week) {
        ZonedDateTime from = Instant.ofEpochSecond(week.from()).atZone(ZoneOffset.UTC);
        ZonedDateTime to = Instant.ofEpochSecond(week.to()).atZone(ZoneOffset.UTC);
        String start =
                from.getMonth() == to.getMonth()
                        ? Integer.toString(from.getDayOfMonth())
                        : MONTH.format(from);
        return from.toLocalDate().equals(to.toLocalDate())
                ? MONTH.format(to)
                : start + " to " + MONTH.format(to);
    }

    /// Beside `x`, within `width`.
    void place(double x, double width) {
        double tall = prefHeight(WIDTH);
        double left = x + 14 + WIDTH > width ? x - 14 - WIDTH : x + 14;
        resizeRelocate(Math.max(0, left), 8, WIDTH, tall);
    }
}
