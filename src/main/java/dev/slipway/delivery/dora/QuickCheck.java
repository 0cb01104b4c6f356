package dev.slipway.delivery.dora;

import java.util.Collection;
import java.util.OptionalDouble;

/// The score of DORA's Quick Check (2025): each answer from 0 to 10, overall their mean.
public final class QuickCheck {
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;
    private static final double WEEK = 7 * DAY;
    private static final double MONTH = 30 * DAY;
    private static final double HALF_YEAR = 182.5 * DAY;

    private QuickCheck() {}

    /// The score of one figure; empty without a value.
    public static OptionalDouble score(Figure figure) {
        if (figure.value().isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = figure.value().getAsDouble();
        return OptionalDouble.of(
                switch (figure.metric()) {
                    case DEPLOYMENT_FREQUENCY -> steps(DAY / value, true);
                    case CHANGE_LEAD_TIME, FAILED_DEPLOYMENT_RECOVERY_TIME -> steps(value, false);
                    case CHANGE_FAIL_RATE, DEPLOYMENT_REWORK_RATE -> 10 - value * 10;
                });
    }

    /// The six answers of the form, two points a step. A deployment a day is still in the better of
    /// the two answers that name it.
    private static double steps(double seconds, boolean inclusive) {
        double[] bounds = {HOUR, DAY, WEEK, MONTH, HALF_YEAR};
        int worse = 0;
        for (double bound : bounds) {
            worse += seconds < bound || (inclusive && seconds == bound) ? 0 : 1;
        }
        return (bounds.length - worse) * 2.0;
    }

    /// The mean over the figures that have a score; empty when none has.
    public static OptionalDouble overall(Collection<Figure> figures) {
        return figures.stream()
                .map(QuickCheck::score)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /// The industry's mean of 2025 on the same scale.
    public static double industry(Metric metric) {
        return switch (metric) {
            case CHANGE_LEAD_TIME -> 5.5;
            case DEPLOYMENT_FREQUENCY -> 4.8;
            case FAILED_DEPLOYMENT_RECOVERY_TIME -> 7.4;
            case CHANGE_FAIL_RATE -> 8.1;
            case DEPLOYMENT_REWORK_RATE -> 7.8;
        };
    }
}
