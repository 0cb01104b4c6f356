package dev.slipway.ui.preview;

import dev.slipway.base.Problem;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Problems, worst first, each with its place and what to do. A click or Enter goes to the place.
final class ProblemRows extends ListView<Problem> {
    private static final double DENSE = 28;

    private final boolean dense;
    private final Consumer<Problem> onOpen;

    /// `dense` rows have one line, the others as many as the advice needs.
    ProblemRows(boolean dense, Consumer<Problem> onOpen) {
        this.dense = dense;
        this.onOpen = onOpen;
        getStyleClass().addAll("plain-list", "problem-list");
        if (dense) {
            setFixedCellSize(DENSE);
        }
        setCellFactory(list -> new Cell());
        Label none = Styles.label("Nothing is wrong.", "muted");
        none.setGraphic(Icon.OK.node(14, "success"));
        none.setGraphicTextGap(6);
        setPlaceholder(none);
        setOnKeyPressed(
                event -> {
                    Problem problem = getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && problem != null) {
                        onOpen.accept(problem);
                        event.consume();
                    }
                });
    }

    void show(List<Problem> problems) {
        if (!getItems().equals(problems)) {
            getItems().setAll(problems);
        }
    }

    private final class Cell extends ListCell<Problem> {
        private final Label word = Styles.fixed("", "small");
        private final Label place = Styles.label("", "link", "small", "mono-small");
        private final Label message;
        private final Label advice = Styles.wrapped("", "muted", "small");
        private final javafx.scene.Node content;

        Cell() {
            setPrefWidth(0);
            place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            word.setMinWidth(80);
            word.setGraphicTextGap(6);
            message = dense ? Styles.label("", "small") : Styles.wrapped("");
            if (dense) {
                Styles.width(place, 164);
                content = Styles.row(12, word, place, Styles.grow(message));
            } else {
                VBox box = new VBox(4, Styles.row(12, word, Styles.grow(place)), message, advice);
                box.getStyleClass().add("problem-box");
                content = box;
            }
            setOnMouseClicked(
                    event -> {
                        if (getItem() != null) {
                            onOpen.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                return;
            }
            word.setText(Words.sentence(problem.severity().word() + " ").strip());
            word.setGraphic(Marks.of(problem.severity(), 14));
            word.getStyleClass().setAll("label", "small", Marks.tone(problem.severity()));
            String path = problem.where().path();
            int line = problem.where().line();
            String at = line > 0 ? ":" + line + ":" + problem.where().column() : "";
            place.setText((dense ? Origins.file(path) : path) + at);
            message.setText(Words.sentence(problem.message()));
            advice.setText(Words.sentence(problem.advice()));
            advice.setManaged(!problem.advice().isEmpty());
            Styles.tooltip(message, problem.message() + "\n" + problem.advice());
            setGraphic(content);
        }
    }
}
