package dev.slipway.ui.shell;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// Who the user is, at the foot of the rail; a press asks for another.
final class UserChip extends Button {
    private final Label name = Styles.label("");
    private final Label team = Styles.label("", "muted", "small");
    private final Label initials = Styles.fixed("", "avatar");
    private final Node words;
    private final Node arrow = Icon.CHEVRON_DOWN.node(16);
    private final HBox line;

    UserChip(Runnable choose) {
        getStyleClass().setAll("user-chip");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        VBox column = new VBox(name, team);
        column.setMinWidth(0);
        column.setAlignment(Pos.CENTER_LEFT);
        words = Styles.grow(column);
        line = Styles.row(8, initials, words, arrow);
        line.getStyleClass().add("user-line");
        setGraphic(line);
        setOnAction(event -> choose.run());
    }

    void show(UserModel user) {
        name.setText(user.name());
        team.setText(user.team());
        team.setManaged(!user.team().isEmpty());
        boolean known = user.ref().isPresent();
        initials.setText(known ? UserModel.initials(user.name()) : "");
        initials.setGraphic(known ? null : Icon.USER.node(14, "accent"));
        setAccessibleText(
                known ? "You are " + user.name() + ". Choose another user" : "Choose who you are");
    }

    void fold(boolean folded) {
        line.getChildren().setAll(folded ? List.of(initials) : List.of(initials, words, arrow));
    }
}
