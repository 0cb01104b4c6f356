package dev.slipway.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

import java.util.Locale;

/// A lifecycle as a shape of 12 and its word, never by colour alone: disc production, diamond
/// experimental, triangle deprecated, crossed circle missing; any other word gets a ring.
public final class StateMark extends Label {
    /// The word for a lifecycle that should be there and is not.
    public static final String MISSING = "missing";

    /// A reference to what this catalog does not hold: the shape of what is missing, but quiet, as
    /// most of them lead to another catalog.
    public static final String ABSENT = "absent";

    private String shown = "";

    public StateMark() {
        getStyleClass().add("state-mark");
    }

    public StateMark(String lifecycle) {
        this();
        show(lifecycle);
    }

    /// Shows another word; nothing at all for an empty one.
    public void show(String lifecycle) {
        if (!lifecycle.equals(shown)) {
            shown = lifecycle;
            setText(lifecycle);
            setGraphic(lifecycle.isEmpty() ? null : shape(lifecycle));
        }
    }

    /// The shape alone, for where the word stands beside it anyway.
    public static Shape shape(String lifecycle) {
        Shape shape =
                switch (lifecycle.toLowerCase(Locale.ROOT)) {
                    case "production" -> new Circle(6, 6, 5);
                    case "experimental" -> path("M6 0.8 L11.2 6 L6 11.2 L0.8 6 Z");
                    case "deprecated" -> path("M6 1.2 L11.4 10.8 L0.6 10.8 Z");
                    case MISSING, ABSENT ->
                            path(
                                    "M6 1 A5 5 0 1 0 6 11 A5 5 0 1 0 6 1 Z"
                                            + " M4.2 4.2 L7.8 7.8 M7.8 4.2 L4.2 7.8");
                    default -> new Circle(6, 6, 4.5);
                };
        shape.getStyleClass().addAll("state-shape", styleOf(lifecycle));
        return shape;
    }

    private static String styleOf(String lifecycle) {
        String word = lifecycle.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "production", "experimental", "deprecated", MISSING, ABSENT -> word;
            default -> "other";
        };
    }

    private static SVGPath path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        return path;
    }
}
