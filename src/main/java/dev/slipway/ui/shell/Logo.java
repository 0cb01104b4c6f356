package dev.slipway.ui.shell;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

import java.util.List;
import java.util.function.Consumer;

/// The program's mark: a hull on its way down to the water. Drawn, so that every size is sharp.
final class Logo {
    private static final double BOX = 20;
    private static final List<Integer> ICONS = List.of(16, 32, 64, 128);
    private static final Color GROUND = Color.web("#0969da");

    private Logo() {}

    /// A new node of `size` pixels.
    static Group node(double size) {
        Rectangle ground = new Rectangle(BOX, BOX, GROUND);
        ground.setArcWidth(BOX / 2);
        ground.setArcHeight(BOX / 2);
        SVGPath hull = new SVGPath();
        hull.setContent("M 7.2 8.5 L 8 5.6 Q 8.2 4.9 8.9 4.9 L 11 4.9 Q 11.9 4.9 11.9 6.4 Z");
        hull.setFill(Color.WHITE);
        Line way = line(3.8, 13, 16.2, 7.6, Color.WHITE);
        Line water = line(3.8, 15.6, 16.2, 15.6, Color.WHITE.deriveColor(0, 1, 1, 0.7));
        Group mark = new Group(ground, hull, way, water);
        mark.getTransforms().add(new Scale(size / BOX, size / BOX));
        return new Group(mark);
    }

    /// Gives the mark as pictures for the window's title and the task bar, when they are drawn: the
    /// renderer has a window to draw first, and nobody should wait for it.
    static void draw(Consumer<Image> then) {
        for (int size : ICONS) {
            Scene scene = new Scene(node(size), size, size, Color.TRANSPARENT);
            scene.snapshot(
                    drawn -> {
                        then.accept(drawn.getImage());
                        return null;
                    },
                    null);
        }
    }

    private static Line line(double x1, double y1, double x2, double y2, Color color) {
        Line line = new Line(x1, y1, x2, y2);
        line.setStroke(color);
        line.setStrokeWidth(1.6);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        return line;
    }
}
