package dev.slipway.delivery.show;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/// The single number a stat or a legend makes of a series (`reduceOptions.calcs`). Gaps (NaN) are
/// left out by all but `last` and `first`; nothing left gives NaN.
public enum Calculation {
    LAST,
    LASTNOTNULL,
    FIRST,
    FIRSTNOTNULL,
    MIN,
    MAX,
    MEAN,
    MEDIAN,
    SUM,
    COUNT,
    RANGE,
    DELTA,
    DIFF,
    DIFFPERC,
    STDDEV,
    VARIANCE;

    /// By Grafana's id; an unknown one is the last value.
    public static Calculation of(String id) {
        String name = id.toUpperCase(Locale.ROOT);
        for (Calculation calculation : values()) {
            if (calculation.name().equals(name)) {
                return calculation;
            }
        }
        return LASTNOTNULL;
    }

    public double of(double[] values) {
        if (this == LAST || this == FIRST) {
            return values.length == 0 ? Double.NaN : values[this == LAST ? values.length - 1 : 0];
        }
        double[] kept = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        if (this == COUNT) {
            return kept.length;
        }
        if (kept.length == 0) {
            return Double.NaN;
        }
        DoubleSummaryStatistics sums = Arrays.stream(kept).summaryStatistics();
        double first = kept[0];
        double last = kept[kept.length - 1];
        return switch (this) {
            case LAST, LASTNOTNULL -> last;
            case FIRST, FIRSTNOTNULL -> first;
            case MIN -> sums.getMin();
            case MAX -> sums.getMax();
            case MEAN -> sums.getAverage();
            case MEDIAN -> median(kept);
            case SUM -> sums.getSum();
            case COUNT -> kept.length;
            case RANGE -> sums.getMax() - sums.getMin();
            case DELTA -> delta(kept);
            case DIFF -> last - first;
            case DIFFPERC -> (last - first) / first;
            case STDDEV -> Math.sqrt(variance(kept, sums.getAverage()));
            case VARIANCE -> variance(kept, sums.getAverage());
        };
    }

    private static double median(double[] kept) {
        double[] sorted = kept.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// What a counter grew by: a fall is a restart from zero.
    private static double delta(double[] kept) {
        double sum = 0;
        for (int i = 1; i < kept.length; i++) {
            sum += kept[i] >= kept[i - 1] ? kept[i] - kept[i - 1] : kept[i];
        }
        return sum;
    }

    private static double variance(double[] kept, double mean) {
        return Arrays.stream(kept).map(v -> (v - mean) * (v - mean)).sum() / kept.length;
    }
}
