package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.graph.GraphLayout.Box;
import dev.slipway.ui.kit.graph.GraphLayout.Caption;
import dev.slipway.ui.kit.graph.GraphLayout.Line;
import dev.slipway.ui.kit.graph.GraphLayout.More;
import dev.slipway.ui.kit.graph.GraphLayout.Point;
import dev.slipway.ui.kit.graph.Neighbourhood.Column;
import dev.slipway.ui.kit.graph.Neighbourhood.Edge;
import dev.slipway.ui.kit.graph.Neighbourhood.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Computes a [GraphLayout]: widths, then rows, then the lines between.
final class Placing {
    private static final double MARGIN = 2;
    private static final double BEHIND = 30;
    private static final double LANE = 10;
    private static final double WIDE_GAP = 72;
    private static final double GAP = 32;
    private static final double WIDEST = 208;
    private static final double NARROWEST = 96;
    private static final double CROSS = 20;
    private static final double AROUND_NAME = 41;
    private static final double PITCH = 52;
    private final Neighbourhood graph;
    private final ToDoubleFunction<Node> nameWidth;
    private final Map<Integer, Double> widths = new TreeMap<>();
    private final Map<Integer, Double> lefts = new TreeMap<>();
    private final Map<Integer, List<EntityRef>> lanes = new HashMap<>();
    private final Map<EntityRef, Box> boxes = new LinkedHashMap<>();
    private final List<More> more = new ArrayList<>();
    private double gap = GAP;
    private double pitch = PITCH;
    private double rootMiddle;

    Placing(Neighbourhood graph, ToDoubleFunction<Node> nameWidth) {
        this.graph = graph;
        this.nameWidth = nameWidth;
    }

    GraphLayout build(double viewWidth, double viewHeight) {
        graph.columns().keySet().forEach(this::measure);
        lanes();
        double tight = totalWidth();
        int gaps = Math.max(1, graph.columns().size() - 1);
        gap = Math.clamp(GAP + (viewWidth - tight) / (gaps + 1), GAP, WIDE_GAP);
        double width = totalWidth();
        double room = viewHeight - GraphLayout.CAPTION;
        pitch = neededHeight(PITCH) <= room ? PITCH : GraphLayout.TIGHT;
        double height = Math.max(viewHeight, GraphLayout.CAPTION + neededHeight(pitch) + MARGIN);
        rootMiddle = rootMiddle(height);
        place(Math.max(0, (viewWidth - width) / 2), height);
        return new GraphLayout(
                Math.max(viewWidth, width),
                height,
                List.copyOf(boxes.values()),
                lines(),
                captions(),
                List.copyOf(more));
    }

    private double width(int column) {
        return widths.getOrDefault(column, NARROWEST);
    }

    private double left(int column) {
        return lefts.getOrDefault(column, 0.0);
    }

    private void measure(int column) {
        double widest = NARROWEST;
        for (Node node : nodes(column)) {
            double cross = node.missing() ? CROSS : 0;
            widest = Math.max(widest, nameWidth.applyAsDouble(node) + AROUND_NAME + cross);
        }
        widths.put(column, Math.min(WIDEST, Math.ceil(widest)));
    }

    private List<Node> nodes(int column) {
        List<Node> nodes = new ArrayList<>();
        if (column == 0) {
            nodes.addAll(graph.above());
            nodes.addAll(graph.below());
        }
        nodes.addAll(column(column).nodes());
        return nodes;
    }

    private Column column(int place) {
        return graph.columns().getOrDefault(place, new Column("", List.of(), 0));
    }

    /// For each gap the boxes on its inner side that lines leave from; a gap is named after its
    /// outer column.
    private void lanes() {
        for (Edge edge : graph.edges()) {
            int outer = outer(edge);
            if (outer != 0) {
                List<EntityRef> here = lanes.computeIfAbsent(outer, g -> new ArrayList<>());
                EntityRef inner = inner(edge, outer);
                if (!here.contains(inner)) {
                    here.add(inner);
                }
            }
        }
    }

    private int columnOf(EntityRef ref) {
        return graph.node(ref).map(Node::column).orElse(0);
    }

    private int outer(Edge edge) {
        int from = columnOf(edge.from());
        int to = columnOf(edge.to());
        return Math.abs(from) > Math.abs(to) ? from : to;
    }

    private EntityRef inner(Edge edge, int outer) {
        return columnOf(edge.from()) == outer ? edge.to() : edge.from();
    }

    private double gapOf(int outer) {
        int count = lanes.getOrDefault(outer, List.of()).size();
        return gap
                + Math.max(0, count - 1) * LANE
                + (Math.abs(outer) > 1 ? behind(inward(outer)) : 0);
    }

    private static int inward(int outer) {
        return outer < 0 ? outer + 1 : outer - 1;
    }

    private double behind(int column) {
        return column(column).nodes().stream().anyMatch(node -> node.behind() > 0) ? BEHIND : 0;
    }

    private double totalWidth() {
        double total = 0;
        for (int column : graph.columns().keySet()) {
            total += width(column) + (column == 0 ? 0 : gapOf(column));
        }
        return total + ends() + 2 * MARGIN;
    }

    private double ends() {
        return behind(graph.columns().firstKey()) + behind(graph.columns().lastKey());
    }

    private double neededHeight(double step) {
        double most = 0;
        for (Column column : graph.columns().values()) {
            int rows = column.nodes().size() + (column.more() > 0 ? 1 : 0);
            most = Math.max(most, (rows - 1) * step + GraphLayout.NODE);
        }
        double stack = stack(graph.above().size(), step) + stack(graph.below().size(), step);
        return Math.max(most, stack + GraphLayout.NODE);
    }

    /// How far the boxes above or below the root reach.
    private static double stack(int count, double step) {
        return count == 0 ? 0 : step * 1.5 + (count - 1) * step;
    }

    private double rootMiddle(double height) {
        double up = stack(graph.above().size(), pitch);
        double down = stack(graph.below().size(), pitch);
        double centre = GraphLayout.CAPTION + (height - GraphLayout.CAPTION) / 2;
        double highest = GraphLayout.CAPTION + GraphLayout.NODE / 2 + up;
        double lowest = height - GraphLayout.NODE / 2 - down - MARGIN;
        return Math.max(highest, Math.min(centre, lowest));
    }

    private void place(double left, double height) {
        double x = left + MARGIN + behind(graph.columns().firstKey());
        for (int column : graph.columns().keySet()) {
            x += column > 0 ? gapOf(column) : 0;
            lefts.put(column, x);
            x += width(column) + (column < 0 ? gapOf(column) : 0);
        }
        graph.columns().keySet().stream()
                .sorted(Comparator.comparingInt(Math::abs))
                .forEach(column -> stackUp(column, height));
        double x0 = left(0);
        beside(graph.above(), x0, -1);
        beside(graph.below(), x0, 1);
    }

    /// Puts the boxes of a column as near as they can be to the boxes that lead to them, so that
    /// lines are short and seldom cross.
    private void stackUp(int place, double height) {
        Column column = column(place);
        List<Node> nodes =
                column.nodes().stream()
                        .sorted(Comparator.comparingDouble(node -> wanted(node, place)))
                        .toList();
        List<Double> rows = new ArrayList<>();
        double off = 0;
        for (Node node : nodes) {
            double wanted = wanted(node, place);
            double y = rows.isEmpty() ? wanted : Math.max(wanted, rows.getLast() + pitch);
            rows.add(y);
            off += y - wanted;
        }
        int extra = column.more() > 0 ? 1 : 0;
        double half = pitch / 2;
        double shift = Math.round(off / Math.max(1, rows.size()) / half + extra) * half;
        double top = GraphLayout.CAPTION + GraphLayout.NODE / 2;
        double bottom = height - GraphLayout.NODE / 2 - MARGIN - extra * pitch;
        double first = rows.isEmpty() ? rootMiddle : rows.getFirst() - shift;
        double last = rows.isEmpty() ? rootMiddle : rows.getLast() - shift;
        double back = first < top ? first - top : Math.max(0, Math.min(last - bottom, first - top));
        double x = left(place);
        for (int i = 0; i < nodes.size(); i++) {
            box(nodes.get(i), x, rows.get(i) - shift - back - GraphLayout.NODE / 2, place);
        }
        if (extra > 0) {
            double y = last - back + pitch - GraphLayout.NODE / 2;
            more.add(new More(place, column.more(), x, y, width(place)));
        }
    }

    /// The middle of the boxes further in that a line joins the node with.
    private double wanted(Node node, int place) {
        double sum = 0;
        int count = 0;
        for (Edge edge : graph.edges()) {
            boolean touches = edge.from().equals(node.ref()) || edge.to().equals(node.ref());
            if (touches && outer(edge) == place) {
                Box inner = boxes.get(inner(edge, place));
                if (inner != null) {
                    sum += inner.middle();
                    count++;
                }
            }
        }
        return count == 0 ? rootMiddle : sum / count;
    }

    private void beside(List<Node> nodes, double x, int direction) {
        double distance = pitch * 1.5;
        for (Node node : nodes) {
            box(node, x, rootMiddle + direction * distance - GraphLayout.NODE / 2, 0);
            distance += pitch;
        }
    }

    private void box(Node node, double x, double y, int column) {
        boolean root = node.ref().equals(graph.root());
        boxes.put(node.ref(), new Box(node, x, Math.round(y), width(column), root));
    }

    private List<Caption> captions() {
        List<Caption> captions = new ArrayList<>();
        graph.columns()
                .forEach(
                        (place, column) ->
                                captions.add(
                                        new Caption(column.caption(), left(place), width(place))));
        return captions;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            Box from = boxes.get(edge.from());
            Box to = boxes.get(edge.to());
            if (from == null || to == null) {
                continue;
            }
            int outer = outer(edge);
            List<Point> points = outer == 0 ? upright(from, to) : across(from, to, outer, edge);
            lines.add(new Line(points, edge.family()));
        }
        return lines;
    }

    private List<Point> across(Box from, Box to, int outer, Edge edge) {
        boolean fromOuter = from.node().column() == outer;
        Box far = fromOuter ? from : to;
        Box near = fromOuter ? to : from;
        boolean leftwards = outer < 0;
        double start = leftwards ? near.x() : near.right();
        double end = leftwards ? far.right() : far.x();
        List<EntityRef> here = lanes.getOrDefault(outer, List.of());
        double shift = (here.indexOf(inner(edge, outer)) - (here.size() - 1) / 2.0) * LANE;
        double trunk = (start + end) / 2 + shift;
        List<Point> points = new ArrayList<>();
        points.add(new Point(start, near.middle()));
        if (near.middle() != far.middle()) {
            points.add(new Point(trunk, near.middle()));
            points.add(new Point(trunk, far.middle()));
        }
        points.add(new Point(end, far.middle()));
        return fromOuter ? points.reversed() : points;
    }

    /// Between boxes of the middle column: straight to the next one, around it to those behind.
    private List<Point> upright(Box from, Box to) {
        Box root = from.root() ? from : to;
        Box other = from.root() ? to : from;
        boolean up = other.y() < root.y();
        double x = root.x() + root.width() / 2;
        boolean next = Math.abs(other.y() - root.y()) <= pitch * 1.5 + 1;
        List<Point> points = new ArrayList<>();
        double leave = up ? root.y() : root.y() + GraphLayout.NODE;
        if (next) {
            points.add(new Point(x, leave));
            points.add(new Point(x, up ? other.y() + GraphLayout.NODE : other.y()));
        } else {
            double aside = root.x() - 14;
            double turn = leave + (up ? -14 : 14);
            points.add(new Point(root.x() + 20, leave));
            points.add(new Point(root.x() + 20, turn));
            points.add(new Point(aside, turn));
            points.add(new Point(aside, other.middle()));
            points.add(new Point(other.x(), other.middle()));
        }
        return from.root() ? points : points.reversed();
    }
}
