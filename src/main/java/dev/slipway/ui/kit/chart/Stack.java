package dev.slipway.ui.kit.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Series laid upon each other: each value with the sum of those before it at the same time.
final class Stack {
    private Stack() {}

    /// In the order of the curves; a gap adds nothing and stays a gap.
    static List<double[]> of(List<Curve> curves, Set<Integer> hidden) {
        Map<Long, Double> sums = new HashMap<>();
        List<double[]> stacked = new ArrayList<>();
        for (int number = 0; number < curves.size(); number++) {
            Curve curve = curves.get(number);
            double[] values = curve.values().clone();
            for (int i = 0; i < values.length && !hidden.contains(number); i++) {
                if (Double.isFinite(values[i])) {
                    values[i] = sums.merge(curve.times()[i], values[i], Double::sum);
                }
            }
            stacked.add(values);
        }
        return stacked;
    }
}
