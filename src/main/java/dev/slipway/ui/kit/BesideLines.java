package dev.slipway.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/// Two texts beside each other as rows of 20: on the left what is there, red where it goes, on the
/// right what comes, green. Lines that are too long for their half are cut where it hurts least.
public final class BesideLines extends ListView<Beside.Row> {
    private static final double ROW = 20;
    private static final double NUMBER = 40;
    private static final double CHARACTER = 7.5;
    private static final double SIDES = 16;

    public BesideLines() {
        getStyleClass().addAll("plain-list", "beside-lines");
        setFixedCellSize(ROW);
        setCellFactory(list -> new Cell());
        widthProperty().addListener((property, before, now) -> refresh());
    }

    public void show(Beside beside) {
        if (!getItems().equals(beside.rows())) {
            getItems().setAll(beside.rows());
        }
    }

    private final class Cell extends ListCell<Beside.Row> {
        private final Label leftNumber = number();
        private final Label left = text();
        private final Label rightNumber = number();
        private final Label right = text();
        private final HBox row =
                new HBox(leftNumber, Styles.grow(left), rightNumber, Styles.grow(right));

        Cell() {
            setPrefWidth(0);
            row.setMinHeight(ROW);
        }

        private static Label number() {
            Label label = new Label();
            label.getStyleClass().addAll("code-line", "beside-number");
            Styles.width(label, NUMBER);
            return label;
        }

        private static Label text() {
            Label label = new Label();
            label.setMinWidth(0);
            label.setPrefWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            return label;
        }

        @Override
        protected void updateItem(Beside.@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            fill(leftNumber, left, item.left(), item.leftNumber(), item);
            fill(rightNumber, right, item.right(), item.rightNumber(), item);
            setGraphic(row);
        }

        private void fill(
                Label number, Label text, Excerpt.@Nullable Line line, int place, Beside.Row item) {
            number.setText(place == 0 ? "" : Integer.toString(place));
            text.setText(item.isGap() ? "⋯" : line == null ? "" : line.fitted(columns()));
            text.getStyleClass().setAll("label", "code-line", tone(line, item));
            text.setTooltip(null);
            if (line != null && line.text().length() > columns()) {
                Styles.tooltip(text, line.text());
            }
        }

        private String tone(Excerpt.@Nullable Line line, Beside.Row item) {
            return item.isGap()
                    ? "gap"
                    : line == null
                            ? "none"
                            : switch (line.sign()) {
                                case GONE -> "gone";
                                case NEW -> "new";
                                case SAME, GAP -> "same";
                            };
        }

        private int columns() {
            double half = BesideLines.this.getWidth() / 2 - NUMBER - SIDES - SIDES;
            return (int) (half / CHARACTER);
        }
    }
}
