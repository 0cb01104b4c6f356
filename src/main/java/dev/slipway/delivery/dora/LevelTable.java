package dev.slipway.delivery.dora;

import java.util.Optional;

/// The level tables that people still read their figures by. DORA itself dropped levels in 2025, so
/// a table is always named with its year. 2021 and 2023 as Apache DevLake has them; 2024 from
/// secondary sources, not verified against the report.
public enum LevelTable {
    /// Change fail rate up to 15, 20, 30 %.
    Y2021(2021, "as Apache DevLake's \"2021\" benchmarks"),
    /// Change fail rate up to 5, 10, 15 %.
    Y2023(2023, "as Apache DevLake's \"2023\" benchmarks"),
    /// The change fail rates of this table are typical ones and not in order (elite 5, high 20,
    /// medium 10, low 40 %): the nearest decides.
    Y2024(2024, "from secondary sources, not verified");

    private static final double HOUR = 3600;
    private static final double DAY = 86_400;
    private static final double WEEK = 7 * DAY;
    private static final double MONTH = 30 * DAY;
    private static final double HALF_YEAR = 182.5 * DAY;

    private final int year;
    private final String source;

    LevelTable(int year, String source) {
        this.year = year;
        this.source = source;
    }

    public int year() {
        return year;
    }

    public String source() {
        return source;
    }

    public static Optional<LevelTable> of(int year) {
        for (LevelTable table : values()) {
            if (table.year == year) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /// The level of a figure; empty without a value, and for the rework rate, which no table has.
    public Optional<Level> of(Figure figure) {
        if (figure.value().isEmpty()) {
            return Optional.empty();
        }
        double value = figure.value().getAsDouble();
        return switch (figure.metric()) {
            case DEPLOYMENT_FREQUENCY -> Optional.of(frequency(value));
            case CHANGE_LEAD_TIME -> Optional.of(leadTime(value));
            case FAILED_DEPLOYMENT_RECOVERY_TIME -> Optional.of(recovery(value));
            case CHANGE_FAIL_RATE -> Optional.of(failRate(value * 100));
            case DEPLOYMENT_REWORK_RATE -> Optional.empty();
        };
    }

    /// "On demand" cannot be seen in a count: more than one a day is read as it.
    private Level frequency(double perDay) {
        double every = DAY / perDay;
        return this == Y2021
                ? below(every, DAY, MONTH, HALF_YEAR)
                : perDay > 1 ? Level.ELITE : upTo(every, 0, WEEK, MONTH);
    }

    private Level leadTime(double seconds) {
        return this == Y2021
                ? below(seconds, HOUR, WEEK, HALF_YEAR)
                : below(seconds, DAY, WEEK, MONTH);
    }

    private Level recovery(double seconds) {
        return this == Y2024 ? below(seconds, HOUR, DAY, DAY) : below(seconds, HOUR, DAY, WEEK);
    }

    private Level failRate(double percent) {
        return switch (this) {
            case Y2021 -> upTo(percent, 15, 20, 30);
            case Y2023 -> upTo(percent, 5, 10, 15);
            case Y2024 ->
                    percent <= 7.5
                            ? Level.ELITE
                            : percent <= 15 ? Level.MEDIUM : percent <= 30 ? Level.HIGH : Level.LOW;
        };
    }

    private static Level below(double value, double elite, double high, double medium) {
        return value < elite
                ? Level.ELITE
                : value < high ? Level.HIGH : value < medium ? Level.MEDIUM : Level.LOW;
    }

    private static Level upTo(double value, double elite, double high, double medium) {
        return value <= elite
                ? Level.ELITE
                : value <= high ? Level.HIGH : value <= medium ? Level.MEDIUM : Level.LOW;
    }
}
