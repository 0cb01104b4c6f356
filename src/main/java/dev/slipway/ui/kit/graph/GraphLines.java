package dev.slipway.ui.kit.graph;

import dev.slipway.ui.kit.graph.GraphLayout.Line;
import dev.slipway.ui.kit.graph.GraphLayout.Point;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;

import java.util.List;

/// The lines of a graph: right angles with corners of 6 and a filled arrow at the end.
final class GraphLines {
    private static final double CORNER = 6;
    private static final double ARROW = 6;

    private GraphLines() {}

    static Node of(Line line) {
        List<Point> points = line.points();
        Path path = new Path();
        path.getStyleClass().addAll("graph-line", kind(line));
        Point first = points.getFirst();
        path.getElements().add(new MoveTo(snap(first.x()), snap(first.y())));
        for (int i = 1; i < points.size(); i++) {
            Point at = points.get(i);
            if (i == points.size() - 1) {
                path.getElements().add(new LineTo(snap(at.x()), snap(at.y())));
            } else {
                corner(path, points.get(i - 1), at, points.get(i + 1));
            }
        }
        return new Group(path, arrow(points.get(points.size() - 2), points.getLast()));
    }

    private static String kind(Line line) {
        boolean dependency = line.family().filter(Family.DEPENDENCY::equals).isPresent();
        return dependency ? "dashed" : "full";
    }

    private static void corner(Path path, Point before, Point at, Point after) {
        Point in = towards(at, before);
        Point out = towards(at, after);
        path.getElements()
                .addAll(
                        new LineTo(snap(in.x()), snap(in.y())),
                        new QuadCurveTo(snap(at.x()), snap(at.y()), snap(out.x()), snap(out.y())));
    }

    private static Point towards(Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.max(1, Math.hypot(dx, dy));
        double step = Math.min(CORNER, length / 2);
        return new Point(from.x() + dx / length * step, from.y() + dy / length * step);
    }

    /// The layout's last stretch may be out of level by a rounding: the longer way says where to.
    private static Polygon arrow(Point from, Point tip) {
        double wide = tip.x() - from.x();
        double high = tip.y() - from.y();
        boolean level = Math.abs(wide) >= Math.abs(high);
        double dx = level ? Math.signum(wide) : 0;
        double dy = level ? 0 : Math.signum(high);
        double x = snap(tip.x());
        double y = snap(tip.y());
        double baseX = x - dx * ARROW;
        double baseY = y - dy * ARROW;
        Polygon arrow =
                new Polygon(
                        x,
                        y,
                        baseX + dy * ARROW * 0.62,
                        baseY + dx * ARROW * 0.62,
                        baseX - dy * ARROW * 0.62,
                        baseY - dx * ARROW * 0.62);
        arrow.getStyleClass().add("graph-arrow");
        return arrow;
    }

    /// To the middle of a pixel, so that thin lines are sharp.
    private static double snap(double value) {
        return Math.floor(value) + 0.5;
    }
}
