package dev.slipway.ui.kit.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints one series. Where its samples stand closer than pixels, each pixel column is filled from
/// its lowest to its highest value: the same picture as the line through all of them, at the price
/// of one rectangle a column.
final class CurvePainter {
    private static final double MOST_FILL = 0.8;
    private static final double MOST_WIDTH = 10;
    private final Thinning thinning = new Thinning();

    /// `values` are where the curve stands, which is not its own values when it is stacked.
    void paint(GraphicsContext g, Curve curve, double[] values, Color color, Scale scale) {
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(width(curve));
        thinning.runs(
                curve.times(),
                values,
                scale.from(),
                scale.to(),
                scale.width(),
                Thinning.gap(curve.times()),
                (xs, ys, n) -> run(g, curve, color, scale, xs, ys, n));
    }

    private static double width(Curve curve) {
        return Math.clamp(curve.lineWidth(), 0.5, MOST_WIDTH);
    }

    private static void run(
            GraphicsContext g,
            Curve curve,
            Color color,
            Scale scale,
            double[] xs,
            double[] ys,
            int n) {
        for (int i = 0; i < n; i++) {
            xs[i] += scale.left();
            ys[i] = scale.y(ys[i]);
        }
        double floor = Math.min(scale.bottom(), scale.y(Math.max(0, scale.low())));
        switch (curve.kind()) {
            case BARS -> bars(g, xs, ys, n, floor);
            case POINTS -> {
                for (int i = 0; i < n; i++) {
                    dot(g, xs[i], ys[i]);
                }
            }
            case LINE -> line(g, curve, color, xs, ys, n, floor);
        }
    }

    private static void dot(GraphicsContext g, double x, double y) {
        g.fillOval(x - 2, y - 2, 4, 4);
    }

    private static void bars(GraphicsContext g, double[] xs, double[] ys, int n, double floor) {
        double wide = n > 1 ? Math.max(1, (xs[n - 1] - xs[0]) / (n - 1) * 0.7) : 6;
        for (int i = 0; i < n; i++) {
            double top = Math.min(ys[i], floor);
            g.fillRect(xs[i] - wide / 2, top, wide, Math.max(1, Math.abs(floor - ys[i])));
        }
    }

    private static void line(
            GraphicsContext g,
            Curve curve,
            Color color,
            double[] xs,
            double[] ys,
            int n,
            double floor) {
        Color below = color.deriveColor(0, 1, 1, Math.min(MOST_FILL, curve.fill()));
        boolean filled = curve.fill() > 0;
        if (isDense(xs, n)) {
            Columns columns = Columns.of(xs, ys, n, curve.stepped());
            if (filled) {
                g.setFill(below);
                columns.fillTo(g, floor);
            }
            g.setFill(color);
            columns.fill(g, width(curve));
            return;
        }
        if (filled) {
            g.setFill(below);
            area(g, xs, ys, n, floor);
            g.setFill(color);
        }
        if (n == 1) {
            dot(g, xs[0], ys[0]);
        } else if (curve.stepped()) {
            steps(g, xs, ys, n);
        } else {
            g.strokePolyline(xs, ys, n);
        }
    }

    /// Whether there are more than two points a pixel.
    private static boolean isDense(double[] xs, int n) {
        return n > 64 && n > 2 * (xs[n - 1] - xs[0]);
    }

    private static void steps(GraphicsContext g, double[] xs, double[] ys, int n) {
        g.beginPath();
        g.moveTo(xs[0], ys[0]);
        for (int i = 1; i < n; i++) {
            g.lineTo(xs[i], ys[i - 1]);
            g.lineTo(xs[i], ys[i]);
        }
        g.stroke();
    }

    private static void area(GraphicsContext g, double[] xs, double[] ys, int n, double floor) {
        double[] px = new double[n + 2];
        double[] py = new double[n + 2];
        System.arraycopy(xs, 0, px, 0, n);
        System.arraycopy(ys, 0, py, 0, n);
        px[n] = xs[n - 1];
        py[n] = floor;
        px[n + 1] = xs[0];
        py[n + 1] = floor;
        g.fillPolygon(px, py, n + 2);
    }
}
