package dev.slipway.ui.kit.code;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One line's bar, number and origin. It stays as long as the line's place does: what it says is
/// changed in it, since a new row costs a layout of the whole text.
final class GutterRow extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    static final double BAR = 3;
    static final double NUMBER = 41;
    static final double ORIGIN = 94;

    private final Label number = new Label();
    private final @Nullable Label origin;

    GutterRow(boolean withOrigin) {
        Region bar = new Region();
        bar.getStyleClass().add("code-bar");
        bar.setPrefWidth(BAR);
        number.getStyleClass().add("code-number");
        number.setPrefWidth(NUMBER);
        getStyleClass().add("code-gutter");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(bar, number);
        origin = withOrigin ? origin() : null;
        if (origin != null) {
            getStyleClass().add("with-origin");
            getChildren().add(origin);
        }
    }

    private static Label origin() {
        Label origin = new Label();
        origin.getStyleClass().add("code-origin");
        origin.setPrefWidth(ORIGIN);
        origin.setMinWidth(ORIGIN);
        return origin;
    }

    void show(int lineNumber, String label, boolean selected, boolean changed) {
        number.setText(Integer.toString(lineNumber));
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CHANGED, changed);
        if (origin != null && !origin.getText().equals(label)) {
            origin.setText(label);
            origin.setTooltip(label.isEmpty() ? null : new Tooltip(label));
        }
    }
}
