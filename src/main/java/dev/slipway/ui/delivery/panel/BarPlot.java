package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.ui.kit.chart.Palette;
import dev.slipway.ui.kit.chart.Ticks;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Bars by category, beside or upon each other, upright or sideways.
final class BarPlot extends Painted {
    private static final double EDGE = 8;
    private final Picture.Bars picture;

    BarPlot(Picture.Bars picture) {
        this.picture = picture;
    }

    private double most() {
        double most = 0;
        for (int i = 0; i < picture.categories().size(); i++) {
            double sum = 0;
            for (double[] series : picture.values()) {
                double value = i < series.length && Double.isFinite(series[i]) ? series[i] : 0;
                sum = picture.stacked() ? sum + value : Math.max(sum, value);
            }
            most = Math.max(most, sum);
        }
        return most == 0 ? 1 : most;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        g.setTextBaseline(VPos.CENTER);
        if (picture.sideways()) {
            sideways(g, width, height);
        } else {
            upright(g, width, height);
        }
    }

    private void upright(GraphicsContext g, double width, double height) {
        double[] ticks = Ticks.round(0, most(), 4, false);
        double left = 24;
        for (double tick : ticks) {
            left = Math.max(left, widthOf(picture.options().format(tick), text()) + 10);
        }
        double floor = height - 22;
        double perUnit = (floor - EDGE) / ticks[ticks.length - 1];
        for (double tick : ticks) {
            double y = sharp(floor - tick * perUnit);
            g.setStroke(grid().deriveColor(0, 1, 1, 0.6));
            g.strokeLine(left, y, width - EDGE, y);
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(picture.options().format(tick), left - 5, y);
        }
        int count = picture.categories().size();
        double slot = (width - left - EDGE) / Math.max(1, count);
        int every = Math.max(1, (int) Math.ceil(64 / slot));
        for (int i = 0; i < count; i++) {
            double x = left + slot * i;
            bars(g, i, x, slot, floor, perUnit);
            if (i % every == 0) {
                g.setFill(muted());
                g.setTextAlign(TextAlignment.CENTER);
                String name = fitted(picture.categories().get(i), text(), slot * every - 4);
                g.fillText(name, x + slot / 2, floor + 11);
            }
        }
    }

    private void bars(
            GraphicsContext g, int category, double x, double slot, double floor, double perUnit) {
        int count = picture.values().length;
        double room = slot * 0.76;
        double wide = Math.max(1, picture.stacked() ? room : room / count);
        double base = floor;
        for (int k = 0; k < count; k++) {
            double[] series = picture.values()[k];
            double value = category < series.length ? series[category] : Double.NaN;
            if (!Double.isFinite(value)) {
                continue;
            }
            double tall = value * perUnit;
            g.setFill(Palette.series(k, isDark()));
            double at = x + (slot - room) / 2 + (picture.stacked() ? 0 : k * wide);
            g.fillRect(at, base - tall, Math.max(1, wide - 1), tall);
            base = picture.stacked() ? base - tall : base;
        }
    }

    private void sideways(GraphicsContext g, double width, double height) {
        int count = picture.categories().size();
        double names = 0;
        for (String name : picture.categories()) {
            names = Math.max(names, widthOf(name, text()));
        }
        names = Math.min(names, width * 0.4);
        double slot = Math.min(36, height / Math.max(1, count));
        double most = most();
        double room = width - names - 84;
        int series = picture.values().length;
        for (int i = 0; i < count; i++) {
            double y = slot * i;
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(fitted(picture.categories().get(i), text(), names), names + 2, y + slot / 2);
            double base = names + 10;
            double thick = slot * 0.7 / (picture.stacked() ? 1 : series);
            for (int k = 0; k < series; k++) {
                double value = i < picture.values()[k].length ? picture.values()[k][i] : Double.NaN;
                if (!Double.isFinite(value)) {
                    continue;
                }
                double wide = Math.max(1, room * value / most);
                double top = y + slot * 0.15 + (picture.stacked() ? 0 : k * thick);
                g.setFill(Palette.series(k, isDark()));
                g.fillRect(base, top, wide, Math.max(1, thick - 1));
                if (!picture.stacked()) {
                    g.setFill(ink());
                    g.setTextAlign(TextAlignment.LEFT);
                    g.fillText(picture.options().format(value), base + wide + 6, top + thick / 2);
                }
                base = picture.stacked() ? base + wide : base;
            }
        }
    }
}
