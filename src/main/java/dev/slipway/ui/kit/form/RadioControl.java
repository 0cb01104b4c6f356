package dev.slipway.ui.kit.form;

import dev.slipway.form.Choice;

import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One of a few choices, all in sight.
final class RadioControl implements FieldControl {
    private final FlowPane node = new FlowPane(16, 8);
    private final ToggleGroup group = new ToggleGroup();
    private final List<RadioButton> buttons = new ArrayList<>();

    RadioControl(Wiring wiring) {
        node.getStyleClass().add("field-choices");
        for (Choice choice : Asked.choices(wiring.field())) {
            RadioButton button = new RadioButton(choice.label());
            button.setUserData(choice);
            button.setToggleGroup(group);
            button.setDisable(choice.disabled());
            button.setOnAction(event -> wiring.put(choice.value()));
            buttons.add(button);
        }
        node.getChildren().addAll(buttons);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return buttons.stream()
                .filter(RadioButton::isSelected)
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .map(Node.class::cast)
                .orElse(node);
    }

    @Override
    public void show(@Nullable Object value) {
        for (RadioButton button : buttons) {
            boolean now =
                    value != null
                            && button.getUserData() instanceof Choice choice
                            && Asked.same(choice.value(), value);
            if (now != button.isSelected()) {
                button.setSelected(now);
            }
        }
    }
}
