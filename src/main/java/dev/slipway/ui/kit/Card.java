package dev.slipway.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// A box with a head of 40: title, a muted word beside it, actions at the right. For home and the
/// entity page only; nothing boxed goes inside.
public final class Card extends VBox {
    private final Label beside;

    public Card(String title, String besideText, Node body, Node... actions) {
        getStyleClass().add("card");
        beside = Styles.label(besideText, "muted");
        HBox head = Styles.row(8, Styles.fixed(title, "strong"), beside, Styles.spacer());
        head.getStyleClass().add("card-head");
        head.getChildren().addAll(List.of(actions));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    /// Changes the muted word after the title.
    public void setBeside(String text) {
        beside.setText(text);
    }
}
