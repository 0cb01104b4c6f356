package dev.slipway.ui.kit.code;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jfx.incubator.scene.control.richtext.TextPos;

/// Finds a text in the pane it stands above: Enter and Shift+Enter go on, Esc closes. Where the
/// pane can be edited, a second row replaces.
final class FindBar extends VBox {
    private final CodePane pane;
    private final CodeEdits edits;
    private final TextField word = field("Find");
    private final TextField other = field("Replace with");
    private final Label found = new Label();
    private final HBox replaceRow;

    FindBar(CodePane pane, CodeEdits edits) {
        this.pane = pane;
        this.edits = edits;
        found.getStyleClass().add("find-count");
        found.setMinWidth(USE_PREF_SIZE);
        HBox findRow =
                row(
                        word,
                        found,
                        button("Previous", () -> go(false)),
                        button("Next", () -> go(true)),
                        button("Close", pane::closeFind));
        replaceRow =
                row(
                        other,
                        button("Replace", this::replaceOne),
                        button("Replace all", this::replaceAll));
        getChildren().add(findRow);
        word.textProperty().addListener((property, before, now) -> typed());
        word.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        other.setOnAction(event -> replaceOne());
    }

    void setReplacing(boolean replacing) {
        getChildren().remove(replaceRow);
        if (replacing) {
            getChildren().add(replaceRow);
        }
    }

    void open() {
        String selected = edits.selectedWord();
        if (!selected.isEmpty()) {
            word.setText(selected);
        }
        word.requestFocus();
        word.selectAll();
    }

    private static TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("find-bar");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String title, Runnable action) {
        Button button = new Button(title);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go(!event.isShiftDown());
            event.consume();
        }
    }

    /// While the word grows, the place found stays as long as it fits.
    private void typed() {
        Finds finds = finds();
        TextPos at = edits.searchFrom(false);
        show(finds, finds.from(at.index() + 1, at.offset()));
    }

    private void go(boolean forward) {
        Finds finds = finds();
        TextPos at = edits.searchFrom(forward);
        int line = at.index() + 1;
        show(finds, forward ? finds.from(line, at.offset()) : finds.before(line, at.offset()));
    }

    private void show(Finds finds, int index) {
        if (finds.isEmpty()) {
            found.setText(word.getText().isEmpty() ? "" : "not found");
            return;
        }
        found.setText((index + 1) + " of " + finds.hits().size());
        pane.selectFound(finds.hits().get(index));
    }

    /// Replaces the hit that is selected, else selects the next one first.
    private void replaceOne() {
        TextPos start = edits.searchFrom(false);
        TextPos end = edits.searchFrom(true);
        Finds.Hit selected = new Finds.Hit(start.index() + 1, start.offset(), end.offset());
        if (finds().hits().contains(selected) && start.index() == end.index()) {
            edits.replace(selected, other.getText());
        }
        go(true);
    }

    private void replaceAll() {
        Finds finds = finds();
        if (finds.isEmpty()) {
            found.setText("not found");
            return;
        }
        edits.replaceLines(
                finds.hits().getFirst().line() - 1,
                finds.hits().getLast().line(),
                finds.replaced(pane.text().lines(), other.getText()));
        found.setText(finds.hits().size() + " replaced");
    }

    private Finds finds() {
        return Finds.of(pane.text().lines(), word.getText());
    }
}
