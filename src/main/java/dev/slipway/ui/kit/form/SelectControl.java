package dev.slipway.ui.kit.form;

import dev.slipway.form.Choice;
import dev.slipway.form.Field;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One of several choices in a list that drops down. An optional question without a default can be
/// left open again.
final class SelectControl implements FieldControl {
    private static final Choice OPEN = new Choice(null, "No answer", false);
    private static final double WIDTH = 168;

    private final ComboBox<Choice> combo = new ComboBox<>();
    private final HBox node = new HBox(combo);
    private boolean showing;

    SelectControl(Wiring wiring) {
        Field field = wiring.field();
        List<Choice> all = new ArrayList<>();
        if (!field.required() && field.defaultValue() == null) {
            all.add(OPEN);
        }
        all.addAll(Asked.choices(field));
        combo.getItems().setAll(all);
        combo.setMinWidth(WIDTH);
        combo.setVisibleRowCount(10);
        combo.setPromptText(
                field.ui().placeholder().isEmpty() ? "Choose…" : field.ui().placeholder());
        combo.setCellFactory(list -> new Cell());
        combo.setButtonCell(new Cell());
        combo.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                wiring.put(now.value());
                            }
                        });
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return combo;
    }

    @Override
    public void show(@Nullable Object value) {
        Choice now =
                combo.getItems().stream()
                        .filter(choice -> value != null && Asked.same(choice.value(), value))
                        .findFirst()
                        .orElse(null);
        if (now != combo.getValue() && !(now == null && combo.getValue() == OPEN)) {
            showing = true;
            combo.setValue(now);
            showing = false;
        }
    }

    private final class Cell extends ListCell<Choice> {
        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? combo.getPromptText() : choice.label());
            setDisable(choice != null && choice.disabled());
        }
    }
}
