package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One thing of the catalog, or whatever the choices offer. Free text is taken as it is; whether it
/// may stay, the model says.
final class PickControl implements FieldControl {
    private final Wiring wiring;
    private final SuggestField field;

    PickControl(Wiring wiring) {
        this.wiring = wiring;
        Field asked = wiring.field();
        field = new SuggestField(() -> wiring.model().options(asked));
        field.setPrompt(asked.ui().placeholder().isEmpty() ? "Choose…" : asked.ui().placeholder());
        field.setFinder(text -> wiring.model().find(asked, text));
        field.setOnChosen(option -> wiring.put(option.value()));
        field.setOnTyped(wiring::put);
    }

    @Override
    public Region node() {
        return field;
    }

    @Override
    public Node focus() {
        return field.editor();
    }

    @Override
    public void commit() {
        field.commit();
    }

    @Override
    public void show(@Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value);
        field.show(
                text,
                text.isEmpty() ? null : wiring.model().find(wiring.field(), text).orElse(null));
    }
}
