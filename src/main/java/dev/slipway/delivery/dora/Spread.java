package dev.slipway.delivery.dora;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Numbers in order, asked for their middle. Quantiles are interpolated between neighbours (type 7
/// of Hyndman and Fan, as spreadsheets do), so the median of an even count is the mean of the two
/// middle ones.
public final class Spread {
    private final double[] sorted;

    public Spread(double... values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    public int n() {
        return sorted.length;
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }

    /// `share` from 0 to 1; empty without numbers.
    public OptionalDouble quantile(double share) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (sorted[above] - sorted[below]) * (at - below));
    }

    public OptionalDouble mean() {
        return Arrays.stream(sorted).average();
    }
}
