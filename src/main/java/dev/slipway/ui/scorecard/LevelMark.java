package dev.slipway.ui.scorecard;

import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.ui.kit.Styles;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A level as filled steps and its word, so that colour alone says nothing.
final class LevelMark extends HBox {

    LevelMark() {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    LevelMark(Standing standing) {
        this();
        show(standing);
    }

    void show(Standing standing) {
        HBox steps = Styles.row(2);
        int count = standing.scorecard().levels().size();
        for (int i = 0; i < count; i++) {
            Region step = new Region();
            step.getStyleClass().add("level-step");
            if (i < standing.reached()) {
                step.getStyleClass().add("reached");
            }
            steps.getChildren().add(step);
        }
        boolean none = standing.reached() == 0;
        getChildren()
                .setAll(steps, Styles.fixed(Standings.level(standing), none ? "muted" : "plain"));
    }
}
