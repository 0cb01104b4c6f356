package dev.slipway.ui.score;

import dev.slipway.base.Severity;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.FilterField;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The Score files of the platform: what each runs and asks for, and how it stands.
final class ScoreListPane extends BorderPane {
    private static final double ROW = 56;
    private final Desk desk;
    private final Navigator navigator;
    private final ScoreListModel model;
    private final ListView<ScoreFile> list = new ListView<>();
    private final FilterField filter = new FilterField("Filter Score files", "/");
    private final Label count = Styles.fixed("", "muted");

    ScoreListPane(Desk desk, Navigator navigator, ScoreListModel model) {
        this.desk = desk;
        this.navigator = navigator;
        this.model = model;
        getStyleClass().add("score-list");
        list.setId("score-list");
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(
                event -> {
                    ScoreFile chosen = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && chosen != null) {
                        open(chosen);
                        event.consume();
                    }
                });
        model.wordProperty().bind(filter.textProperty());
        filter.setOnLeft(list::requestFocus);
        filter.setPrefWidth(260);
        HBox head =
                Styles.row(
                        12, Styles.label("Score files", "title"), count, Styles.spacer(), filter);
        head.getStyleClass().add("screen-header");
        setTop(head);
        model.rowsProperty().addListener((property, before, now) -> show());
        model.readProperty().addListener((property, before, now) -> show());
        show();
    }

    void focusRows() {
        list.requestFocus();
    }

    void focusFilter() {
        filter.focus();
    }

    private void open(ScoreFile file) {
        navigator.go(new Route.Score(file.path(), 0));
    }

    private void show() {
        List<ScoreFile> rows = model.rowsProperty().get();
        int all = model.allProperty().get().size();
        ScoreFile chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rows);
        int at = chosen == null ? 0 : Math.max(0, rows.indexOf(chosen));
        list.getSelectionModel().select(at);
        count.setText(all == 0 ? "" : rows.size() == all ? "" + all : rows.size() + " of " + all);
        filter.setVisible(all > 1);
        setCenter(centre(all, rows.size()));
    }

    private Node centre(int all, int rows) {
        if (rows > 0) {
            return list;
        }
        if (!model.readProperty().get()) {
            return new EmptyState(Icon.LOADER, "Looking for Score files…");
        }
        if (all > 0) {
            return new EmptyState(Icon.SEARCH, "No Score file has these words.");
        }
        if (desk.workspace().get().folder().isEmpty()) {
            return new EmptyState(
                    Icon.SCORE,
                    "A Score file says once what a workload needs, for Kubernetes and for Compose."
                            + " Open a folder that has one, or try the sample.",
                    Styles.button("Open the sample platform", desk::openSample, "primary"));
        }
        return new EmptyState(
                Icon.SCORE,
                "No Score file here yet. It says once what a workload needs, for Kubernetes and"
                        + " for Compose; a golden path makes one, or put a score.yaml into a"
                        + " folder of the platform.",
                Styles.button(
                        "Choose a golden path",
                        () -> navigator.go(new Route.GoldenPaths()),
                        "primary"));
    }

    private final class Cell extends ListCell<ScoreFile> {
        private final Label name = Styles.fixed("", "strong");
        private final Label path = Styles.label("", "mono-small", "muted");
        private final HBox needs = Styles.row(6);
        private final HBox state = Styles.row(6);
        private final HBox row;

        Cell() {
            setPrefWidth(0);
            Region spacer = Styles.spacer();
            VBox names = Styles.column(2, name, path);
            names.setAlignment(Pos.CENTER_LEFT);
            names.setMinWidth(0);
            row = Styles.row(12, Icon.SCORE.node(16, "accent"), names, spacer, needs, state);
            path.setMinWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (getItem() != null) {
                            open(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable ScoreFile file, boolean empty) {
            super.updateItem(file, empty);
            if (empty || file == null) {
                setGraphic(null);
                return;
            }
            name.setText(file.workload());
            path.setText(file.path());
            needs.getChildren().clear();
            file.resources().forEach(type -> needs.getChildren().add(Pills.tag(type)));
            if (!file.overrides().isEmpty()) {
                int number = file.overrides().size();
                needs.getChildren()
                        .add(
                                Styles.fixed(
                                        Words.count(number, "environment", "environments"),
                                        "muted",
                                        "small"));
            }
            state.getChildren().setAll(standing(file));
            Styles.width(state, 104);
            setGraphic(row);
        }

        private static Node standing(ScoreFile file) {
            long errors = file.count(Severity.ERROR);
            long warnings = file.count(Severity.WARNING);
            if (errors > 0) {
                return Pills.state(Icon.ERROR, Words.count(errors, Severity.ERROR), "danger");
            }
            return warnings > 0
                    ? Pills.state(Icon.WARNING, Words.count(warnings, Severity.WARNING), "warning")
                    : Pills.state(Icon.OK, "No errors", "success");
        }
    }
}
