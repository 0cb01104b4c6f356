package dev.slipway.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A line of plain words that filters what stands below. Enter and Down leave it for the rows, Esc
/// clears it first.
public final class FilterField extends HBox {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-within");
    private final TextField field = new TextField();
    private Runnable left = () -> {};

    public FilterField(String prompt, String keys) {
        getStyleClass().add("filter-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        Label key = Styles.key(keys);
        Button clear =
                Styles.iconButton(
                        Icon.CROSS, "Clear the filter", field::clear, "ghost", "row-button");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        key.visibleProperty().bind(clear.visibleProperty().not());
        key.managedProperty().bind(key.visibleProperty());
        getChildren().addAll(Icon.SEARCH.node(14), Styles.grow(field), clear, key);
        field.focusedProperty().subscribe(focused -> pseudoClassStateChanged(FOCUSED, focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// Called when the rows below are wanted.
    public void setOnLeft(Runnable run) {
        left = run;
    }

    private void key(KeyEvent event) {
        boolean leaves = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN;
        if (leaves) {
            left.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }
}
