package dev.slipway.delivery.dora;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class FiguresTest {
    private static final double DAY = 86_400;

    @Test
    void theMedianOfAnEvenCountIsBetweenTheMiddleTwo() {
        assertThat(new Spread(4, 1, 3, 2).median()).hasValue(2.5);
        assertThat(new Spread(1, 2, 3, 4, 5).quantile(0.75)).hasValue(4);
        assertThat(new Spread().median()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Y2023, DEPLOYMENT_FREQUENCY, 1.1, ELITE",
        "Y2023, DEPLOYMENT_FREQUENCY, 1, HIGH",
        "Y2023, DEPLOYMENT_FREQUENCY, 0.1, MEDIUM",
        "Y2023, DEPLOYMENT_FREQUENCY, 0.01, LOW",
        "Y2021, DEPLOYMENT_FREQUENCY, 0.1, HIGH",
        "Y2021, DEPLOYMENT_FREQUENCY, 0.01, MEDIUM",
        "Y2023, CHANGE_LEAD_TIME, 80000, ELITE",
        "Y2021, CHANGE_LEAD_TIME, 80000, HIGH",
        "Y2023, CHANGE_FAIL_RATE, 0.05, ELITE",
        "Y2023, CHANGE_FAIL_RATE, 0.16, LOW",
        "Y2021, CHANGE_FAIL_RATE, 0.16, HIGH",
        "Y2024, CHANGE_FAIL_RATE, 0.19, HIGH",
        "Y2024, CHANGE_FAIL_RATE, 0.11, MEDIUM",
        "Y2024, FAILED_DEPLOYMENT_RECOVERY_TIME, 172800, LOW",
        "Y2023, FAILED_DEPLOYMENT_RECOVERY_TIME, 172800, MEDIUM",
    })
    void aFigureHasTheLevelOfTheTableOfAYear(
            LevelTable table, Metric metric, double value, Level level) {
        assertThat(table.of(figure(metric, value))).contains(level);
    }

    @ParameterizedTest
    @CsvSource({
        "DEPLOYMENT_FREQUENCY, 48, 10",
        "DEPLOYMENT_FREQUENCY, 1, 8",
        "DEPLOYMENT_FREQUENCY, 0.5, 6",
        "DEPLOYMENT_FREQUENCY, 0.05, 4",
        "DEPLOYMENT_FREQUENCY, 0.01, 2",
        "DEPLOYMENT_FREQUENCY, 0.001, 0",
        "CHANGE_LEAD_TIME, 3599, 10",
        "CHANGE_LEAD_TIME, 3600, 8",
        "FAILED_DEPLOYMENT_RECOVERY_TIME, 700000, 4",
        "CHANGE_FAIL_RATE, 0.23, 7.7",
        "DEPLOYMENT_REWORK_RATE, 0, 10",
    })
    void anAnswerOfTheQuickCheckHasItsScore(Metric metric, double value, double score) {
        assertThat(QuickCheck.score(figure(metric, value)).orElseThrow())
                .isCloseTo(score, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void withoutDeploymentsThereAreNoRates() {
        Report report = counting(List.of(), new Window(0, 100, false)).report("none");
        assertThat(report.figures().values()).allMatch(figure -> figure.value().isEmpty());
        assertThat(QuickCheck.overall(report.figures().values())).isEmpty();
        assertThat(LevelTable.Y2023.of(report.figure(Metric.CHANGE_FAIL_RATE))).isEmpty();
    }

    @Test
    void daysPerWeekCountDaysOfWholeWeeksQuietOnesToo() {
        long monday = Instant.parse("2026-01-05T00:00:00Z").getEpochSecond();
        List<Deployment> deployments = new ArrayList<>();
        for (double day : new double[] {-1, 0, 0.2, 1, 14, 15, 16}) {
            deployments.add(deployment(monday + Math.round(day * DAY)));
        }
        Window window = new Window(monday - 2 * 86_400, monday + 22 * 86_400, false);

        // weeks of 2, 0 and 3 days; the Sunday before and the day after are in no whole week
        assertThat(counting(deployments, window).daysPerWeek()).hasValue(2);
    }

    @Test
    void figuresReadWellFromSecondsToMonths() {
        assertThat(FigureText.duration(59)).isEqualTo("59 s");
        assertThat(FigureText.duration(75163)).isEqualTo("20.9 h");
        assertThat(FigureText.duration(300_000)).isEqualTo("3.5 d");
        assertThat(FigureText.value(Metric.Unit.PER_DAY, OptionalDouble.of(0.440653)))
                .isEqualTo("3.1 a week");
        assertThat(FigureText.value(Metric.Unit.RATIO, OptionalDouble.empty())).isEqualTo("-");
    }

    private static Counting counting(List<Deployment> deployments, Window window) {
        return new Counting(deployments, window, "a test", "then");
    }

    private static Deployment deployment(long time) {
        return new Deployment("d" + time, time, "", List.of(), Optional.empty(), false);
    }

    private static Figure figure(Metric metric, double value) {
        return new Figure(
                metric,
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalInt.of(10),
                "",
                false,
                List.of());
    }
}
