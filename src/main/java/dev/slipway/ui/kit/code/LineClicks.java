package dev.slipway.ui.kit.code;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.jspecify.annotations.Nullable;

/// A click chooses the line under it, and is told to who listens to the text or to what is left of
/// it.
final class LineClicks implements EventHandler<MouseEvent> {
    private final CodePane pane;
    private final CodeArea area;
    private final CodeGutter gutter;
    private CodePane.@Nullable LineListener text;
    private CodePane.@Nullable LineListener left;

    LineClicks(CodePane pane, CodeArea area, CodeGutter gutter) {
        this.pane = pane;
        this.area = area;
        this.gutter = gutter;
    }

    void setOnText(CodePane.LineListener listener) {
        text = listener;
    }

    /// Without such a listener the one of the text hears.
    void setOnLeft(CodePane.LineListener listener) {
        left = listener;
    }

    @Override
    public void handle(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isScrollBar(event.getTarget())) {
            return;
        }
        TextPos pos = area.getTextPosition(event.getScreenX(), event.getScreenY());
        if (pos == null) {
            return;
        }
        int line = pos.index() + 1;
        pane.select(line);
        boolean isLeft = left != null && event.getX() < gutter.getPrefWidth(0);
        CodePane.LineListener hears = isLeft ? left : text;
        if (hears != null) {
            hears.clicked(line, event.isAltDown());
        }
    }

    private static boolean isScrollBar(Object target) {
        for (Node node = target instanceof Node start ? start : null;
                node != null;
                node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }
}
