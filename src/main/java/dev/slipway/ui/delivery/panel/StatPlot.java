package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.ui.kit.chart.Palette;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;

/// Large numbers side by side, each with its course behind it.
final class StatPlot extends Painted {
    private static final double GAP = 4;
    private final Picture.Values picture;

    StatPlot(Picture.Values picture) {
        this.picture = picture;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        List<Picture.Value> values = picture.values();
        int across = across(values.size(), width, height);
        int down = (values.size() + across - 1) / across;
        double wide = (width - GAP * (across - 1)) / across;
        double tall = (height - GAP * (down - 1)) / down;
        double size = size(values, wide, tall);
        for (int i = 0; i < values.size(); i++) {
            cell(
                    g,
                    values.get(i),
                    i % across * (wide + GAP),
                    i / across * (tall + GAP),
                    wide,
                    tall,
                    size);
        }
    }

    /// As square as the cells get.
    private static int across(int count, double width, double height) {
        int best = 1;
        double shape = Double.MAX_VALUE;
        for (int across = 1; across <= count; across++) {
            int down = (count + across - 1) / across;
            double ratio = width / across / (height / down);
            double off = Math.abs(Math.log(ratio / 2.2));
            if (off < shape) {
                shape = off;
                best = across;
            }
        }
        return best;
    }

    /// One size for all of them, so that they can be compared.
    private double size(List<Picture.Value> values, double wide, double tall) {
        double size = 48;
        for (Picture.Value value : values) {
            double room = tall * (picture.names() ? 0.42 : 0.5);
            size = Math.min(size, largest(value.text(), wide - 20, room, 48).getSize());
        }
        return size;
    }

    private void cell(
            GraphicsContext g,
            Picture.Value value,
            double x,
            double y,
            double wide,
            double tall,
            double size) {
        Color own = fillOf(value.color(), accent());
        boolean filled = picture.background() && Palette.named(value.color()).isPresent();
        if (filled) {
            g.setFill(own);
            g.fillRoundRect(x, y, wide, tall, 6, 6);
        }
        if (picture.sparks() && value.course().length > 2) {
            spark(
                    g,
                    value,
                    x,
                    y,
                    wide,
                    tall,
                    filled ? Palette.on(own).deriveColor(0, 1, 1, 0.5) : own);
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        double middle = y + tall * (picture.sparks() && value.course().length > 2 ? 0.42 : 0.5);
        if (picture.names()) {
            g.setFont(text());
            g.setFill(filled ? Palette.on(own) : muted());
            g.fillText(
                    fitted(value.name(), text(), wide - 12), x + wide / 2, middle - size / 2 - 6);
            middle += 4;
        }
        g.setFont(Font.font("Inter Semi Bold", size));
        g.setFill(filled ? Palette.on(own) : inkOf(value.color()));
        g.fillText(value.text(), x + wide / 2, middle);
    }

    private static void spark(
            GraphicsContext g,
            Picture.Value value,
            double x,
            double y,
            double wide,
            double tall,
            Color color) {
        double[] course = value.course();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double one : course) {
            if (Double.isFinite(one)) {
                least = Math.min(least, one);
                most = Math.max(most, one);
            }
        }
        if (!(most > least)) {
            return;
        }
        double room = tall * 0.28;
        double[] xs = new double[course.length + 2];
        double[] ys = new double[course.length + 2];
        int n = 0;
        for (int i = 0; i < course.length; i++) {
            if (Double.isFinite(course[i])) {
                xs[n] = x + wide * i / (course.length - 1);
                ys[n++] = y + tall - 2 - (course[i] - least) / (most - least) * room;
            }
        }
        g.setStroke(color);
        g.setLineWidth(1.25);
        g.strokePolyline(xs, ys, n);
        xs[n] = xs[n - 1];
        ys[n] = y + tall;
        xs[n + 1] = xs[0];
        ys[n + 1] = y + tall;
        g.setFill(color.deriveColor(0, 1, 1, 0.18));
        g.fillPolygon(xs, ys, n + 2);
    }
}
