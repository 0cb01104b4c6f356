package dev.slipway.ui.kit;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What stands behind a reference, shown after 300 ms of rest on it (or on a key), and gone when
/// the pointer leaves by more than 12. It lies on a layer above the screen and never takes the
/// focus. It also knows the catalog that links on the screen speak of.
public final class PeekCard {
    private static final Duration REST = Duration.millis(300);
    private static final double WIDTH = 336;
    private static final double GAP = 8;
    private static final double REACH = 12;

    private final Navigator navigator;
    private final Consumer<EntityRef> star;
    private final Pane layer = new Pane();
    private final VBox card = new VBox();
    private final Polyline tip = new Polyline(0, 8, 8, 0, 16, 8);
    private final PauseTransition rest = new PauseTransition(REST);
    private final EventHandler<MouseEvent> moved = this::moved;
    private final EventHandler<ScrollEvent> scrolled = this::scrolled;
    private Catalog catalog = Catalog.EMPTY;
    private Set<String> starred = Set.of();
    private @Nullable Node anchor;
    private @Nullable EntityRef shown;

    /// `star` is told of clicks on the card's star.
    public PeekCard(Navigator navigator, Consumer<EntityRef> star) {
        this.navigator = navigator;
        this.star = star;
        layer.setPickOnBounds(false);
        card.getStyleClass().add("peek");
        tip.getStyleClass().add("peek-tip");
        tip.setMouseTransparent(true);
        layer.getChildren().addAll(card, tip);
        hide();
    }

    /// `screen` with the card's layer above it.
    public StackPane over(Node screen) {
        return new StackPane(screen, layer);
    }

    /// What references are looked up in, and which entities have a star.
    public void use(Catalog newCatalog, Set<String> newStarred) {
        catalog = newCatalog;
        starred = Set.copyOf(newStarred);
    }

    public Catalog catalog() {
        return catalog;
    }

    public Navigator navigator() {
        return navigator;
    }

    /// The entity that is shown now.
    public Optional<EntityRef> shown() {
        return Optional.ofNullable(shown);
    }

    /// Shows the card when the pointer rests on `node`.
    public void watch(Node node, Supplier<Optional<EntityRef>> ref) {
        node.setOnMouseEntered(
                event ->
                        ref.get()
                                .ifPresent(
                                        entity -> {
                                            rest.setOnFinished(done -> open(node, entity));
                                            rest.playFromStart();
                                        }));
        node.setOnMouseExited(event -> rest.stop());
    }

    /// Shows the card at `node` at once.
    public void open(Node node, EntityRef ref) {
        Scene scene = node.getScene();
        if (scene == null || layer.getScene() != scene) {
            return;
        }
        hide();
        anchor = node;
        shown = ref;
        fill(Peek.of(catalog, ref));
        card.setVisible(true);
        tip.setVisible(true);
        place(node);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, moved);
        scene.addEventFilter(ScrollEvent.SCROLL, scrolled);
    }

    public void close() {
        rest.stop();
        hide();
    }

    private void hide() {
        Node node = anchor;
        Scene scene = layer.getScene();
        if (scene != null) {
            scene.removeEventFilter(MouseEvent.MOUSE_MOVED, moved);
            scene.removeEventFilter(ScrollEvent.SCROLL, scrolled);
        }
        anchor = null;
        shown = null;
        card.setVisible(false);
        tip.setVisible(false);
        if (node != null) {
            card.getChildren().clear();
        }
    }

    private void fill(Peek peek) {
        VBox names =
                Styles.column(
                        0,
                        Styles.label(peek.name(), "strong", "peek-name"),
                        Styles.label(peek.kind(), "muted", "small"));
        StackPane tile = new StackPane(peek.icon().node(20, "accent"));
        tile.getStyleClass().add("icon-tile");
        HBox head = Styles.row(12, tile, Styles.grow(names));
        if (peek.known()) {
            StarMark mark = new StarMark(() -> star.accept(peek.ref()));
            mark.show(starred.contains(peek.ref().toString()));
            mark.setFocusTraversable(false);
            head.getChildren().add(mark);
        }
        card.getChildren().setAll(head);
        if (!peek.description().isBlank()) {
            card.getChildren()
                    .add(Styles.wrapped(Words.gist(peek.description()), "peek-description"));
        }
        card.getChildren().add(new FactRows(this, 72, WIDTH - 32, peek.facts()));
        HBox verbs =
                Styles.row(
                        8,
                        Styles.button("Open", () -> go(""), "primary"),
                        Styles.button(Icon.GRAPH, "Graph", () -> go("graph")),
                        Styles.button(
                                Icon.COPY,
                                "Copy ref",
                                () -> navigator.copy(peek.ref().toString(), "reference")));
        verbs.getChildren().forEach(node -> node.setFocusTraversable(false));
        verbs.getStyleClass().add("peek-verbs");
        if (peek.known()) {
            card.getChildren().add(verbs);
        }
    }

    private void go(String tab) {
        EntityRef ref = shown;
        close();
        if (ref != null) {
            navigator.go(new Route.EntityPage(ref.toString(), tab));
        }
    }

    /// Below the text, above it where there is no room; always inside the layer.
    private void place(Node node) {
        Bounds at = layer.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        card.applyCss();
        double height = card.prefHeight(WIDTH);
        double x = Math.clamp(at.getMinX() + 18, GAP, layer.getWidth() - WIDTH - GAP);
        double below = at.getMaxY() + GAP + 8;
        boolean fits = below + height <= layer.getHeight() - GAP;
        double y = fits ? below : Math.max(GAP, at.getMinY() - GAP - 8 - height);
        card.resizeRelocate(x, y, WIDTH, height);
        double middle =
                Math.clamp(at.getMinX() + Math.min(at.getWidth(), 104) / 2, x + 16, x + WIDTH - 16);
        tip.setScaleY(fits ? 1 : -1);
        tip.relocate(middle - 8, fits ? y - 7.5 : y + height - 1.5);
    }

    private void moved(MouseEvent event) {
        Node node = anchor;
        if (node != null
                && !isNear(card, event)
                && (node.getScene() == null || !isNear(node, event))) {
            hide();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (!card.contains(card.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
            hide();
        }
    }

    private static boolean isNear(Node node, MouseEvent event) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return event.getSceneX() >= bounds.getMinX() - REACH
                && event.getSceneX() <= bounds.getMaxX() + REACH
                && event.getSceneY() >= bounds.getMinY() - REACH
                && event.getSceneY() <= bounds.getMaxY() + REACH;
    }
}
