package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A paragraph between questions.
final class NoteControl implements FieldControl {
    private final Described text;

    NoteControl(Wiring wiring) {
        Field field = wiring.field();
        text = new Described(wiring.model()::follow, "muted");
        text.show(field.description());
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
