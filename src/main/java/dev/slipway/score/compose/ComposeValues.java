package dev.slipway.score.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts that compose-go reads as something else: sizes, durations, shell commands.
final class ComposeValues {
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?) ?([kKmMgGtTpP])?([iI])?([bB])?");
    private static final Pattern DURATION_PART =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{0,9})?)(ns|us|µs|ms|s|m|h|d|w)");

    private ComposeValues() {}

    /// `units.RAMInBytes`: `512m`, `1.5g`, plain numbers.
    static Optional<Long> bytes(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return Optional.of(Long.parseLong(text));
        }
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
        long factor = 1L << 10 * (unit.isEmpty() ? 0 : "kmgtp".indexOf(unit) + 1);
        return Optional.of(
                new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor)).longValue());
    }

    /// The duration in Go's writing (`90s` as `1m30s`).
    static Optional<String> duration(String text) {
        String rest = text.startsWith("-") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Optional.of("0s");
        }
        Matcher matcher = DURATION_PART.matcher(rest);
        BigDecimal nanos = BigDecimal.ZERO;
        int at = 0;
        while (at < rest.length() && matcher.region(at, rest.length()).lookingAt()) {
            nanos = nanos.add(new BigDecimal(matcher.group(1)).multiply(unit(matcher.group(2))));
            at = matcher.end();
        }
        return at < rest.length() || at == 0
                ? Optional.empty()
                : Optional.of((text.startsWith("-") ? "-" : "") + written(nanos));
    }

    private static BigDecimal unit(String name) {
        return new BigDecimal(
                switch (name) {
                    case "ns" -> "1";
                    case "ms" -> "1e6";
                    case "s" -> "1e9";
                    case "m" -> "60e9";
                    case "h" -> "3600e9";
                    case "d" -> "86400e9";
                    case "w" -> "604800e9";
                    default -> "1e3";
                });
    }

    private static String written(BigDecimal nanos) {
        if (nanos.signum() == 0) {
            return "0s";
        }
        if (nanos.compareTo(new BigDecimal("1e9")) < 0) {
            boolean milli = nanos.compareTo(new BigDecimal("1e6")) >= 0;
            boolean micro = nanos.compareTo(new BigDecimal("1e3")) >= 0;
            int shift = milli ? 6 : micro ? 3 : 0;
            return plain(nanos.movePointLeft(shift)) + (milli ? "ms" : micro ? "µs" : "ns");
        }
        BigDecimal[] minutes = nanos.movePointLeft(9).divideAndRemainder(BigDecimal.valueOf(60));
        BigDecimal[] hours = minutes[0].divideAndRemainder(BigDecimal.valueOf(60));
        String seconds = plain(minutes[1]) + "s";
        if (minutes[0].signum() == 0) {
            return seconds;
        }
        String text = plain(hours[1]) + "m" + seconds;
        return hours[0].signum() == 0 ? text : plain(hours[0]) + "h" + text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /// A command line cut into words as a shell does, without expansions; empty when a quote is not
    /// closed.
    static Optional<List<String>> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
                open = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                open = true;
            } else if (Character.isWhitespace(c)) {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                    open = false;
                }
            } else {
                word.append(c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return quote == 0 ? Optional.of(words) : Optional.empty();
    }
}
