package dev.slipway.ui.kit.form;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Yes or no.
final class CheckControl implements FieldControl {
    private final CheckBox box;

    CheckControl(Wiring wiring) {
        box = new CheckBox(wiring.field().title());
        box.setMinHeight(24);
        box.setOnAction(event -> wiring.put(box.isSelected()));
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Node focus() {
        return box;
    }

    @Override
    public boolean isTitled() {
        return true;
    }

    @Override
    public void show(@Nullable Object value) {
        box.setSelected(Boolean.TRUE.equals(value));
    }
}
