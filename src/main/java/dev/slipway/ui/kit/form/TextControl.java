package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.ui.kit.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of text. A right answer to a strict question gets a tick.
final class TextControl implements FieldControl {
    private final TextField text;
    private final FontIcon tick = Icon.CHECK.node(16, "success");
    private final StackPane node;
    private boolean showing;

    TextControl(Wiring wiring) {
        Field field = wiring.field();
        text = field.widget().isMasked() ? new PasswordField() : new TextField();
        text.setPromptText(prompt(field));
        if (Controls.isExact(field)) {
            text.getStyleClass().add("mono");
        }
        tick.setVisible(false);
        StackPane.setAlignment(tick, Pos.CENTER_RIGHT);
        node = new StackPane(text, tick);
        node.getStyleClass().add("field-text");
        text.textProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                wiring.put(now);
                            }
                        });
    }

    private static String prompt(Field field) {
        if (!field.ui().placeholder().isEmpty()) {
            return field.ui().placeholder();
        }
        return switch (field.widget()) {
            case EMAIL -> "name@example.com";
            case URL -> "https://";
            case DATE -> "2026-01-31";
            case TIME -> "09:30:00";
            case DATE_TIME -> "2026-01-31T09:30:00Z";
            case COLOR -> "#0969da";
            case FILE -> "data:text/plain;base64,…";
            default -> "";
        };
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return text;
    }

    @Override
    public void show(@Nullable Object value) {
        String now = value == null ? "" : String.valueOf(value);
        if (!now.equals(text.getText())) {
            showing = true;
            text.setText(now);
            showing = false;
        }
    }

    @Override
    public void mark(Mark mark) {
        FieldControl.super.mark(mark);
        tick.setVisible(mark == Mark.RIGHT);
    }
}
