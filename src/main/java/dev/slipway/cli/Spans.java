package dev.slipway.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as a flag takes them: `90d`, `12w`, `24h`, `30m`.
final class Spans {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([mhdw])");

    private Spans() {}

    /// Empty for anything else, and for nothing at all.
    static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        Duration span =
                switch (matcher.group(2)) {
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    case "d" -> Duration.ofDays(count);
                    default -> Duration.ofDays(7 * count);
                };
        return span.isZero() ? Optional.empty() : Optional.of(span);
    }
}
