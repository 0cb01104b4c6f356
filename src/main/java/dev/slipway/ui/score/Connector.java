package dev.slipway.ui.score;

import dev.slipway.ui.kit.code.CodePane;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The line that joins what belongs together: a ring at the end of one line, along the divider, a
/// dot before the others. One trunk leads to several; a target out of sight ends in an arrow at the
/// edge.
final class Connector extends Pane {
    private static final double RADIUS = 3.5;
    private static final double CORNER = 8;
    private static final double GAP = 9;
    private static final double DOT = 7;
    private List<Object> last = List.of();

    /// A text beside others: where its lines are seen.
    interface Text {
        Node pane();

        Optional<CodePane.Spot> spot(int line);

        /// -1 when the line is above what is seen, 1 when below.
        int side(int line);
    }

    /// One end: `x` and `y` in this pane; `edge` is -1 or 1 where the line is out of sight.
    private record End(double x, double y, int edge) {}

    Connector() {
        setMouseTransparent(true);
        getStyleClass().add("connector");
    }

    /// Draws anew where something moved.
    void show(Tie tie, Text source, Text kubernetes, Text compose, boolean sourceShown) {
        List<Integer> left = sourceShown ? tie.lines(Side.SOURCE) : List.of();
        List<End> first = ends(left, source, true);
        List<End> second = ends(tie.kubernetes(), kubernetes, false);
        List<End> third = ends(tie.compose(), compose, false);
        OptionalInt from = firstSeen(tie, kubernetes);
        List<End> again =
                from.isPresent() ? ends(List.of(from.getAsInt()), kubernetes, true) : List.of();
        double top = top(kubernetes.pane());
        List<Object> now = List.of(first, second, third, again, top, getWidth(), getHeight());
        if (!now.equals(last)) {
            last = now;
            getChildren().clear();
            if (!first.isEmpty() && !second.isEmpty()) {
                join(first.getFirst(), second, left(kubernetes.pane()));
            }
            if (!again.isEmpty() && !third.isEmpty()) {
                join(again.getFirst(), third, left(compose.pane()));
            } else if (!first.isEmpty() && second.isEmpty() && !third.isEmpty()) {
                over(first.getFirst(), third, left(kubernetes.pane()), top, left(compose.pane()));
            }
        }
    }

    /// The line of the middle text that leads on: the clicked one, else the first in sight.
    private static OptionalInt firstSeen(Tie tie, Text kubernetes) {
        if (tie.from() == Side.KUBERNETES) {
            return OptionalInt.of(tie.line());
        }
        OptionalInt seen =
                tie.kubernetes().stream()
                        .filter(line -> kubernetes.spot(line).isPresent())
                        .mapToInt(line -> line)
                        .findFirst();
        return seen.isPresent()
                ? seen
                : tie.kubernetes().stream().mapToInt(line -> line).findFirst();
    }

    private List<End> ends(List<Integer> lines, Text text, boolean atTheEnd) {
        List<End> seen = new ArrayList<>();
        int above = 0;
        int below = 0;
        for (int line : lines) {
            Optional<CodePane.Spot> spot = text.spot(line);
            if (spot.isPresent()) {
                CodePane.Spot at = spot.get();
                double x = left(text.pane()) + (atTheEnd ? at.textEnd() + GAP : DOT);
                seen.add(new End(x, top(text.pane()) + at.middle(), 0));
            } else if (text.side(line) < 0) {
                above++;
            } else if (text.side(line) > 0) {
                below++;
            }
        }
        if (seen.isEmpty() && above + below > 0) {
            Bounds box = box(text.pane());
            double x = atTheEnd ? box.getMaxX() - GAP : box.getMinX() + DOT;
            seen.add(
                    below > 0
                            ? new End(x, box.getMaxY() - DOT, 1)
                            : new End(x, box.getMinY() + DOT, -1));
        }
        return seen;
    }

    private void join(End from, List<End> to, double trunk) {
        for (End end : to) {
            Path path = path();
            path.getElements().add(new MoveTo(from.x + RADIUS, half(from.y)));
            turn(path, from.y, end.y, trunk);
            path.getElements().add(new LineTo(end.x, half(end.y)));
            getChildren().add(path);
        }
        marks(from, to);
    }

    /// Past the middle text, along the upper edge of it.
    private void over(End from, List<End> to, double trunk, double top, double secondTrunk) {
        for (End end : to) {
            Path path = path();
            path.getElements().add(new MoveTo(from.x + RADIUS, half(from.y)));
            turn(path, from.y, top + 1, trunk);
            turn(path, top + 1, end.y, secondTrunk);
            path.getElements().add(new LineTo(end.x, half(end.y)));
            getChildren().add(path);
        }
        marks(from, to);
    }

    private static Path path() {
        Path path = new Path();
        path.getStyleClass().add("connector-line");
        return path;
    }

    /// Level to the trunk at `y`, along it, and level again at `next`.
    private static void turn(Path path, double y, double next, double trunk) {
        double x = half(trunk);
        double distance = Math.abs(next - y);
        if (distance < 1) {
            path.getElements().add(new LineTo(x, half(y)));
            return;
        }
        double corner = Math.min(CORNER, distance / 2);
        double way = Math.signum(next - y);
        path.getElements()
                .addAll(
                        new LineTo(x - corner, half(y)),
                        new QuadCurveTo(x, half(y), x, half(y) + way * corner),
                        new LineTo(x, half(next) - way * Math.min(4, corner)),
                        new QuadCurveTo(x, half(next), x + Math.min(4, corner), half(next)));
    }

    private void marks(End from, List<End> to) {
        if (from.edge == 0) {
            Circle ring = new Circle(from.x, half(from.y), RADIUS);
            ring.getStyleClass().add("connector-ring");
            getChildren().add(ring);
        }
        for (End end : to) {
            if (end.edge == 0) {
                Circle dot = new Circle(end.x, half(end.y), RADIUS);
                dot.getStyleClass().add("connector-dot");
                getChildren().add(dot);
            } else {
                Path arrow = new Path();
                arrow.getStyleClass().add("connector-line");
                double tip = half(end.y) + 3 * end.edge;
                arrow.getElements()
                        .addAll(
                                new MoveTo(end.x - 4, tip - 4 * end.edge),
                                new LineTo(end.x, tip),
                                new LineTo(end.x + 4, tip - 4 * end.edge));
                getChildren().add(arrow);
            }
        }
    }

    private static double half(double value) {
        return Math.floor(value) + 0.5;
    }

    private Bounds box(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private double left(Node node) {
        return box(node).getMinX();
    }

    private double top(Node node) {
        return box(node).getMinY();
    }
}
