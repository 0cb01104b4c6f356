package dev.slipway.ui.score;

import dev.slipway.base.Origin;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreComparison;
import dev.slipway.score.model.Target;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.preview.Origins;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The environments side by side: only the values that differ, each with what made it.
final class ComparePane extends BorderPane {
    private static final double ROW = 28;
    private static final double PATH = 212;
    private static final double PATH_SHARE = 0.3;
    private static final double LEAST = 84;
    private static final double MOST = 240;
    private static final double SIDES = 40;

    private final ScoreModel model;
    private final Runnable create;
    private final Consumer<Asked> worker;
    private final Segmented targets = new Segmented();
    private final Label count = Styles.label("", "muted", "small");
    private final ListView<Line> list = new ListView<>();
    private final HBox heads = Styles.row(0);
    private final DoubleBinding value;
    private final IntegerProperty columns = new SimpleIntegerProperty(1);
    private boolean pending = true;

    private record Asked(Map<String, String> texts, Target target) {}

    /// A row of the list: the name of a document, or a value that differs in it.
    private record Line(String document, Optional<ScoreComparison.Row> row) {}

    /// `create` makes first files of overrides.
    ComparePane(Desk desk, ScoreModel model, Runnable create) {
        this.model = model;
        this.create = create;
        setId("compare-pane");
        setMinWidth(0);
        value =
                Bindings.createDoubleBinding(
                        () ->
                                Math.clamp(
                                        (list.getWidth()
                                                        - Math.max(
                                                                PATH, PATH_SHARE * list.getWidth())
                                                        - SIDES)
                                                / columns.get(),
                                        LEAST,
                                        MOST),
                        list.widthProperty(),
                        columns);
        targets.add("compare-kubernetes", "Kubernetes");
        targets.add("compare-compose", "Compose");
        HBox head =
                Styles.row(12, Styles.fixed("Compare", "strong"), targets, count, Styles.spacer());
        head.getStyleClass().addAll("pane-header", "compare-head");
        heads.getStyleClass().add("compare-columns");
        setTop(Styles.column(0, head, heads));
        list.setId("compare-list");
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        Consumer<ScoreComparison> arrive = Fx.latest(this::show);
        worker =
                desk.jobs()
                        .latest(
                                (asked, progress) ->
                                        arrive.accept(
                                                model.session()
                                                        .compare(
                                                                asked.texts(),
                                                                asked.target(),
                                                                progress)));
        targets.chosenProperty().addListener((property, before, now) -> ask());
        model.shownProperty().addListener((property, before, now) -> ask());
        list.setPlaceholder(new EmptyState(Icon.LOADER, "Comparing…"));
        setCenter(list);
        ask();
    }

    boolean isPending() {
        return pending && getScene() != null;
    }

    List<ScoreComparison.Row> rows() {
        return list.getItems().stream().flatMap(line -> line.row().stream()).toList();
    }

    private void ask() {
        if (getScene() == null && !list.getItems().isEmpty()) {
            return;
        }
        pending = true;
        boolean compose = targets.chosenProperty().get().equals("compare-compose");
        worker.accept(new Asked(model.texts(), compose ? Target.COMPOSE : Target.KUBERNETES));
    }

    void refresh() {
        ask();
    }

    private void show(ScoreComparison found) {
        pending = false;
        boolean single = found.environments().size() < 2;
        columns.set(found.environments().size());
        heads.getChildren().setAll(Styles.spacer());
        found.environments()
                .forEach(
                        name ->
                                heads.getChildren()
                                        .add(column(Styles.label(name, "strong", "small"))));
        heads.setVisible(!single);
        heads.setManaged(!single);
        List<Line> lines = new ArrayList<>();
        String document = "";
        for (ScoreComparison.Row row : found.rows()) {
            if (!row.document().equals(document)) {
                document = row.document();
                lines.add(new Line(document, Optional.empty()));
            }
            lines.add(new Line(document, Optional.of(row)));
        }
        list.getItems().setAll(lines);
        count.setText(
                single
                        ? ""
                        : Words.count(found.rows().size(), "value differs", "values differ")
                                + ", "
                                + found.same()
                                + " are the same");
        setCenter(centre(found, single));
    }

    private Label column(Label label) {
        label.minWidthProperty().bind(value);
        label.prefWidthProperty().bind(value);
        label.maxWidthProperty().bind(value);
        return label;
    }

    private Node centre(ScoreComparison found, boolean single) {
        if (single) {
            return new EmptyState(
                    Icon.COLUMNS,
                    "No overrides lie beside this file. They say what differs elsewhere: more"
                            + " memory in prod, other variables in dev.",
                    Styles.button("Create dev, staging and prod…", create, "primary"));
        }
        return found.rows().isEmpty()
                ? new EmptyState(Icon.OK, "All environments get exactly the same.")
                : list;
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("compare-document");
            if (empty || line == null) {
                setGraphic(null);
            } else if (line.row().isEmpty()) {
                getStyleClass().add("compare-document");
                setGraphic(Styles.label(line.document(), "strong", "small"));
            } else {
                setGraphic(row(line.row().get()));
            }
        }

        private HBox row(ScoreComparison.Row row) {
            Label path = Styles.label(row.path(), "mono-small", "compare-path");
            path.setMinWidth(0);
            path.setMaxWidth(Double.MAX_VALUE);
            path.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
            Styles.tooltip(path, row.path());
            HBox box = Styles.row(0, Styles.grow(path));
            Optional<String> base = row.cells().getFirst().map(ScoreComparison.Cell::text);
            for (Optional<ScoreComparison.Cell> cell : row.cells()) {
                boolean same = cell.map(ScoreComparison.Cell::text).equals(base);
                Label text =
                        Styles.label(
                                cell.map(ScoreComparison.Cell::text).orElse("—"),
                                "mono-small",
                                same ? "muted" : "compare-changed");
                cell.map(ScoreComparison.Cell::origin)
                        .filter(Origins::hasPlace)
                        .ifPresent(origin -> lead(text, origin));
                box.getChildren().add(column(text));
            }
            return box;
        }

        private void lead(Label value, Origin origin) {
            value.getStyleClass().add("compare-link");
            Styles.tooltip(value, value.getText() + "\nmade by " + Origins.words(origin));
            value.setOnMouseClicked(
                    event -> model.open(origin.where().path(), origin.where().line()));
        }
    }
}
