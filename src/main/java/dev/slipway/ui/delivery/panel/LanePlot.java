package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.ui.kit.chart.Palette;
import dev.slipway.ui.kit.chart.Ticks;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// States over time, a lane a series; the word stands in a span where it fits.
final class LanePlot extends Painted {
    private static final double BOTTOM = 20;
    private final Picture.Lanes picture;
    private final long from;
    private final long to;
    private final List<String> words = new ArrayList<>();

    LanePlot(Picture.Lanes picture, long from, long to) {
        this.picture = picture;
        this.from = from;
        this.to = to;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        int count = picture.lanes().size();
        double left = 0;
        for (Picture.Lane lane : picture.lanes()) {
            left = Math.max(left, widthOf(lane.name(), text()) + 12);
        }
        left = Math.min(left, width * 0.3);
        double tall = Math.min(40, (height - BOTTOM) / count);
        double perMilli = (width - left - 6) / Math.max(1, to - from);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < count; i++) {
            Picture.Lane lane = picture.lanes().get(i);
            double y = tall * i;
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(fitted(lane.name(), text(), left - 8), left - 6, y + tall / 2);
            for (Picture.Span span : lane.spans()) {
                span(g, span, left, y, tall, perMilli, width);
            }
        }
        g.setFill(muted());
        g.setTextAlign(TextAlignment.CENTER);
        for (Ticks.Time time :
                Ticks.times(
                        from, to, (int) Math.max(2, (width - left) / 90), ZoneId.systemDefault())) {
            double x = left + (time.at() - from) * perMilli;
            if (x > left + 16 && x < width - 16) {
                g.fillText(time.label(), x, Math.min(height, tall * count + BOTTOM) - BOTTOM / 2);
            }
        }
    }

    private void span(
            GraphicsContext g,
            Picture.Span span,
            double left,
            double y,
            double tall,
            double perMilli,
            double width) {
        double x = Math.max(left, left + (span.from() - from) * perMilli);
        double end = Math.min(width - 6, left + (span.to() - from) * perMilli);
        if (end <= x) {
            return;
        }
        Color color = fillOf(span.color(), own(span.text()));
        g.setFill(color);
        double gap = picture.samples() ? Math.min(1.5, (end - x) * 0.15) : 0;
        g.fillRect(x + gap, y + 2, Math.max(1, end - x - gap * 2), tall - 4);
        if (widthOf(span.text(), text()) < end - x - 8 && tall >= 14) {
            g.setFill(Palette.on(color));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(span.text(), x + 5, y + tall / 2);
        }
    }

    private Color own(String word) {
        if (!words.contains(word)) {
            words.add(word);
        }
        return Palette.series(words.indexOf(word), isDark());
    }
}
