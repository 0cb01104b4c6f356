package dev.slipway.ui.kit.code;

import javafx.scene.layout.BorderPane;

import jfx.incubator.scene.control.richtext.CodeArea;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Where lines and columns are seen in a pane, for what is drawn over it.
final class LineSpots {
    /// How wide a character of the code's font is, in pixels.
    static final double CHARACTER = 7.5;

    private static final double TEXT_TOP = 6;

    /// Between the gutter and the text.
    private static final double TEXT_LEFT = 17;

    private final BorderPane pane;
    private final CodeArea area;
    private final CodeGutter gutter;
    private final Supplier<CodeText> text;

    LineSpots(BorderPane pane, CodeArea area, CodeGutter gutter, Supplier<CodeText> text) {
        this.pane = pane;
        this.area = area;
        this.gutter = gutter;
        this.text = text;
    }

    Optional<CodePane.Spot> spot(int line) {
        OptionalDouble middle = gutter.middle(line);
        if (middle.isEmpty()
                || middle.getAsDouble() < TEXT_TOP
                || middle.getAsDouble() > area.getHeight() - TEXT_TOP
                || line > text.get().lines().size()) {
            return Optional.empty();
        }
        double top = pane.getTop() == null ? 0 : pane.getTop().getLayoutBounds().getHeight();
        double end = Math.min(pane.getWidth() - 24, columnAt(0) + width(line));
        return Optional.of(new CodePane.Spot(top + middle.getAsDouble(), columnAt(0), end));
    }

    private double width(int line) {
        int length = text.get().lines().get(line - 1).stripTrailing().length();
        String chip = text.get().folded().chips().getOrDefault(line, "");
        return length * CHARACTER + (chip.isEmpty() ? 0 : chip.length() * CHARACTER * 0.9 + 20);
    }

    double columnAt(int column) {
        return gutter.getPrefWidth(0) + TEXT_LEFT + column * CHARACTER;
    }
}
