package dev.slipway.delivery.picture;

import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.prometheus.Series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Counts by bucket and time. Series with a label `le` are Prometheus' cumulative buckets: each
/// loses what the next smaller one holds. Other series are a row each.
final class HeatMaker {
    private static final int COLUMNS = 2000;

    private HeatMaker() {}

    static Picture of(Panel panel, List<Answer> answers) {
        List<Series> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean buckets = true;
        for (Answer answer : answers) {
            List<Series> all = answer.answered().series();
            for (Series one : all) {
                series.add(one);
                names.add(SeriesNames.of(one, answer.legend(), answer.query(), all));
                buckets &= !one.label("le").isEmpty();
            }
        }
        TreeSet<Long> times = new TreeSet<>();
        series.forEach(
                one -> {
                    for (int i = 0; i < one.size() && times.size() < COLUMNS; i++) {
                        times.add(one.time(i));
                    }
                });
        if (series.isEmpty() || times.isEmpty()) {
            return new Picture.Nothing("no data in this time range");
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            order.add(i);
        }
        boolean cumulative = buckets;
        if (cumulative) {
            order.sort(Comparator.comparingDouble(i -> bound(series.get(i).label("le"))));
        }
        long[] at = times.stream().mapToLong(Long::longValue).toArray();
        double[][] counts = new double[series.size()][at.length];
        for (int row = 0; row < counts.length; row++) {
            Arrays.fill(counts[row], Double.NaN);
            Series one = series.get(order.get(row));
            for (int i = 0; i < one.size(); i++) {
                int column = Arrays.binarySearch(at, one.time(i));
                if (column >= 0) {
                    counts[row][column] = one.value(i);
                }
            }
        }
        if (cumulative) {
            difference(counts);
        }
        Look look = new Look(panel);
        List<String> rows =
                order.stream()
                        .map(i -> cumulative ? series.get(i).label("le") : names.get(i))
                        .toList();
        String unit = look.option(panel.json().text("yAxis", "format").orElse(""), "yAxis", "unit");
        long step = at.length > 1 ? at[1] - at[0] : 60_000;
        return new Picture.Heat(at, rows, counts, unit, step);
    }

    private static void difference(double[][] counts) {
        for (int row = counts.length - 1; row > 0; row--) {
            for (int column = 0; column < counts[row].length; column++) {
                double below = counts[row - 1][column];
                counts[row][column] -= Double.isFinite(below) ? below : 0;
                counts[row][column] = Math.max(0, counts[row][column]);
            }
        }
    }

    private static double bound(String le) {
        if (le.equals("+Inf")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            return Double.parseDouble(le);
        } catch (NumberFormatException e) {
            return Double.MAX_VALUE;
        }
    }
}
