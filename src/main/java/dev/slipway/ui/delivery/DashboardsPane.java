package dev.slipway.ui.delivery;

import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Target;
import dev.slipway.desk.DashboardFile;
import dev.slipway.desk.Desk;
import dev.slipway.desk.PanelAnswers;
import dev.slipway.desk.Route;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.delivery.panel.PanelBody;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dashboards of the platform as a list, or one of them with its variables, its server and its
/// panels.
final class DashboardsPane extends StackPane {
    private final Navigator navigator;
    private final DashboardModel model;
    private final DeliveryExport export;
    private final BorderPane opened = new BorderPane();
    private final VBox list = new VBox();
    private final VariableBar variables;
    private final ServerBar server;
    private final PanelBoard board;
    private final TimeChoice time;

    DashboardsPane(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        model = new DashboardModel(desk, Fx::run);
        export = new DeliveryExport(navigator);
        time = new TimeChoice(model::show, model::refresh);
        variables = new VariableBar(model::choose);
        server = new ServerBar(desk, model::refresh);
        board =
                new PanelBoard(
                        this::menu,
                        model::toggle,
                        (from, to) -> model.show(TimeRange.between(from, to)));
        list.getStyleClass().add("dashboard-list");
        opened.setTop(new VBox(server, variables));
        opened.setCenter(board);
        model.shownProperty().subscribe(this::show);
        model.answersProperty().subscribe(board::answer);
        model.filesProperty().subscribe(this::list);
        model.troubleProperty().subscribe(server::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    DashboardModel model() {
        return model;
    }

    PanelBoard board() {
        return board;
    }

    List<Node> tools() {
        if (model.shownProperty().get().isEmpty()) {
            return List.of(Styles.spacer());
        }
        List<Node> tools = new ArrayList<>();
        tools.add(
                Styles.iconButton(
                        Icon.BACK,
                        "All dashboards",
                        () -> navigator.go(new Route.Delivery("dashboards", "", "")),
                        "ghost"));
        tools.add(Styles.label(model.shownProperty().get().get().dashboard().title(), "strong"));
        tools.add(Styles.spacer());
        tools.addAll(time.nodes());
        tools.add(Styles.iconButton(Icon.REFRESH, "Ask again", model::refresh, "ghost"));
        return tools;
    }

    /// Shows the list for an empty path.
    void go(String path) {
        time.resume();
        if (path.isEmpty()) {
            model.close();
            model.list();
        } else if (!model.shownProperty().get().map(s -> s.path()).equals(Optional.of(path))) {
            model.open(path);
        }
    }

    void leave() {
        time.pause();
    }

    private void show() {
        Optional<DashboardModel.Shown> now = model.shownProperty().get();
        getChildren().setAll(now.isPresent() ? opened : list);
        now.ifPresent(
                one -> {
                    time.show(one.range());
                    variables.show(one.dashboard().variables());
                    board.show(one, model.server().isPresent());
                });
        server.show(model.troubleProperty().get());
    }

    private void list(List<DashboardFile> files) {
        list.getChildren().clear();
        if (files.isEmpty()) {
            list.getChildren()
                    .add(
                            new EmptyState(
                                    Icon.ACTIVITY,
                                    "No Grafana dashboard is in this platform. Save one as JSON"
                                            + " anywhere in the folder and it stands here."));
            return;
        }
        for (DashboardFile file : files) {
            list.getChildren().add(row(file));
        }
    }

    private Node row(DashboardFile file) {
        String panels =
                file.drawn() == file.panels()
                        ? file.panels() + (file.panels() == 1 ? " panel" : " panels")
                        : file.drawn() + " of " + file.panels() + " panels drawn";
        javafx.scene.control.Button row =
                Styles.button(
                        "",
                        () -> navigator.go(new Route.Delivery("dashboards", file.path(), "")),
                        "ghost",
                        "dashboard-row");
        row.setGraphic(
                Styles.row(
                        12,
                        Icon.ACTIVITY.node(16),
                        Styles.width(Styles.label(file.title(), "strong"), 320),
                        Styles.width(Styles.label(panels, "muted"), 180),
                        Styles.label(file.path(), "muted", "small")));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(file.title() + ", " + panels);
        return row;
    }

    /// What can be done with a panel.
    private void menu(PanelView view) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("Full screen", () -> enlarge(view)));
        menu.getItems().add(item("Show its queries", () -> queries(view)));
        view.picture()
                .ifPresent(
                        picture ->
                                menu.getItems()
                                        .add(
                                                item(
                                                        "Save as CSV…",
                                                        () ->
                                                                export.csv(
                                                                        this,
                                                                        name(view),
                                                                        PictureTable.csv(
                                                                                picture)))));
        menu.getItems().add(item("Save as a picture…", () -> export.picture(view, name(view))));
        menu.show(view, javafx.geometry.Side.RIGHT, -180, 28);
    }

    private static String name(PanelView view) {
        String plain =
                view.title().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(java.util.Locale.ROOT);
        return plain.isBlank() || plain.equals("-") ? "panel" : plain;
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> run.run());
        return item;
    }

    private void queries(PanelView view) {
        PanelAnswers answers = model.answersProperty().get().get(view.placed().number());
        List<String> queries =
                answers == null
                        ? view.placed().panel().targets().stream().map(Target::expr).toList()
                        : answers.queries();
        over(view.title(), PanelView.text(queries));
    }

    /// The panel over the whole screen, until Escape.
    void enlarge(PanelView view) {
        model.shownProperty()
                .get()
                .ifPresent(
                        now -> {
                            Builtins builtins = Builtins.of(now.from(), now.to(), 1000);
                            PanelView large = new PanelView(view.placed(), builtins, this::menu);
                            PanelAnswers answers =
                                    model.answersProperty().get().get(view.placed().number());
                            PanelBody.Board board =
                                    new PanelBody.Board(
                                            answers == null ? now.from() : answers.from(),
                                            answers == null ? now.to() : answers.to(),
                                            new SimpleLongProperty(Long.MIN_VALUE),
                                            (from, to) -> {
                                                close();
                                                model.show(TimeRange.between(from, to));
                                            });
                            if (answers == null) {
                                large.waiting(model.server().isPresent(), board);
                            } else {
                                large.show(answers, board);
                            }
                            over(view.title(), large);
                        });
    }

    private void over(String title, Region region) {
        BorderPane sheet = new BorderPane(region);
        sheet.getStyleClass().add("panel-sheet");
        sheet.setTop(
                Styles.row(
                        8,
                        Styles.label(title, "strong"),
                        Styles.spacer(),
                        Styles.button("Close", this::close, "row-button")));
        getChildren().setAll(opened, sheet);
        region.requestFocus();
    }

    private void close() {
        getChildren().setAll(opened);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && getChildren().size() > 1) {
            close();
            event.consume();
        }
    }
}
