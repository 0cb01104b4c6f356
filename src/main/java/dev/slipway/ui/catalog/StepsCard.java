package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.Styles;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The steps of a golden path in their order, with the action each runs.
final class StepsCard {
    private StepsCard() {}

    /// Nothing for an entity without steps.
    static Optional<Card> of(Entity entity) {
        if (!(entity.field("spec", "steps").orElse(null) instanceof YamlList steps)
                || steps.items().isEmpty()) {
            return Optional.empty();
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("card-rows");
        int number = 0;
        for (YamlNode step : steps.items()) {
            number++;
            rows.getChildren().add(row(number, step));
        }
        return Optional.of(new Card("Steps", Integer.toString(number), rows));
    }

    private static HBox row(int number, YamlNode step) {
        String id = step.text("id").orElse("");
        Label name = Styles.label(step.text("name").filter(n -> !n.isBlank()).orElse(id));
        name.setMinWidth(0);
        HBox row =
                Styles.row(
                        8,
                        Styles.width(Styles.label(number + ".", "muted"), 20),
                        name,
                        Styles.spacer(),
                        Styles.label(step.text("action").orElse(""), "mono", "muted"));
        row.getStyleClass().add("card-row");
        return row;
    }
}
