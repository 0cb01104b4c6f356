package dev.slipway.ui.kit.code;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Fills whole lines behind text and gutter. The text area can colour only a line's characters, so
/// the fills lie under it and follow the gutter's rows, which it moves.
final class LineFills extends Pane {

    LineFills() {
        setMouseTransparent(true);
    }

    /// A fill of style class `styleClass` behind the line whose gutter is `row`.
    void follow(Region row, String styleClass) {
        Region fill = new Region();
        fill.getStyleClass().add(styleClass);
        fill.setManaged(false);
        fill.setUserData(row);
        fill.layoutYProperty().bind(row.layoutYProperty());
        row.heightProperty().addListener((property, before, now) -> requestLayout());
        fill.visibleProperty().bind(row.parentProperty().isNotNull());
        getChildren().add(fill);
    }

    @Override
    protected void layoutChildren() {
        for (Node fill : getChildren()) {
            if (fill.getUserData() instanceof Region row) {
                fill.resize(getWidth(), row.getHeight());
            }
        }
    }

    void clear() {
        getChildren().clear();
    }
}
