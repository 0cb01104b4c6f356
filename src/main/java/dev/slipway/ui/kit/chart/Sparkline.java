package dev.slipway.ui.kit.chart;

import javafx.scene.canvas.GraphicsContext;

/// The course of a number in 56 by 26 pixels: no axes, the newest value marked. Gaps (NaN) are
/// bridged, since a week without a case says nothing; without two values there is a dotted line.
public final class Sparkline extends Drawn {
    public static final double WIDTH = 56;
    public static final double HEIGHT = 26;
    private static final double EDGE = 3;
    private double[] values = {};

    public Sparkline() {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    public void show(double[] newValues) {
        values = newValues.clone();
        redraw();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
                count++;
            }
        }
        if (count < 2) {
            g.setStroke(grid());
            g.setLineDashes(2, 3);
            g.strokeLine(EDGE, sharp(height / 2), width - EDGE, sharp(height / 2));
            g.setLineDashes();
            return;
        }
        double[] xs = new double[count];
        double[] ys = new double[count];
        double span = most - least;
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                xs[at] = EDGE + (width - 2 * EDGE) * i / (values.length - 1);
                double share = span == 0 ? 0.5 : (values[i] - least) / span;
                ys[at++] = height - EDGE - (height - 2 * EDGE) * share;
            }
        }
        area(g, xs, ys, height);
        g.setStroke(accent());
        g.setLineWidth(1.5);
        g.strokePolyline(xs, ys, count);
        g.setFill(accent());
        g.fillOval(xs[count - 1] - 2.5, ys[count - 1] - 2.5, 5, 5);
    }

    private void area(GraphicsContext g, double[] xs, double[] ys, double height) {
        g.setFill(soft().deriveColor(0, 1, 1, 0.4));
        g.beginPath();
        g.moveTo(xs[0], height);
        for (int i = 0; i < xs.length; i++) {
            g.lineTo(xs[i], ys[i]);
        }
        g.lineTo(xs[xs.length - 1], height);
        g.closePath();
        g.fill();
    }
}
