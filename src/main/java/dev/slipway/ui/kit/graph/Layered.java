package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.catalog.graph.RelationGraph.Edge;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.graph.GraphLayout.Box;
import dev.slipway.ui.kit.graph.GraphLayout.Line;
import dev.slipway.ui.kit.graph.GraphLayout.Point;

import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays out any part of the catalog in layers, with ELK, the engine behind elkjs: it crosses few
/// lines and knows frames, which is what keeps sixty entities readable. The only class that knows
/// it. Takes tenths of a second: not for the window's thread.
public final class Layered {
    private static final double NODE_GAP = 14;
    private static final double LAYER_GAP = 44;
    private static final double LINE_GAP = 10;
    private static final double FRAME = 16;
    private static final double WIDE = 1064;
    private static final double HIGH = 580;

    private final RelationGraph graph;
    private final Frames frames;
    private final Widths widths;
    private final Flow flow;
    private final ElkNode top = ElkGraphUtil.createGraph();
    private final Map<EntityRef, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, Joined> joined = new LinkedHashMap<>();

    /// Lines between the same two are one.
    private record Joined(ElkEdge edge, Edge shown) {}

    private Layered(RelationGraph graph, boolean framed, Flow flow, Widths widths) {
        this.graph = graph;
        this.flow = flow;
        this.widths = widths;
        frames = framed ? Frames.of(graph) : Frames.NONE;
    }

    /// `framed` draws systems and domains around their parts; `widths` were measured by the window.
    public static Picture of(
            RelationGraph graph, EntityRef root, boolean framed, Flow flow, Widths widths) {
        if (flow != Flow.BEST) {
            return new Layered(graph, framed, flow, widths).layOut(root);
        }
        Picture right = new Layered(graph, framed, Flow.RIGHT, widths).layOut(root);
        if (excess(right) <= 1) {
            return right;
        }
        Picture down = new Layered(graph, framed, Flow.DOWN, widths).layOut(root);
        return excess(down) < excess(right) ? down : right;
    }

    /// How many times it is too large for a usual window.
    private static double excess(Picture picture) {
        return Math.max(picture.layout().width() / WIDE, picture.layout().height() / HIGH);
    }

    private Picture layOut(EntityRef root) {
        options(top);
        top.setProperty(CoreOptions.PADDING, new ElkPadding(FRAME));
        graph.nodes().forEach(node -> node(node.ref()));
        graph.edges().stream().filter(edge -> !frames.says(edge)).forEach(this::join);
        new RecursiveGraphLayoutEngine().layout(top, new BasicProgressMonitor());
        List<Box> boxes = new ArrayList<>();
        List<Picture.Frame> around = new ArrayList<>();
        for (RelationGraph.Node node : graph.nodes()) {
            ElkNode placed = node(node.ref());
            boolean isRoot = node.ref().equals(root);
            double x = left(placed);
            double y = upper(placed);
            if (placed.getChildren().isEmpty()) {
                boxes.add(new Box(shown(node), x, y, placed.getWidth(), isRoot));
            } else {
                around.add(
                        new Picture.Frame(
                                node, x, y, placed.getWidth(), placed.getHeight(), isRoot));
            }
        }
        around.sort((a, b) -> Double.compare(b.width() * b.height(), a.width() * a.height()));
        List<Line> lines = joined.values().stream().flatMap(one -> lines(one).stream()).toList();
        GraphLayout layout =
                new GraphLayout(
                        top.getWidth(), top.getHeight(), boxes, lines, List.of(), List.of());
        return new Picture(layout, around, root, graph.hidden());
    }

    private void options(ElkNode node) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(
                CoreOptions.DIRECTION,
                switch (flow) {
                    case RIGHT, BEST -> Direction.RIGHT;
                    case DOWN -> Direction.DOWN;
                    case LEFT -> Direction.LEFT;
                    case UP -> Direction.UP;
                });
        node.setProperty(CoreOptions.SPACING_NODE_NODE, NODE_GAP);
        node.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 2 * NODE_GAP);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, LINE_GAP);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 2 * LINE_GAP);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, LINE_GAP);
        node.setProperty(LayeredOptions.THOROUGHNESS, 12);
    }

    private ElkNode node(EntityRef ref) {
        ElkNode known = nodes.get(ref);
        if (known != null) {
            return known;
        }
        EntityRef frame = frames.around().get(ref);
        ElkNode made = ElkGraphUtil.createNode(frame == null ? top : node(frame));
        nodes.put(ref, made);
        if (frames.frames().contains(ref)) {
            options(made);
            made.setProperty(
                    CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
            made.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(widths.frame(ref), 0));
            made.setProperty(
                    CoreOptions.PADDING, new ElkPadding(Picture.HEAD + 8, FRAME, FRAME, FRAME));
        } else {
            made.setDimensions(widths.box(ref), GraphLayout.NODE);
        }
        return made;
    }

    private void join(Edge edge) {
        String key = edge.from() + " " + edge.to();
        if (edge.from().equals(edge.to()) || isAround(edge.from(), edge.to())) {
            return;
        }
        joined.computeIfAbsent(
                key,
                unused -> {
                    ElkEdge made =
                            ElkGraphUtil.createSimpleEdge(node(edge.from()), node(edge.to()));
                    return new Joined(made, edge);
                });
    }

    /// A line from a box to the frame it stands in says nothing that one does not see.
    private boolean isAround(EntityRef one, EntityRef two) {
        return two.equals(frames.around().get(one)) || one.equals(frames.around().get(two));
    }

    private static List<Line> lines(Joined one) {
        List<Line> lines = new ArrayList<>();
        ElkNode within = one.edge.getContainingNode();
        double dx = within == null ? 0 : left(within);
        double dy = within == null ? 0 : upper(within);
        for (ElkEdgeSection section : one.edge.getSections()) {
            List<Point> points = new ArrayList<>();
            points.add(new Point(section.getStartX() + dx, section.getStartY() + dy));
            section.getBendPoints()
                    .forEach(bend -> points.add(new Point(bend.getX() + dx, bend.getY() + dy)));
            points.add(new Point(section.getEndX() + dx, section.getEndY() + dy));
            lines.add(new Line(List.copyOf(points), Family.of(one.shown.type())));
        }
        return lines;
    }

    private static double left(ElkNode node) {
        ElkNode parent = node.getParent();
        return parent == null ? 0 : node.getX() + left(parent);
    }

    private static double upper(ElkNode node) {
        ElkNode parent = node.getParent();
        return parent == null ? 0 : node.getY() + upper(parent);
    }

    private static Neighbourhood.Node shown(RelationGraph.Node node) {
        Optional<Entity> entity = node.entity();
        return new Neighbourhood.Node(
                node.ref(),
                entity.map(Entity::name).orElse(node.ref().name()),
                Icon.of(node.ref().kind(), entity.map(Entity::type).orElse("")),
                entity.isEmpty(),
                0,
                0);
    }
}
