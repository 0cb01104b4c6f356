package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.delivery.show.Units;
import dev.slipway.ui.kit.chart.Ticks;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.time.ZoneId;
import java.util.OptionalInt;

/// Counts by bucket and time as cells, the darker (in dark themes the brighter) the more.
final class HeatPlot extends Painted {
    private static final double BOTTOM = 20;
    private static final double TOP = 6;
    private final Picture.Heat picture;
    private final long from;
    private final long to;

    HeatPlot(Picture.Heat picture, long from, long to) {
        this.picture = picture;
        this.from = from;
        this.to = to;
    }

    private String name(int row) {
        String name = picture.rows().get(row);
        try {
            double bound =
                    name.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(name);
            return Units.format(bound, picture.unit(), OptionalInt.empty());
        } catch (NumberFormatException e) {
            return name;
        }
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        int rows = picture.rows().size();
        double left = 20;
        for (int row = 0; row < rows; row++) {
            left = Math.max(left, widthOf(name(row), text()) + 10);
        }
        left = Math.min(left, width / 3);
        double tall = (height - TOP - BOTTOM) / rows;
        double most = 0;
        for (double[] row : picture.counts()) {
            for (double count : row) {
                most = Double.isFinite(count) ? Math.max(most, count) : most;
            }
        }
        double perMilli = (width - left - 6) / Math.max(1, to - from);
        double wide = Math.max(1, picture.step() * perMilli);
        for (int row = 0; row < rows; row++) {
            double y = height - BOTTOM - tall * (row + 1);
            for (int i = 0; i < picture.times().length; i++) {
                double count = picture.counts()[row][i];
                double x = left + (picture.times()[i] - from) * perMilli - wide;
                if (Double.isFinite(count) && count > 0 && x + wide > left) {
                    g.setFill(shade(Math.sqrt(count / most)));
                    g.fillRect(
                            Math.max(left, x),
                            y,
                            Math.min(wide, x + wide - left) - 0.5,
                            tall - 0.5);
                }
            }
        }
        labels(g, left, tall, width, height);
    }

    private Color shade(double share) {
        Color low = ground().interpolate(accent(), 0.12);
        Color high = isDark() ? Color.web("#cae8ff") : Color.web("#0a3069");
        return share < 0.5
                ? low.interpolate(accent(), share * 2)
                : accent().interpolate(high, (share - 0.5) * 2);
    }

    private void labels(GraphicsContext g, double left, double tall, double width, double height) {
        g.setTextBaseline(VPos.CENTER);
        g.setFill(muted());
        g.setTextAlign(TextAlignment.RIGHT);
        int every = Math.max(1, (int) Math.ceil(14 / tall));
        for (int row = 0; row < picture.rows().size(); row += every) {
            double y = height - BOTTOM - tall * (row + 0.5);
            g.fillText(fitted(name(row), text(), left - 8), left - 5, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        int count = (int) Math.max(2, (width - left) / 90);
        for (Ticks.Time time : Ticks.times(from, to, count, ZoneId.systemDefault())) {
            double x = left + (double) (time.at() - from) / (to - from) * (width - left - 6);
            if (x > left + 16 && x < width - 16) {
                g.fillText(time.label(), x, height - BOTTOM / 2);
            }
        }
    }
}
