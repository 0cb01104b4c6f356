package dev.slipway.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A dashed line of 40 that says what may be dropped, with the other ways at its right: where it is
/// narrow the sentence is cut and not they. The frame takes what is dropped, wherever on the window
/// that is.
public final class DropLine extends HBox {

    public DropLine(String words, Node... ways) {
        super(12);
        getStyleClass().add("drop-line");
        getChildren().addAll(Icon.INBOX.node(16), Styles.label(words, "muted"), Styles.spacer());
        for (Node way : ways) {
            if (way instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
            getChildren().add(way);
        }
    }
}
