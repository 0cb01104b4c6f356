package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.delivery.show.Thresholds;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;

/// Numbers on arcs, with the thresholds along the outside.
final class GaugePlot extends Painted {
    private static final double START = 215;
    private static final double SWEEP = 250;
    private final Picture.Values picture;

    GaugePlot(Picture.Values picture) {
        this.picture = picture;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        List<Picture.Value> values = picture.values();
        int count = values.size();
        int across =
                Math.max(
                        1,
                        (int) Math.min(count, Math.round(Math.sqrt(count * width / height * 0.9))));
        int down = (count + across - 1) / across;
        double wide = width / across;
        double tall = height / down;
        for (int i = 0; i < count; i++) {
            gauge(g, values.get(i), i % across * wide, i / across * tall, wide, tall);
        }
    }

    private void gauge(
            GraphicsContext g, Picture.Value value, double x, double y, double wide, double tall) {
        boolean named = picture.names() || picture.values().size() > 1;
        double room = tall - (named ? 18 : 0);
        double radius = Math.max(10, Math.min(wide / 2 - 14, room / 1.75 - 6));
        double cx = x + wide / 2;
        double cy = y + room / 2 + radius * 0.2;
        double thick = Math.clamp(radius * 0.2, 5, 20);
        g.setLineCap(StrokeLineCap.BUTT);
        limits(g, value, cx, cy, radius);
        double r = radius - thick / 2 - 5;
        g.setLineWidth(thick);
        g.setStroke(grid());
        g.strokeArc(cx - r, cy - r, r * 2, r * 2, START, -SWEEP, ArcType.OPEN);
        double share =
                Math.clamp((value.value() - value.min()) / (value.max() - value.min()), 0, 1);
        if (Double.isFinite(share) && share > 0) {
            g.setStroke(fillOf(value.color(), accent()));
            g.strokeArc(cx - r, cy - r, r * 2, r * 2, START, -SWEEP * share, ArcType.OPEN);
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        Font font = largest(value.text(), (r - thick / 2) * 1.7, r * 0.6, 34);
        g.setFont(font);
        g.setFill(inkOf(value.color()));
        g.fillText(value.text(), cx, cy);
        if (named) {
            g.setFont(text());
            g.setFill(muted());
            g.fillText(fitted(value.name(), text(), wide - 8), cx, y + tall - 10);
        }
    }

    private void limits(
            GraphicsContext g, Picture.Value value, double cx, double cy, double radius) {
        List<Thresholds.Step> steps = value.thresholds().steps();
        double span = value.max() - value.min();
        g.setLineWidth(3);
        double r = radius - 1.5;
        for (int i = 0; i < steps.size() && steps.size() > 1; i++) {
            double from = share(steps.get(i).from(), value, span);
            double to = i + 1 < steps.size() ? share(steps.get(i + 1).from(), value, span) : 1;
            if (to > from) {
                Color color = fillOf(steps.get(i).color(), muted());
                g.setStroke(color);
                g.strokeArc(
                        cx - r,
                        cy - r,
                        r * 2,
                        r * 2,
                        START - SWEEP * from,
                        -SWEEP * (to - from),
                        ArcType.OPEN);
            }
        }
    }

    private static double share(double limit, Picture.Value value, double span) {
        double share = value.thresholds().percentage() ? limit / 100 : (limit - value.min()) / span;
        return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
    }
}
