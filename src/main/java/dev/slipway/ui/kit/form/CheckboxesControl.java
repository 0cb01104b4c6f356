package dev.slipway.ui.kit.form;

import dev.slipway.form.Choice;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Several of a few choices, answered in the order of the choices.
final class CheckboxesControl implements FieldControl {
    private final FlowPane node = new FlowPane(16, 8);
    private final List<CheckBox> boxes = new ArrayList<>();

    CheckboxesControl(Wiring wiring) {
        node.getStyleClass().add("field-choices");
        for (Choice choice : wiring.field().choices()) {
            CheckBox box = new CheckBox(choice.label());
            box.setUserData(choice);
            box.setDisable(choice.disabled());
            box.setOnAction(event -> wiring.put(chosen()));
            boxes.add(box);
        }
        node.getChildren().addAll(boxes);
    }

    private List<@Nullable Object> chosen() {
        List<@Nullable Object> chosen = new ArrayList<>();
        for (CheckBox box : boxes) {
            if (box.isSelected() && box.getUserData() instanceof Choice choice) {
                chosen.add(choice.value());
            }
        }
        return chosen;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return boxes.isEmpty() ? node : boxes.getFirst();
    }

    @Override
    public void show(@Nullable Object value) {
        List<?> chosen = value instanceof List<?> list ? list : List.of();
        for (CheckBox box : boxes) {
            box.setSelected(
                    box.getUserData() instanceof Choice choice
                            && chosen.stream().anyMatch(one -> Asked.same(one, choice.value())));
        }
    }
}
