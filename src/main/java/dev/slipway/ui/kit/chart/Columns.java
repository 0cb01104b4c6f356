package dev.slipway.ui.kit.chart;

import javafx.scene.canvas.GraphicsContext;

import java.util.Arrays;

/// A line so dense that it is a band: how far it reaches up and down in each pixel column. Columns
/// that follow each other meet where the line crosses the edge between them.
///
/// @param first the column of the first entry; a column is the pixels from x to x + 1
/// @param top the least y of each column
record Columns(int first, double[] top, double[] bottom) {

    /// Of points in pixels, x ascending; `stepped` keeps each value until the next.
    static Columns of(double[] xs, double[] ys, int n, boolean stepped) {
        int first = column(xs[0]);
        int count = column(xs[n - 1]) - first + 1;
        double[] top = new double[count];
        double[] bottom = new double[count];
        Arrays.fill(top, Double.NaN);
        Arrays.fill(bottom, Double.NaN);
        for (int i = 0; i < n; i++) {
            int at = column(xs[i]) - first;
            reach(top, bottom, at, ys[i]);
            int before = i == 0 ? at : column(xs[i - 1]) - first;
            for (int k = before; k < at; k++) {
                double edge = first + k + 1;
                double share = (edge - xs[i - 1]) / (xs[i] - xs[i - 1]);
                double met = ys[i - 1] + (stepped ? 0 : (ys[i] - ys[i - 1]) * share);
                reach(top, bottom, k, met);
                reach(top, bottom, k + 1, met);
            }
        }
        return new Columns(first, top, bottom);
    }

    private static int column(double x) {
        return (int) Math.floor(x);
    }

    private static void reach(double[] top, double[] bottom, int at, double y) {
        top[at] = y < top[at] || Double.isNaN(top[at]) ? y : top[at];
        bottom[at] = y > bottom[at] || Double.isNaN(bottom[at]) ? y : bottom[at];
    }

    /// The line itself, `width` thick.
    void fill(GraphicsContext g, double width) {
        for (int i = 0; i < top.length; i++) {
            g.fillRect(first + i, top[i] - width / 2, 1, bottom[i] - top[i] + width);
        }
    }

    /// What lies between the line and `floor`.
    void fillTo(GraphicsContext g, double floor) {
        for (int i = 0; i < top.length; i++) {
            double from = Math.min(top[i], floor);
            g.fillRect(first + i, from, 1, Math.max(bottom[i], floor) - from);
        }
    }
}
