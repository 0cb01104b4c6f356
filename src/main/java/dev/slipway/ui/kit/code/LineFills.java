package dev.slipway.ui.kit.code;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.HashMap;
import java.util.Map;

/// Fills whole lines behind text and gutter. The text area can colour only a line's characters, so
/// the fills lie under it and follow the gutter's rows, which it moves.
final class LineFills extends Pane {
    private final Map<Region, Region> fills = new HashMap<>();

    LineFills() {
        setMouseTransparent(true);
    }

    /// Gives the line whose gutter is `row` a fill of style class `styleClass`; none when empty.
    void fill(Region row, String styleClass) {
        Region fill = fills.get(row);
        if (styleClass.isEmpty()) {
            if (fill != null) {
                fills.remove(row);
                getChildren().remove(fill);
            }
        } else if (fill == null) {
            fills.put(row, follow(row, styleClass));
        } else if (!fill.getStyleClass().contains(styleClass)) {
            fill.getStyleClass().setAll(styleClass);
        }
    }

    private Region follow(Region row, String styleClass) {
        Region fill = new Region();
        fill.getStyleClass().add(styleClass);
        fill.setManaged(false);
        fill.layoutYProperty().bind(row.layoutYProperty());
        row.heightProperty().addListener((property, before, now) -> requestLayout());
        fill.visibleProperty().bind(row.parentProperty().isNotNull());
        getChildren().add(fill);
        requestLayout();
        return fill;
    }

    @Override
    protected void layoutChildren() {
        fills.forEach((row, fill) -> fill.resize(getWidth(), row.getHeight()));
    }
}
