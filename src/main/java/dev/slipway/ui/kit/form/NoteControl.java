package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A paragraph between questions.
final class NoteControl implements FieldControl {
    private final Label text;

    NoteControl(Wiring wiring) {
        Field field = wiring.field();
        text = Styles.wrapped(field.description(), "muted");
        text.setManaged(!field.description().isEmpty());
    }

    @Override
    public Region node() {
        return text;
    }

    @Override
    public Node focus() {
        return text;
    }

    @Override
    public void show(@Nullable Object value) {
        // a note has no answer
    }
}
