package dev.slipway.delivery.dora;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The five figures from judged deployments.
public final class Counting {
    private static final double DAY = 86_400;

    private final List<Deployment> all;
    private final Window window;
    private final List<Deployment> counted;
    private final String deployed;
    private final String since;

    /// `all` deployments in order, of the whole history; `deployed` says in words what a deployment
    /// is here ("a tag that matches ..."), `since` when a lead time begins ("author time").
    public Counting(List<Deployment> all, Window window, String deployed, String since) {
        this.all = all;
        this.window = window;
        this.deployed = deployed;
        this.since = since;
        counted = all.stream().filter(d -> window.contains(d.time())).toList();
    }

    public Report report(String service) {
        return new Report(
                service,
                window,
                counted,
                Map.of(
                        Metric.CHANGE_LEAD_TIME, leadTime(),
                        Metric.DEPLOYMENT_FREQUENCY, frequency(),
                        Metric.CHANGE_FAIL_RATE, failRate(),
                        Metric.FAILED_DEPLOYMENT_RECOVERY_TIME, recovery(),
                        Metric.DEPLOYMENT_REWORK_RATE, reworkRate()));
    }

    /// The deployments that count, oldest first.
    List<Deployment> deployments() {
        return counted;
    }

    /// Seconds from change to deployment of every change that counts; the changes of the very first
    /// deployment count only from the window's start on, since they are the whole past.
    public double[] leadTimes() {
        List<Double> times = new ArrayList<>();
        for (Deployment deployment : counted) {
            boolean first = !window.whole() && deployment.equals(all.getFirst());
            for (Deployment.Change change : deployment.changes()) {
                if (!first || change.since() >= window.from()) {
                    times.add((double) change.leadTime(deployment.time()));
                }
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Figure leadTime() {
        Spread spread = new Spread(leadTimes());
        long skewed =
                counted.stream()
                        .mapToLong(
                                d -> d.changes().stream().filter(c -> c.since() > d.time()).count())
                        .sum();
        return new Figure(
                Metric.CHANGE_LEAD_TIME,
                spread.median(),
                spread.quantile(0.75),
                OptionalInt.of(spread.n()),
                "Median over all commits but merges that are new since the deployment before, of"
                        + " (time of the deployment - "
                        + since
                        + "). A deployment is "
                        + deployed
                        + ".",
                false,
                skewed == 0
                        ? List.of()
                        : List.of(
                                skewed
                                        + (skewed == 1 ? " commit is" : " commits are")
                                        + " dated after the deployment (a clock was ahead); counted"
                                        + " as 0"));
    }

    private Figure frequency() {
        OptionalDouble perDay =
                counted.isEmpty() || window.days() <= 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(counted.size() / window.days());
        List<String> notes = new ArrayList<>();
        OptionalDouble days = daysPerWeek();
        if (days.isPresent()) {
            notes.add("median of %.1f days with a deployment a week".formatted(days.getAsDouble()));
        }
        if (!all.isEmpty() && !window.whole() && all.getFirst().time() > window.from()) {
            notes.add(
                    "the first deployment ever is only %.0f days old, less than the window"
                            .formatted((window.to() - all.getFirst().time()) / DAY));
        }
        return new Figure(
                Metric.DEPLOYMENT_FREQUENCY,
                perDay,
                OptionalDouble.empty(),
                OptionalInt.of(counted.size()),
                "Deployments / days"
                        + (window.whole() ? " from the first to the last of them" : "")
                        + " (%d / %.1f). A deployment is %s."
                                .formatted(counted.size(), window.days(), deployed),
                false,
                notes);
    }

    /// The median number of days with a deployment over the window's whole weeks (Monday to Sunday,
    /// UTC); empty when it has none.
    public OptionalDouble daysPerWeek() {
        LocalDate monday = day(window.from() + (long) DAY - 1);
        monday = monday.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate end = day(window.to() + 1);
        Set<LocalDate> days = new TreeSet<>();
        counted.forEach(deployment -> days.add(day(deployment.time())));
        List<Double> weeks = new ArrayList<>();
        for (LocalDate week = monday; !week.plusWeeks(1).isAfter(end); week = week.plusWeeks(1)) {
            LocalDate from = week;
            LocalDate to = week.plusWeeks(1);
            weeks.add(
                    (double)
                            days.stream().filter(d -> !d.isBefore(from) && d.isBefore(to)).count());
        }
        return new Spread(weeks.stream().mapToDouble(Double::doubleValue).toArray()).median();
    }

    private static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC);
    }

    private Figure failRate() {
        return share(
                Metric.CHANGE_FAIL_RATE,
                counted.stream().filter(Deployment::failed).count(),
                "Failed deployments / all (%d / %d). A deployment failed when a later one reworks"
                        + " it: the one before the rework, or the one that first held the commit"
                        + " that the rework reverts by its id.");
    }

    private Figure reworkRate() {
        return share(
                Metric.DEPLOYMENT_REWORK_RATE,
                counted.stream().filter(d -> d.rework().isPresent()).count(),
                "Rework deployments / all (%d / %d). Rework is a deployment of nothing but hotfix"
                        + " and revert commits (by their subjects), one whose newest commit says"
                        + " \"This reverts commit\", or one that goes back to an older commit.");
    }

    private Figure share(Metric metric, long count, String how) {
        return new Figure(
                metric,
                counted.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) count / counted.size()),
                OptionalDouble.empty(),
                OptionalInt.of(counted.size()),
                how.formatted(count, counted.size()),
                false,
                List.of());
    }

    private Figure recovery() {
        Spread spread =
                new Spread(
                        counted.stream()
                                .flatMap(
                                        d ->
                                                d.rework().stream()
                                                        .map(r -> d.time() - r.repaired().time()))
                                .mapToDouble(Long::doubleValue)
                                .toArray());
        return new Figure(
                Metric.FAILED_DEPLOYMENT_RECOVERY_TIME,
                spread.median(),
                spread.quantile(0.75),
                OptionalInt.of(spread.n()),
                "Median over all rework deployments of (its time - the time of the deployment that"
                        + " it repairs). Git knows no incidents: trouble mended without a"
                        + " deployment is not in it.",
                false,
                spread.n() == 0 && !counted.isEmpty()
                        ? List.of("no rework deployment in this window")
                        : List.of());
    }
}
