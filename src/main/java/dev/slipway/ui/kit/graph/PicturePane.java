package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows a [Picture]: large ones are made smaller until they fit, as far as one can still read
/// them. A click makes a box or a frame the root, a double click opens it; the wheel with Ctrl
/// zooms, dragging moves.
public final class PicturePane extends ScrollPane {
    private static final double LEAST_FIT = 0.8;

    /// What a scroll bar takes.
    private static final double BAR = 16;

    private static final PseudoClass ROOT = PseudoClass.getPseudoClass("root-node");

    private final PeekCard peek;
    private final Consumer<EntityRef> root;
    private final Consumer<EntityRef> open;
    private final Pane canvas = new Pane();
    private final Pane stage = new Pane(canvas);
    private final Scale zoom = new Scale(1, 1);
    private final Map<EntityRef, GraphNode> nodes = new HashMap<>();
    private Picture picture = Picture.NONE;
    private boolean zoomed;

    public PicturePane(PeekCard peek, Consumer<EntityRef> root, Consumer<EntityRef> open) {
        this.peek = peek;
        this.root = root;
        this.open = open;
        getStyleClass().addAll("relation-graph", "picture");
        canvas.getTransforms().add(zoom);
        setContent(stage);
        setPannable(true);
        setFocusTraversable(false);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    public void show(Picture next) {
        picture = next;
        zoomed = false;
        nodes.clear();
        List<Node> children = new ArrayList<>();
        next.frames().forEach(frame -> children.add(frame(frame)));
        next.layout().lines().forEach(line -> children.add(GraphLines.of(line)));
        for (GraphLayout.Box box : next.layout().boxes()) {
            GraphNode node = new GraphNode(box.node(), new Verbs());
            node.show(box);
            node.setManaged(false);
            node.resizeRelocate(box.x(), box.y(), box.width(), GraphLayout.NODE);
            peek.watch(node, () -> Optional.of(box.node().ref()));
            nodes.put(box.node().ref(), node);
            children.add(node);
        }
        canvas.getChildren().setAll(children);
        canvas.applyCss();
        fit();
        reveal(next);
    }

    /// Of a picture that is larger than its pane, the part around the root is what one came for.
    private void reveal(Picture next) {
        double x = 0;
        double y = 0;
        for (GraphLayout.Box box : next.layout().boxes()) {
            if (box.root()) {
                x = box.x() + box.width() / 2;
                y = box.middle();
            }
        }
        for (Picture.Frame frame : next.frames()) {
            if (frame.root()) {
                x = frame.x() + Math.min(frame.width(), getWidth()) / 2;
                y = frame.y() + Math.min(frame.height(), getHeight()) / 2;
            }
        }
        setHvalue(share(x * zoom.getX(), getWidth(), stage.getPrefWidth()));
        setVvalue(share(y * zoom.getY(), getHeight(), stage.getPrefHeight()));
    }

    private static double share(double middle, double seen, double all) {
        return all <= seen ? 0 : Math.clamp((middle - seen / 2) / (all - seen), 0, 1);
    }

    /// Makes it as large as there is room, and no larger than usual.
    public void fitAll() {
        zoomed = false;
        scale(Math.min(1, fitting()));
    }

    public void zoomBy(double factor) {
        zoomed = true;
        scale(Math.clamp(zoom.getX() * factor, 0.2, 2));
    }

    /// What is seen as an image, in the colours it has now.
    public WritableImage image() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(2, 2));
        Color back =
                getScene() != null && getScene().getFill() instanceof Color color
                        ? color
                        : Color.WHITE;
        parameters.setFill(back);
        double before = zoom.getX();
        scale(1);
        WritableImage image = canvas.snapshot(parameters, null);
        scale(before);
        return image;
    }

    private double fitting() {
        double width = Math.max(1, picture.layout().width());
        double height = Math.max(1, picture.layout().height());
        return Math.min((getWidth() - 4) / width, (getHeight() - 4) / height);
    }

    private void fit() {
        if (!zoomed && getWidth() > 50 && getHeight() > 50) {
            scale(Math.clamp(fitting(), LEAST_FIT, 1));
        }
    }

    private void scale(double factor) {
        zoom.setX(factor);
        zoom.setY(factor);
        double width = picture.layout().width() * factor;
        double height = picture.layout().height() * factor;
        boolean tall = height > getHeight() - 4;
        double wide = getWidth() - 4 - (tall ? BAR : 0);
        boolean broad = width > wide;
        double high = getHeight() - 4 - (broad ? BAR : 0);
        setHbarPolicy(broad ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER);
        setVbarPolicy(tall ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER);
        stage.setPrefSize(Math.max(width, wide), Math.max(height, high));
        canvas.setTranslateX(Math.max(0, (wide - width) / 2));
        canvas.setTranslateY(Math.max(0, (high - height) / 2));
    }

    private Node frame(Picture.Frame frame) {
        EntityRef ref = frame.node().ref();
        Label name = Styles.label(frame.node().label(), "strong", "small");
        HBox head =
                Styles.row(
                        8,
                        Icon.of(ref.kind(), "").node(14),
                        name,
                        Styles.fixed(ref.kind(), "muted", "tiny"));
        head.getStyleClass().add("frame-head");
        head.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        (event.getClickCount() > 1 ? open : root).accept(ref);
                    }
                });
        peek.watch(head, () -> Optional.of(ref));
        Region border = new Region();
        border.getStyleClass().add("graph-frame");
        border.pseudoClassStateChanged(ROOT, frame.root());
        Pane around = new Pane(border, head);
        around.setPickOnBounds(false);
        border.setMouseTransparent(true);
        border.resizeRelocate(0, 0, frame.width(), frame.height());
        border.setManaged(false);
        head.setManaged(false);
        head.resizeRelocate(1, 1, frame.width() - 2, Picture.HEAD);
        around.setManaged(false);
        around.resizeRelocate(frame.x(), frame.y(), frame.width(), frame.height());
        return around;
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomBy(event.getDeltaY() > 0 ? 1.1 : 1 / 1.1);
            event.consume();
        }
    }

    private final class Verbs implements GraphNode.Verbs {
        @Override
        public void root(Neighbourhood.Node node) {
            peek.close();
            root.accept(node.ref());
        }

        @Override
        public void open(Neighbourhood.Node node) {
            peek.close();
            open.accept(node.ref());
        }

        @Override
        public void unfold(Neighbourhood.Node node) {
            root(node);
        }

        @Override
        public void go(Neighbourhood.Node node, int right, int down) {
            picture.layout()
                    .beside(node.ref(), right, down)
                    .map(nodes::get)
                    .ifPresent(Node::requestFocus);
        }
    }
}
