package dev.slipway.delivery.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as Prometheus writes them: `1h30m`, units from years to milliseconds in falling order.
public final class PromDuration {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(\\d{1,9})y)?(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?"
                            + "(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
    private static final List<Duration> UNITS =
            List.of(
                    Duration.ofDays(365),
                    Duration.ofDays(7),
                    Duration.ofDays(1),
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(1));
    private static final Map<String, Duration> WRITTEN =
            Map.of(
                    "d", Duration.ofDays(1),
                    "h", Duration.ofHours(1),
                    "m", Duration.ofMinutes(1),
                    "s", Duration.ofSeconds(1));

    private PromDuration() {}

    /// Empty when it is none; `0` is one.
    public static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = FORM.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        for (int i = 0; i < UNITS.size(); i++) {
            String count = matcher.group(i + 1);
            sum = count == null ? sum : sum.plus(UNITS.get(i).multipliedBy(Long.parseLong(count)));
        }
        return Optional.of(sum);
    }

    /// In the largest unit that divides it: `2h`, `90s`.
    public static String text(Duration duration) {
        for (String unit : List.of("d", "h", "m", "s")) {
            long length = WRITTEN.getOrDefault(unit, Duration.ofSeconds(1)).toMillis();
            if (duration.toMillis() % length == 0) {
                return duration.toMillis() / length + unit;
            }
        }
        return duration.toMillis() + "ms";
    }
}
