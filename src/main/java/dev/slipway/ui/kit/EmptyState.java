package dev.slipway.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import java.util.List;

/// What stands where there is nothing: an icon of 32, one sentence of what goes here, and the way
/// on.
public final class EmptyState extends VBox {
    private static final double WIDEST = 420;

    public EmptyState(Icon icon, String sentence, Button... ways) {
        getStyleClass().add("empty-state");
        Label words = Styles.wrapped(sentence, "muted");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(WIDEST);
        getChildren().addAll(icon.node(32), words);
        getChildren().addAll(List.of(ways));
    }
}
