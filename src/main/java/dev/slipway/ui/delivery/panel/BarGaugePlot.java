package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;

import java.util.List;

/// Numbers as bars below each other, with their names; scrolls where there are many.
final class BarGaugePlot extends Painted {
    private static final double LEAST = 26;
    private static final double MOST = 44;
    private final Picture.Values picture;
    private double scrolled;

    BarGaugePlot(Picture.Values picture) {
        this.picture = picture;
        addEventHandler(
                ScrollEvent.SCROLL,
                event -> {
                    double most = Math.max(0, picture.values().size() * LEAST - getHeight());
                    double next = Math.clamp(scrolled - event.getDeltaY(), 0, most);
                    if (next != scrolled) {
                        scrolled = next;
                        redraw();
                        event.consume();
                    }
                });
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        List<Picture.Value> values = picture.values();
        double tall = Math.clamp(height / values.size(), LEAST, MOST);
        double names = 0;
        double numbers = 0;
        for (Picture.Value value : values) {
            names = Math.max(names, widthOf(value.name(), text()));
            numbers = Math.max(numbers, widthOf(value.text(), strong()));
        }
        names = Math.min(names, width * 0.4);
        double from = names + 10;
        double room = Math.max(10, width - from - numbers - 14);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < values.size(); i++) {
            Picture.Value value = values.get(i);
            double y = i * tall - scrolled;
            if (y < -tall || y > height) {
                continue;
            }
            double middle = y + tall / 2;
            double thick = Math.min(18, tall - 8);
            g.setFont(text());
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(muted());
            g.fillText(fitted(value.name(), text(), names), names + 2, middle);
            g.setFill(grid().deriveColor(0, 1, 1, 0.6));
            g.fillRoundRect(from, middle - thick / 2, room, thick, 4, 4);
            double share =
                    Math.clamp((value.value() - value.min()) / (value.max() - value.min()), 0, 1);
            if (Double.isFinite(share)) {
                g.setFill(fillOf(value.color(), accent()));
                g.fillRoundRect(from, middle - thick / 2, Math.max(2, room * share), thick, 4, 4);
            }
            g.setFont(strong());
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(inkOf(value.color()));
            g.fillText(value.text(), from + room + 8, middle);
        }
    }
}
