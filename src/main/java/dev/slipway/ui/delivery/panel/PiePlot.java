package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.ui.kit.chart.Palette;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.Locale;

/// Shares of a whole: slices, and beside them names with number and percent.
final class PiePlot extends Painted {
    private static final double LINE = 18;
    private final Picture.Values picture;
    private final boolean ring;

    PiePlot(Picture.Values picture, boolean ring) {
        this.picture = picture;
        this.ring = ring;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        List<Picture.Value> values = picture.values().stream().filter(v -> v.value() > 0).toList();
        double sum = values.stream().mapToDouble(Picture.Value::value).sum();
        double radius = Math.max(8, Math.min(width * 0.28, height / 2 - 8));
        double cx = radius + 12;
        double cy = height / 2;
        double angle = 90;
        for (int i = 0; i < values.size(); i++) {
            double sweep = -360 * values.get(i).value() / sum;
            g.setFill(color(values.get(i), i));
            g.fillArc(
                    cx - radius, cy - radius, radius * 2, radius * 2, angle, sweep, ArcType.ROUND);
            angle += sweep;
        }
        g.setStroke(ground());
        g.setLineWidth(1.5);
        angle = 90;
        for (Picture.Value value : values) {
            double at = Math.toRadians(angle);
            if (values.size() > 1) {
                g.strokeLine(cx, cy, cx + radius * Math.cos(at), cy - radius * Math.sin(at));
            }
            angle -= 360 * value.value() / sum;
        }
        if (ring) {
            double inner = radius * 0.6;
            g.setFill(ground());
            g.fillOval(cx - inner, cy - inner, inner * 2, inner * 2);
        }
        names(g, values, sum, cx + radius + 20, width, height);
    }

    private Color color(Picture.Value value, int number) {
        return fillOf(value.color(), Palette.series(number, isDark()));
    }

    private void names(
            GraphicsContext g,
            List<Picture.Value> values,
            double sum,
            double x,
            double width,
            double height) {
        int most = Math.max(1, (int) (height / LINE));
        int shown = values.size() <= most ? values.size() : most - 1;
        double y =
                Math.max(LINE / 2, (height - LINE * Math.min(most, values.size())) / 2 + LINE / 2);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < shown; i++) {
            Picture.Value value = values.get(i);
            g.setFill(color(value, i));
            g.fillRoundRect(x, y - 4, 9, 9, 3, 3);
            String numbers =
                    String.format(
                            Locale.ROOT, "%s  %.0f %%", value.text(), value.value() / sum * 100);
            double wide = widthOf(numbers, text());
            g.setFill(ink());
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(fitted(value.name(), text(), width - x - 28 - wide), x + 15, y);
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(numbers, width - 6, y);
            y += LINE;
        }
        if (shown < values.size()) {
            g.setFill(muted());
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText("and " + (values.size() - shown) + " more", x + 15, y);
        }
    }
}
