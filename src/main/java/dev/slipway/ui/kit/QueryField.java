package dev.slipway.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import java.util.List;
import java.util.function.BiFunction;

/// The query line: one line of `key:value` terms and words, with completions below and a muted hint
/// after the text as long as there is little of it. Down goes into the list, Tab takes its first
/// entry, so does Enter where a value has begun; else Enter and Escape leave.
public final class QueryField extends HBox {
    private static final double TEXT_INSET = 8;

    private final TextField field = new TextField();
    private final Text measure = new Text();
    private final Label hint = new Label();
    private final Button clear;
    private final CompletionList list;
    private final BiFunction<String, Integer, List<Completion>> completions;
    private Runnable left = () -> {};
    private boolean completing;

    /// `completions` gets the line and the caret's place in it; it is called on every keystroke.
    public QueryField(
            String hintText,
            String keys,
            BiFunction<String, Integer, List<Completion>> completions,
            Runnable cleared) {
        this.completions = completions;
        list = new CompletionList(this::complete);
        getStyleClass().add("query-field");
        setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().add("mono");
        field.setAccessibleText("Query");
        measure.getStyleClass().add("mono");
        hint.setText(hintText);
        hint.getStyleClass().addAll("muted", "small");
        clear = Styles.iconButton(Icon.CROSS, "Clear the filter", cleared, "ghost", "row-button");
        clear.setFocusTraversable(false);
        clear.setVisible(false);
        Pane ghost = new Pane(hint, measure);
        ghost.setMouseTransparent(true);
        measure.setVisible(false);
        StackPane stack = new StackPane(field, ghost);
        StackPane.setAlignment(ghost, Pos.CENTER_LEFT);
        getChildren().addAll(Icon.SEARCH.node(16), Styles.grow(stack), clear, Styles.key(keys));
        listen();
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    /// Replaces the text as if it had been typed: the caret stands at its end.
    public void setText(String text) {
        if (!field.getText().equals(text)) {
            completing = true;
            field.setText(text);
            field.positionCaret(text.length());
            completing = false;
            list.close();
        }
    }

    /// Hides the hint and offers to clear, once the line says more than what it starts with.
    public void setFiltering(boolean filtering) {
        clear.setVisible(filtering);
        hint.setVisible(!filtering);
    }

    /// Called when Enter or Escape end the typing.
    public void setOnLeft(Runnable run) {
        left = run;
    }

    public void focus() {
        field.requestFocus();
        field.positionCaret(field.getLength());
    }

    /// Whether keys go into the line.
    public boolean isTyping() {
        return field.isFocused();
    }

    /// The completions that are shown now; empty while the list is closed.
    public List<Completion> offered() {
        return list.items();
    }

    private void listen() {
        measure.textProperty().bind(field.textProperty());
        field.textProperty().subscribe(this::placeHint);
        heightProperty().subscribe(this::placeHint);
        field.caretPositionProperty().subscribe(this::offer);
        field.textProperty().subscribe(this::offer);
        field.focusedProperty().subscribe(focused -> focusChanged(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void focusChanged(boolean focused) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("focused-within"), focused);
        if (!focused) {
            list.close();
        }
    }

    private void placeHint() {
        Bounds text = measure.getLayoutBounds();
        hint.autosize();
        hint.relocate(TEXT_INSET + text.getWidth() + 8, (getHeight() - 2 - hint.getHeight()) / 2);
    }

    private void offer() {
        if (completing || !field.isFocused()) {
            return;
        }
        // while a text is replaced, the caret may still stand where there is none any more
        int caret = Math.min(field.getCaretPosition(), field.getLength());
        list.offer(field, completions.apply(field.getText(), caret));
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (list.isOpen() && code == KeyCode.DOWN) {
            list.move(1);
        } else if (list.isOpen() && code == KeyCode.UP) {
            list.move(-1);
        } else if (list.isOpen()
                && (code == KeyCode.TAB && !event.isShiftDown()
                        || code == KeyCode.ENTER && (list.hasChosen() || isBegun()))) {
            list.take();
        } else if (list.isOpen() && code == KeyCode.ESCAPE) {
            list.close();
        } else if (code == KeyCode.ENTER || code == KeyCode.ESCAPE || code == KeyCode.DOWN) {
            list.close();
            left.run();
        } else {
            return;
        }
        event.consume();
    }

    /// Whether the caret stands in a value that is not whole, so that the line means nothing yet.
    private boolean isBegun() {
        List<Completion> offered = list.items();
        if (offered.isEmpty() || offered.getFirst().goesOn()) {
            return false;
        }
        int from = Math.min(offered.getFirst().from(), field.getCaretPosition());
        String begun = field.getText().substring(from, field.getCaretPosition());
        return !begun.isEmpty()
                && offered.stream().noneMatch(one -> one.insert().equalsIgnoreCase(begun));
    }

    private void complete(Completion completion) {
        completing = true;
        String line = field.getText();
        int caret = field.getCaretPosition();
        String insert = completion.insert() + (completion.goesOn() ? "" : " ");
        String rest = line.substring(caret).stripLeading();
        field.setText(line.substring(0, completion.from()) + insert + rest);
        field.positionCaret(completion.from() + insert.length());
        completing = false;
        if (completion.goesOn()) {
            offer();
        } else {
            list.close();
        }
    }
}
