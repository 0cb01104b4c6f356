package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// What a control is made for: its field, the path of its answer, and where the answer goes.
record Wiring(Field field, String path, FormModel model, Consumer<@Nullable Object> answer) {

    void put(@Nullable Object value) {
        answer.accept(value);
    }

    /// The wiring of a part: `key` is a member's name, or `[0]` for an item.
    Wiring part(Field part, String key, Consumer<@Nullable Object> taking) {
        return new Wiring(part, path + (key.startsWith("[") ? "" : ".") + key, model, taking);
    }

    String id() {
        return "field-" + path;
    }
}
