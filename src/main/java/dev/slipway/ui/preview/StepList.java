package dev.slipway.ui.preview;

import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// The steps of a golden path, each with what becomes of it here.
public final class StepList extends ListView<Preview.Step> {
    private static final double ROW = 28;
    private static final double WORD = 64;
    private static final double NAME = 164;

    private boolean waiting;

    public StepList() {
        getStyleClass().addAll("plain-list", "step-list");
        setFixedCellSize(ROW);
        setCellFactory(list -> new Cell());
        setPlaceholder(Styles.label("This golden path has no steps.", "muted"));
    }

    /// Shows the steps; `isWaiting` while answers are missing, which no step can be blamed for.
    public void show(List<Preview.Step> steps, boolean isWaiting) {
        boolean other = waiting != isWaiting;
        waiting = isWaiting;
        if (!getItems().equals(steps)) {
            getItems().setAll(steps);
        } else if (other) {
            refresh();
        }
    }

    private final class Cell extends ListCell<Preview.Step> {
        private final Label word = Styles.fixed("", "small");
        private final Label name = Styles.label("", "strong", "small");
        private final Label message = Styles.label("", "small", "muted");
        private final HBox row = Styles.row(12, word, name, message);

        Cell() {
            Styles.width(name, NAME);
            word.setMinWidth(WORD + 16);
            word.setGraphicTextGap(6);
            HBox.setHgrow(message, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Preview.Step step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setGraphic(null);
                return;
            }
            Tones tones = Tones.of(step.fate(), waiting);
            word.setText(tones.word());
            word.setGraphic(tones.icon().node(14, tones.tone()));
            word.getStyleClass().setAll("label", "small", tones.tone());
            name.setText(step.name());
            boolean waits = waiting && step.fate() == Preview.Fate.FAILED;
            message.setText(waits ? "for the answers it needs" : step.message());
            Styles.tooltip(row, step.action() + ": " + message.getText());
            setGraphic(row);
        }
    }
}
