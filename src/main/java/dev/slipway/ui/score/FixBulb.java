package dev.slipway.ui.score;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodePane;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

import java.util.Optional;

/// A small button behind the caret's line while there is a way out of its problem.
final class FixBulb extends Pane {
    private static final double SIZE = 20;
    private static final double GAP = 22;
    private final Button bulb;

    FixBulb(Runnable open) {
        setPickOnBounds(false);
        bulb =
                Styles.iconButton(
                        Icon.LIGHT_BULB, "Ways out of this problem  Alt+Enter", open, "ghost");
        bulb.setId("fix-bulb");
        bulb.getStyleClass().add("fix-bulb");
        bulb.setGraphic(Icon.LIGHT_BULB.node(13, "warning"));
        bulb.setFocusTraversable(false);
        bulb.setManaged(false);
        bulb.setVisible(false);
        getChildren().add(bulb);
    }

    /// Moves to the end of `line` of `code`; hides where that is not in sight, or for line 0.
    void at(CodePane code, int line) {
        Optional<CodePane.Spot> spot = line == 0 ? Optional.empty() : code.spot(line);
        bulb.setVisible(spot.isPresent());
        if (spot.isPresent()) {
            Bounds box = sceneToLocal(code.localToScene(code.getLayoutBounds()));
            double x = Math.round(box.getMinX() + spot.get().textEnd() + GAP);
            double y = Math.round(box.getMinY() + spot.get().middle() - SIZE / 2);
            bulb.resizeRelocate(x, y, SIZE, SIZE);
        }
    }
}
