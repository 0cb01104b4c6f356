package dev.slipway.ui.settings;

import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One choice: what it is, what it does, and the control for it at the right.
final class SettingRow extends HBox {

    SettingRow(String title, String help, Node control) {
        super(24);
        getStyleClass().add("setting-row");
        setFillHeight(false);
        Label name = Styles.label(title);
        name.setLabelFor(control);
        VBox words = Styles.column(2, name);
        if (!help.isEmpty()) {
            words.getChildren().add(Styles.wrapped(help, "muted", "small"));
        }
        words.setMinWidth(0);
        if (control instanceof Region region) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(Styles.grow(words), control);
    }
}
