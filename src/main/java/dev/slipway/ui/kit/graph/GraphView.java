package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A [Neighbourhood] as it is given, drawn as the relations of an entity are. A click or Enter on a
/// box tells which one.
public final class GraphView extends ScrollPane {
    private final Consumer<EntityRef> onChoose;
    private final Pane canvas = new Pane();
    private final Text measure = new Text();
    private final Map<EntityRef, GraphNode> nodes = new HashMap<>();
    private Optional<Neighbourhood> graph = Optional.empty();
    private Optional<GraphLayout> layout = Optional.empty();

    public GraphView(Consumer<EntityRef> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().add("relation-graph");
        setContent(canvas);
        setPannable(true);
        setFocusTraversable(false);
        widthProperty().subscribe(this::arrange);
        heightProperty().subscribe(this::arrange);
    }

    public void show(Neighbourhood newGraph) {
        if (!graph.equals(Optional.of(newGraph))) {
            graph = Optional.of(newGraph);
            arrange();
        }
    }

    private void arrange() {
        double width = getWidth() - 2;
        double height = getHeight() - 2;
        if (graph.isEmpty() || width < 100 || height < 60) {
            return;
        }
        GraphLayout made = GraphLayout.of(graph.get(), this::nameWidth, width, height);
        layout = Optional.of(made);
        canvas.setPrefSize(made.width(), made.height());
        List<Node> children = new ArrayList<>();
        made.lines().forEach(line -> children.add(GraphLines.of(line)));
        made.captions().forEach(caption -> children.add(caption(caption)));
        nodes.clear();
        for (GraphLayout.Box box : made.boxes()) {
            GraphNode node = new GraphNode(box.node(), new Choosing());
            node.show(box);
            node.setManaged(false);
            node.resizeRelocate(box.x(), box.y(), box.width(), GraphLayout.NODE);
            nodes.put(box.node().ref(), node);
            children.add(node);
        }
        canvas.getChildren().setAll(children);
        canvas.applyCss(); // a layout may have asked for it, after this pulse's styles
    }

    private double nameWidth(Neighbourhood.Node node) {
        boolean strong = graph.filter(g -> g.root().equals(node.ref())).isPresent();
        measure.setFont(Font.font(strong ? "Inter Semi Bold" : "Inter", 12));
        measure.setText(node.name());
        return measure.getLayoutBounds().getWidth();
    }

    static Label caption(GraphLayout.Caption caption) {
        Label label = Styles.label(caption.text(), "muted", "small", "graph-caption");
        label.setManaged(false);
        double extra = 40;
        label.resizeRelocate(caption.x() - extra / 2, 4, caption.width() + extra, 20);
        return label;
    }

    private final class Choosing implements GraphNode.Verbs {
        @Override
        public void root(Neighbourhood.Node node) {
            onChoose.accept(node.ref());
        }

        @Override
        public void open(Neighbourhood.Node node) {
            onChoose.accept(node.ref());
        }

        @Override
        public void unfold(Neighbourhood.Node node) {
            // everything is shown
        }

        @Override
        public void go(Neighbourhood.Node node, int right, int down) {
            layout.flatMap(made -> made.beside(node.ref(), right, down))
                    .map(nodes::get)
                    .ifPresent(Node::requestFocus);
        }
    }
}
