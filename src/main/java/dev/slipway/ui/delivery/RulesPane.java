package dev.slipway.ui.delivery;

import dev.slipway.base.Problem;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Route;
import dev.slipway.desk.RuleState;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// The Prometheus rules and alerts of the platform: their state where a server is asked, and what
/// loads there but does not do what it seems to.
final class RulesPane extends BorderPane {
    private static final double STATE = 148;
    private static final double NAME = 300;
    private final Desk desk;
    private final Navigator navigator;
    private final ServerBar server;
    private final VBox lines = new VBox();
    private boolean busy;

    RulesPane(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        server = new ServerBar(desk, this::read);
        setTop(server);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
    }

    List<Node> tools() {
        return List.of(
                Styles.spacer(),
                Styles.iconButton(Icon.REFRESH, "Read again", this::read, "ghost"));
    }

    boolean isBusy() {
        return busy;
    }

    void read() {
        busy = true;
        Job<RuleState> job =
                desk.jobs()
                        .start(
                                "Reading the rules",
                                progress -> desk.delivery().dashboards().rules(progress));
        job.status().listen(now -> Fx.run(() -> heard(now)));
    }

    private void heard(Job.Status<RuleState> now) {
        if (now.ended()) {
            busy = false;
            now.result().ifPresent(this::show);
        }
    }

    private void show(RuleState state) {
        server.show(state.trouble());
        lines.getChildren().clear();
        List<RuleRow> rows = RuleRow.of(state, desk.delivery().dashboards().server().isPresent());
        if (rows.isEmpty()) {
            lines.getChildren()
                    .add(
                            new EmptyState(
                                    Icon.SHIELD,
                                    "No Prometheus rule is in this platform. A PrometheusRule or a"
                                            + " rule file anywhere in the folder stands here."));
        }
        for (RuleRow row : rows) {
            lines.getChildren().add(row.group() ? group(row) : rule(row));
            row.faults().forEach(fault -> lines.getChildren().add(fault(fault)));
        }
    }

    private HBox group(RuleRow row) {
        HBox box =
                Styles.row(
                        12,
                        Styles.label(row.name(), "strong"),
                        Styles.label(row.kind(), "muted", "small"),
                        Styles.spacer(),
                        Styles.link(
                                row.where().path() + ":" + row.where().line(),
                                () -> open(row.where().path(), row.where().line()),
                                "muted",
                                "small"));
        box.getStyleClass().add("pane-header");
        return box;
    }

    private HBox rule(RuleRow row) {
        Label state =
                Styles.label(
                        row.state() + (row.detail().isEmpty() ? "" : ", " + row.detail()),
                        "small",
                        tone(row.state()));
        state.setGraphic(icon(row.state()).node(13, tone(row.state())));
        VBox name =
                new VBox(
                        2,
                        Styles.label(row.name(), "strong"),
                        Styles.label(row.kind(), "muted", "small"));
        name.setAlignment(Pos.CENTER_LEFT);
        Label expr = Styles.label(row.expr(), "mono", "muted");
        expr.setMinWidth(0);
        Styles.tooltip(expr, row.expr());
        HBox box =
                Styles.row(
                        12,
                        Styles.width(state, STATE),
                        Styles.width(name, NAME),
                        Styles.grow(expr));
        box.getStyleClass().add("rule-row");
        return box;
    }

    private static Icon icon(String state) {
        return switch (state) {
            case "firing" -> Icon.FAILED;
            case "pending" -> Icon.CLOCK;
            case "err" -> Icon.ERROR;
            case "ok", "inactive" -> Icon.OK;
            case RuleRow.NOT_LOADED -> Icon.WARNING;
            default -> Icon.HELP;
        };
    }

    private static String tone(String state) {
        return switch (state) {
            case "firing", "err" -> "danger";
            case "pending", RuleRow.NOT_LOADED -> "warning";
            case "ok", "inactive" -> "success";
            default -> "muted";
        };
    }

    private HBox fault(Problem fault) {
        VBox words = new VBox(1, Styles.wrapped(fault.message(), "small"));
        if (!fault.advice().isEmpty()) {
            words.getChildren().add(Styles.wrapped(fault.advice(), "small", "muted"));
        }
        HBox box =
                new HBox(
                        8,
                        Marks.of(fault.severity(), 13),
                        Styles.grow(words),
                        Styles.link(
                                "line " + fault.where().line(),
                                () -> open(fault.where().path(), fault.where().line()),
                                "small"));
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("rule-fault");
        return box;
    }

    private void open(String path, int line) {
        navigator.go(new Route.SourceFile(path, line));
    }
}
