package dev.slipway.gotemplate.sprig;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `time.ParseDuration` and `Duration.String`.
final class GoDurations {
    private static final Pattern PART =
            Pattern.compile("(\\d{1,15}+(?:\\.\\d{0,15}+)?|\\.\\d{1,15}+)(ns|us|µs|μs|ms|s|m|h)");

    private GoDurations() {}

    static Optional<Duration> parse(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Duration total = Duration.ZERO;
        Matcher matcher = PART.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            matcher.region(at, rest.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            long unit =
                    switch (matcher.group(2)) {
                        case "ns" -> 1L;
                        case "ms" -> 1_000_000L;
                        case "s" -> 1_000_000_000L;
                        case "m" -> 60_000_000_000L;
                        case "h" -> 3_600_000_000_000L;
                        default -> 1_000L;
                    };
            BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
            if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
                return Optional.empty();
            }
            total = total.plusNanos(nanos.longValue());
            at = matcher.end();
        }
        return at == 0 ? Optional.empty() : Optional.of(negative ? total.negated() : total);
    }

    static String text(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        String sign = duration.isNegative() ? "-" : "";
        Duration size = duration.abs();
        BigDecimal nanos = BigDecimal.valueOf(size.toNanosPart());
        if (size.toSeconds() == 0) {
            int shift = size.toNanosPart() >= 1_000_000 ? 6 : size.toNanosPart() >= 1000 ? 3 : 0;
            String unit = shift == 6 ? "ms" : shift == 3 ? "µs" : "ns";
            return sign + plain(nanos.movePointLeft(shift)) + unit;
        }
        String seconds =
                plain(BigDecimal.valueOf(size.toSecondsPart()).add(nanos.movePointLeft(9))) + "s";
        if (size.toMinutes() == 0) {
            return sign + seconds;
        }
        String minutes = size.toMinutesPart() + "m" + seconds;
        return sign + (size.toHours() > 0 ? size.toHours() + "h" : "") + minutes;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
