package dev.slipway.ui.kit.chart;

import java.util.List;
import java.util.Set;

/// How low and high the visible curves reach within a plot's time, and whether their axis must
/// start at zero.
record Extent(double least, double most) {
    private static final double NEAR_ZERO = 0.6;
    private static final double AREA = 0.3;

    /// `values` are where the curves stand, stacked or not.
    static Extent of(
            List<Curve> curves, List<double[]> values, Set<Integer> hidden, TimePlot.Frame frame) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean grounded = frame.stacked();
        for (int i = 0; i < curves.size(); i++) {
            if (hidden.contains(i)) {
                continue;
            }
            Curve curve = curves.get(i);
            grounded |= curve.fill() > AREA || curve.kind() == Curve.Kind.BARS;
            long[] times = curve.times();
            double[] all = values.get(i);
            for (int k = Thinning.at(times, frame.from());
                    k < all.length && times[k] <= frame.to();
                    k++) {
                double value = all[k];
                if (Double.isFinite(value)) {
                    least = value < least ? value : least;
                    most = value > most ? value : most;
                }
            }
        }
        if (!(least <= most)) {
            return new Extent(0, 1);
        }
        boolean fromZero = grounded || least > 0 && least < most * NEAR_ZERO;
        return new Extent(fromZero ? Math.min(0, least) : least, most);
    }
}
