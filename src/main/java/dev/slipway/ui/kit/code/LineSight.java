package dev.slipway.ui.kit.code;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Which lines are in sight, as of the last layout. Asking the text area itself where a line is
/// makes it lay out all its lines at once, which is what costs.
final class LineSight {
    private final Supplier<CodeGutter.Range> look;
    private final Runnable onLaidOut;
    private final Runnable laidOut = this::laidOut;
    private final ReadOnlyIntegerWrapper top = new ReadOnlyIntegerWrapper(0);
    private int bottom;
    private boolean stale = true;

    /// `onLaidOut` runs after the layout that followed a change.
    LineSight(Node node, Supplier<CodeGutter.Range> look, Runnable onLaidOut) {
        this.look = look;
        this.onLaidOut = onLaidOut;
        node.sceneProperty().addListener((property, before, now) -> move(before, now));
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(laidOut);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(laidOut);
        }
        stale = true;
    }

    /// The first line in sight, from 1; 0 before the first layout.
    ReadOnlyIntegerProperty topProperty() {
        return top.getReadOnlyProperty();
    }

    int bottom() {
        return bottom;
    }

    /// Nothing is known to be in view before the next layout.
    void changed() {
        stale = true;
    }

    /// Whether `line` stands above (-1) or below (1) what is in sight; 0 when it is there.
    int side(int line) {
        return line < top.get() ? -1 : line > bottom ? 1 : 0;
    }

    /// Whether `line` is surely seen as a whole.
    boolean sees(int line) {
        return !stale && top.get() <= line && line < bottom;
    }

    /// Looks which lines are in sight now; gives whether there are any.
    boolean look() {
        CodeGutter.Range range = look.get();
        if (range.last() == 0) {
            return false;
        }
        stale = false;
        bottom = range.last();
        top.set(range.first());
        return true;
    }

    private void laidOut() {
        boolean first = stale;
        if (look() && first) {
            onLaidOut.run();
        }
    }
}
