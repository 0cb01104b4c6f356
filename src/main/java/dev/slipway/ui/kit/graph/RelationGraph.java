package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.graph.GraphLayout.Box;
import dev.slipway.ui.kit.graph.Neighbourhood.Extent;

import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The relations around one entity. It shows the depth asked for as far as the view is wide, the
/// rest as "+n" at the boxes; a click on a box makes it the middle, a double click opens it.
public final class RelationGraph extends ScrollPane {
    private static final Duration GLIDE = Duration.millis(120);

    private final PeekCard peek;
    private final Consumer<EntityRef> open;
    private final Pane canvas = new Pane();
    private final Pane stage = new Pane(canvas);
    private final Scale zoom = new Scale(1, 1);
    private final Map<EntityRef, GraphNode> nodes = new HashMap<>();
    private final Set<EntityRef> unfolded = new HashSet<>();
    private final Set<Integer> opened = new HashSet<>();
    private final Text measure = new Text();
    private final ReadOnlyObjectWrapper<Optional<Neighbourhood>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Catalog catalog = Catalog.EMPTY;
    private Optional<EntityRef> root = Optional.empty();
    private Optional<GraphLayout> layout = Optional.empty();
    private Optional<Family> only = Optional.empty();
    private int depth = 2;

    public RelationGraph(PeekCard peek, Consumer<EntityRef> open) {
        this.peek = peek;
        this.open = open;
        getStyleClass().add("relation-graph");
        canvas.getTransforms().add(zoom);
        setContent(stage);
        setPannable(true);
        setFocusTraversable(false);
        widthProperty().subscribe(this::arrange);
        heightProperty().subscribe(this::arrange);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    /// Puts `newRoot` in the middle; nothing stays unfolded.
    public void show(Catalog newCatalog, EntityRef newRoot) {
        catalog = newCatalog;
        root = Optional.of(newRoot);
        unfolded.clear();
        opened.clear();
        arrange();
    }

    public void setDepth(int newDepth) {
        depth = newDepth;
        arrange();
    }

    /// Shows one family of relations only; empty for all.
    public void setOnly(Optional<Family> family) {
        only = family;
        arrange();
    }

    /// What is shown now; empty before the view has a size.
    public ReadOnlyObjectProperty<Optional<Neighbourhood>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void arrange() {
        double width = getWidth() - 2;
        double height = getHeight() - 2;
        if (root.isEmpty() || width < 100 || height < 60) {
            return;
        }
        Extent extent =
                new Extent(
                        depth,
                        depth,
                        GraphLayout.rowsIn(height),
                        only,
                        Set.copyOf(unfolded),
                        Set.copyOf(opened));
        Neighbourhood full = Neighbourhood.of(catalog, root.get(), extent);
        Neighbourhood graph = full;
        GraphLayout made = GraphLayout.of(graph, this::nameWidth, width, height);
        while (made.width() > width && (extent.left() > 1 || extent.right() > 1)) {
            extent =
                    extent.right() >= extent.left()
                            ? extent.right(extent.right() - 1)
                            : extent.left(extent.left() - 1);
            graph = Neighbourhood.of(catalog, root.get(), extent);
            made = GraphLayout.of(graph, this::nameWidth, width, height);
        }
        layout = Optional.of(made);
        shown.set(Optional.of(graph.hiding(full)));
        draw(made);
    }

    private double nameWidth(Neighbourhood.Node node) {
        boolean strong = root.filter(node.ref()::equals).isPresent();
        measure.setFont(Font.font(strong ? "Inter Semi Bold" : "Inter", 12));
        measure.setText(node.name());
        return measure.getLayoutBounds().getWidth();
    }

    private void draw(GraphLayout made) {
        size(made);
        List<Node> children = new ArrayList<>();
        made.lines().forEach(line -> children.add(GraphLines.of(line)));
        made.captions().forEach(caption -> children.add(GraphView.caption(caption)));
        Set<EntityRef> seen = new HashSet<>();
        for (Box box : made.boxes()) {
            seen.add(box.node().ref());
            boolean fresh = !nodes.containsKey(box.node().ref());
            GraphNode node = nodes.computeIfAbsent(box.node().ref(), ref -> node(box.node()));
            node.show(box);
            move(node, box, fresh);
            children.add(node);
            if (box.node().behind() > 0) {
                children.add(behind(box));
            }
        }
        made.more().forEach(more -> children.add(more(more)));
        nodes.keySet().retainAll(seen);
        canvas.getChildren().setAll(children);
        canvas.applyCss(); // a layout may have asked for it, after this pulse's styles
    }

    private void size(GraphLayout made) {
        stage.setPrefSize(made.width() * zoom.getX(), made.height() * zoom.getY());
    }

    private GraphNode node(Neighbourhood.Node shownNode) {
        GraphNode node = new GraphNode(shownNode, new NodeVerbs());
        peek.watch(node, () -> Optional.of(node.node().ref()));
        return node;
    }

    private static void move(GraphNode node, Box box, boolean fresh) {
        double dx = node.getLayoutX() - box.x();
        double dy = node.getLayoutY() - box.y();
        node.resizeRelocate(box.x(), box.y(), box.width(), GraphLayout.NODE);
        node.setManaged(false);
        boolean still = fresh || dx == 0 && dy == 0;
        if (!still && !Platform.getPreferences().isReducedMotion()) {
            node.setTranslateX(dx);
            node.setTranslateY(dy);
            TranslateTransition glide = new TranslateTransition(GLIDE, node);
            glide.setToX(0);
            glide.setToY(0);
            glide.play();
        }
    }

    private Node behind(Box box) {
        Hyperlink link = Styles.link("+" + box.node().behind(), () -> unfold(box.node()));
        link.getStyleClass().add("graph-behind");
        link.setManaged(false);
        Styles.tooltip(link, "Show what lies behind " + box.node().name());
        double x = box.node().column() < 0 ? box.x() - 30 : box.right() + 2;
        link.resizeRelocate(x, box.middle() - 10, 28, 20);
        return link;
    }

    private Node more(GraphLayout.More more) {
        Hyperlink link =
                Styles.link(
                        more.count() + " more",
                        () -> {
                            opened.add(more.column());
                            arrange();
                        });
        link.getStyleClass().add("graph-more");
        link.setManaged(false);
        link.resizeRelocate(more.x(), more.y(), more.width(), GraphLayout.NODE);
        return link;
    }

    private void unfold(Neighbourhood.Node node) {
        unfolded.add(node.ref());
        arrange();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double scale =
                    Math.clamp(zoom.getX() * (event.getDeltaY() > 0 ? 1.1 : 1 / 1.1), 0.5, 2);
            zoom.setX(scale);
            zoom.setY(scale);
            layout.ifPresent(this::size);
            event.consume();
        }
    }

    private final class NodeVerbs implements GraphNode.Verbs {
        @Override
        public void root(Neighbourhood.Node node) {
            peek.close();
            show(catalog, node.ref());
            focus(node.ref());
        }

        @Override
        public void open(Neighbourhood.Node node) {
            peek.close();
            open.accept(node.ref());
        }

        @Override
        public void unfold(Neighbourhood.Node node) {
            RelationGraph.this.unfold(node);
        }

        @Override
        public void go(Neighbourhood.Node node, int right, int down) {
            layout.flatMap(made -> made.beside(node.ref(), right, down)).ifPresent(this::focus);
        }

        private void focus(EntityRef ref) {
            GraphNode node = nodes.get(ref);
            if (node != null) {
                node.requestFocus();
            }
        }
    }
}
