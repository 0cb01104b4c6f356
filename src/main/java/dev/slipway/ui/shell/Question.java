package dev.slipway.ui.shell;

import dev.slipway.ui.Command;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks before a dangerous command runs. The safe answer has the focus.
final class Question extends VBox {
    private final Button cancel;

    Question(Command command, Runnable close) {
        getStyleClass().addAll("panel", "question");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        cancel = Styles.button("Cancel", close);
        Button go =
                Styles.button(
                        command.title(),
                        () -> {
                            close.run();
                            command.run().run();
                        },
                        "danger");
        HBox buttons = Styles.row(8, cancel, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        Styles.fixed(command.title() + "?", "strong"),
                        Styles.label("This cannot be taken back.", "muted"),
                        buttons);
    }

    @Override
    public void requestFocus() {
        cancel.requestFocus();
    }
}
