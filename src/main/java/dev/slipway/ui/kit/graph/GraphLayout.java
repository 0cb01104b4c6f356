package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.graph.Neighbourhood.Node;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Where everything of a [Neighbourhood] lies, in pixels from the top left. Boxes of a column are
/// as wide as its longest name; lines have right angles and share one upright stretch for each box
/// they leave from, so that many lines to one target read as one.
public record GraphLayout(
        double width,
        double height,
        List<Box> boxes,
        List<Line> lines,
        List<Caption> captions,
        List<More> more) {

    static final double NODE = 32;
    static final double TIGHT = 40;
    static final double CAPTION = 40;

    /// A box; `root` is the entity in the middle.
    public record Box(Node node, double x, double y, double width, boolean root) {

        double middle() {
            return y + NODE / 2;
        }

        double right() {
            return x + width;
        }
    }

    /// A way along points, each level or upright from the one before; the arrow is at its end.
    public record Line(List<Point> points, Optional<Family> family) {}

    /// A corner.
    public record Point(double x, double y) {}

    /// The words above a column.
    public record Caption(String text, double x, double width) {}

    /// A place below a column that says how many of it are not shown.
    public record More(int column, int count, double x, double y, double width) {}

    /// Lays out for a view of this size; it becomes larger where there is more than fits.
    /// `nameWidth` measures a name.
    static GraphLayout of(
            Neighbourhood graph, ToDoubleFunction<Node> nameWidth, double width, double height) {
        return new Placing(graph, nameWidth).build(width, height);
    }

    /// How many rows of a column a view of this height shows without scrolling.
    static int rowsIn(double height) {
        return Math.max(3, (int) ((height - CAPTION - NODE) / TIGHT));
    }

    Optional<Box> box(EntityRef ref) {
        return boxes.stream().filter(box -> box.node.ref().equals(ref)).findFirst();
    }

    /// The box one gets to from `ref` in a direction: the nearest one there, for arrow keys.
    Optional<EntityRef> beside(EntityRef ref, int right, int down) {
        Optional<Box> start = box(ref);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Box at = start.get();
        Box best = null;
        double nearest = Double.MAX_VALUE;
        Set<Box> others = new LinkedHashSet<>(boxes);
        others.remove(at);
        for (Box box : others) {
            double along = right != 0 ? (box.x - at.x) * right : (box.y - at.y) * down;
            double across = right != 0 ? box.y - at.y : box.x - at.x;
            double distance = along + 3 * Math.abs(across);
            boolean sameColumn = right == 0 && Math.abs(across) > 1;
            if (along > 1 && !sameColumn && distance < nearest) {
                best = box;
                nearest = distance;
            }
        }
        return Optional.ofNullable(best).map(box -> box.node.ref());
    }
}
