package dev.slipway.delivery.dora;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How the figures of a window came along, week by week.
public final class Trend {
    private static final long WEEK = 7 * 86_400;
    private static final int TRAILING = 4;

    private final List<Deployment> all;
    private final Window window;

    /// `all` deployments of the whole history, in order.
    public Trend(List<Deployment> all, Window window) {
        this.all = all;
        this.window = window;
    }

    /// The weeks of the window, the oldest first; those at its ends may be shorter.
    public List<Week> weeks() {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday =
                LocalDate.ofInstant(Instant.ofEpochSecond(window.from()), ZoneOffset.UTC)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long start = monday.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        for (long from = start; from <= window.to(); from += WEEK) {
            long begins = Math.max(from, window.from());
            long ends = Math.min(from + WEEK - 1, window.to());
            Counting counting = counting(begins, ends);
            weeks.add(
                    new Week(
                            begins,
                            ends,
                            counting.deployments(),
                            new Spread(counting.leadTimes())));
        }
        return weeks;
    }

    /// One number a week: of the week itself for lead time and frequency, of the four weeks up to
    /// its end for what happens too rarely for a week. NaN where there is nothing.
    public double[] of(Metric metric) {
        return weeks().stream()
                .mapToDouble(
                        week ->
                                switch (metric) {
                                    case CHANGE_LEAD_TIME -> number(week.leadTimes().median());
                                    case DEPLOYMENT_FREQUENCY -> week.deployments().size();
                                    case FAILED_DEPLOYMENT_RECOVERY_TIME,
                                            CHANGE_FAIL_RATE,
                                            DEPLOYMENT_REWORK_RATE ->
                                            number(trailing(week, metric).value());
                                })
                .toArray();
    }

    private Figure trailing(Week week, Metric metric) {
        long from = Math.max(window.from(), week.to() - TRAILING * WEEK + 1);
        return counting(from, week.to()).report("").figure(metric);
    }

    private Counting counting(long from, long to) {
        return new Counting(all, new Window(from, to, false), "", "");
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
