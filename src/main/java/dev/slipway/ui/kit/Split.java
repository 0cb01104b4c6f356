package dev.slipway.ui.kit;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Settings;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.function.DoubleConsumer;

/// Two panes with a line between them that can be dragged, or moved with the arrow keys. One pane
/// has a size in pixels, the other takes the rest, so that a wider window never changes the first.
/// The sized pane can be folded away.
public final class Split extends Pane {
    private static final double GRIP = 7;
    private static final double STEP = 16;

    private final Node sized;
    private final Node rest;
    private final Side side;
    private final double least;
    private final double leastRest;
    private final DoubleProperty size;
    private final Region line = new Region();
    private final Region grip = new Region();
    private boolean folded;
    private boolean moved;
    private DoubleConsumer onMoved = pixels -> {};

    /// `sized` stands at `side`, `size` wide (or high), never less than `least`, and leaves the
    /// other pane at least `leastRest`.
    public Split(Side side, Node sized, double size, double least, Node rest, double leastRest) {
        this.side = side;
        this.sized = sized;
        this.rest = rest;
        this.least = least;
        this.leastRest = leastRest;
        this.size = new SimpleDoubleProperty(size);
        getStyleClass().add("split");
        line.getStyleClass().add("split-line");
        grip.getStyleClass().add("split-grip");
        grip.setCursor(across() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        grip.setFocusTraversable(true);
        grip.setAccessibleText("Divider");
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grip.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> onMoved.accept(this.size.get()));
        grip.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        this.size.addListener((property, before, now) -> requestLayout());
        getChildren().addAll(rest, sized, line, grip);
    }

    /// The size of the sized pane in pixels, as chosen; what is shown may be less in a small
    /// window.
    public DoubleProperty sizeProperty() {
        return size;
    }

    /// Gives the pane the size that the user once gave it.
    public void move(double pixels) {
        moved = true;
        size.set(pixels);
    }

    /// Whether the user gave the pane its size.
    public boolean isMoved() {
        return moved;
    }

    /// Gives the pane the size that the user last gave it under this name, and keeps the next one.
    public void remember(Desk desk, String name) {
        Integer kept = desk.settings().get().looks().dividers().get(name);
        if (kept != null) {
            move(kept);
        }
        onMoved =
                pixels -> {
                    Settings now = desk.settings().get();
                    int chosen = (int) Math.round(pixels);
                    desk.change(now.withLooks(now.looks().withDivider(name, chosen)));
                };
    }

    public void setFolded(boolean isFolded) {
        folded = isFolded;
        sized.setVisible(!isFolded);
        line.setVisible(!isFolded);
        grip.setVisible(!isFolded);
        requestLayout();
    }

    public boolean isFolded() {
        return folded;
    }

    private boolean across() {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    private boolean leads() {
        return side == Side.LEFT || side == Side.TOP;
    }

    private void dragged(MouseEvent event) {
        double at =
                across()
                        ? sceneToLocal(event.getSceneX(), event.getSceneY()).getX()
                        : sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        double whole = across() ? getWidth() : getHeight();
        move(fit(leads() ? at : whole - at, whole));
    }

    private void key(KeyEvent event) {
        KeyCode less = across() ? KeyCode.LEFT : KeyCode.UP;
        KeyCode more = across() ? KeyCode.RIGHT : KeyCode.DOWN;
        if (event.getCode() == less || event.getCode() == more) {
            double by = (event.getCode() == more) == leads() ? STEP : -STEP;
            move(fit(size.get() + by, across() ? getWidth() : getHeight()));
            onMoved.accept(size.get());
            event.consume();
        }
    }

    private double fit(double wanted, double whole) {
        return Math.max(least, Math.min(wanted, whole - leastRest - 1));
    }

    @Override
    protected void layoutChildren() {
        double whole = across() ? getWidth() : getHeight();
        double other = across() ? getHeight() : getWidth();
        double first = folded ? 0 : Math.round(fit(size.get(), whole));
        double second = folded ? whole : whole - first - 1;
        double from = leads() ? 0 : second + 1;
        place(sized, from, first, other);
        place(rest, leads() && !folded ? first + 1 : 0, second, other);
        double at = leads() ? first : second;
        place(line, at, 1, other);
        place(grip, at - (GRIP - 1) / 2, GRIP, other);
    }

    private void place(Node node, double from, double length, double other) {
        if (across()) {
            node.resizeRelocate(from, 0, Math.max(0, length), other);
        } else {
            node.resizeRelocate(0, from, other, Math.max(0, length));
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
