package dev.slipway.ui.kit;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A few views of the same thing side by side, one of them chosen; for two to five short words. The
/// chosen one cannot be switched off, and the arrow keys move between them.
public final class Segmented extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");

    public Segmented() {
        getStyleClass().add("segmented");
        group.selectedToggleProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else if (now instanceof ToggleButton button) {
                                chosen.set(button.getId());
                            }
                        });
    }

    /// Adds a segment; the first one is chosen.
    public ToggleButton add(String id, String text) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        getChildren().add(button);
        if (getChildren().size() == 1) {
            group.selectToggle(button);
        }
        return button;
    }

    /// The id of the chosen segment.
    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(String id) {
        group.getToggles().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(button -> id.equals(button.getId()))
                .forEach(group::selectToggle);
    }
}
