package dev.slipway.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.shape.Polygon;

/// The star of an entity: filled when starred, and a button that says what a click does.
public final class StarMark extends Button {
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    private static final double[] POINTS = {
        12, 2, 15.09, 8.26, 22, 9.27, 17, 14.14, 18.18, 21.02, 12, 17.77, 5.82, 21.02, 7, 14.14, 2,
        9.27, 8.91, 8.26
    };

    private static final double SIZE = 15;

    private boolean starred;

    public StarMark(Runnable toggle) {
        getStyleClass().setAll("star-mark");
        double[] points = POINTS.clone();
        for (int i = 0; i < points.length; i++) {
            points[i] = points[i] * SIZE / 24;
        }
        Polygon star = new Polygon(points);
        star.getStyleClass().add("star");
        setGraphic(star);
        setOnAction(event -> toggle.run());
        show(false);
    }

    public void show(boolean isStarred) {
        starred = isStarred;
        pseudoClassStateChanged(STARRED, starred);
        setAccessibleText(starred ? "Remove the star" : "Star");
    }
}
