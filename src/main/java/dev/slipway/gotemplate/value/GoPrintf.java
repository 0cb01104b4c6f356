package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `fmt.Sprintf` with flags, width, precision, `*` and argument indexes; misuse prints Go's
/// `%!verb(type=value)` marks.
public final class GoPrintf {
    private static final int WIDEST = 1_000_000;
    private final String format;
    private final List<?> arguments;
    private final Budget budget;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int next;
    private boolean reordered;

    private GoPrintf(String format, List<?> arguments, Budget budget) {
        this.format = format;
        this.arguments = arguments;
        this.budget = budget;
    }

    public static String format(String format, List<?> arguments, Budget budget) {
        return new GoPrintf(format, arguments, budget).run();
    }

    private record Verb(String flags, int width, int precision, char letter) {
        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }
    }

    private String run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format, at, format.length());
                break;
            }
            out.append(format, at, percent);
            at = percent + 1;
            directive();
        }
        if (!reordered && next < arguments.size()) {
            String gap = "";
            out.append("%!(EXTRA ");
            for (Object extra : arguments.subList(next, arguments.size())) {
                out.append(gap).append(typed(extra));
                gap = ", ";
            }
            out.append(')');
        }
        budget.spend(out.length());
        return out.toString();
    }

    private void directive() {
        int start = at;
        while (at < format.length() && "+-# 0".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        String flags = format.substring(start, at);
        position();
        int width = number();
        if (width < 0 && star()) {
            width = starValue();
            if (width < 0) {
                flags += "-";
                width = -width;
            }
        }
        int precision = -1;
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            position();
            precision = star() ? starValue() : Math.max(0, number());
        }
        position();
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        if (width > WIDEST || precision > WIDEST) {
            throw new GoError("width or precision too large");
        }
        int letter = format.codePointAt(at);
        at += Character.charCount(letter);
        if (letter == '%') {
            out.append('%');
        } else if (next < 0 || next >= arguments.size() && reordered) {
            out.append("%!").appendCodePoint(letter).append("(BADINDEX)");
        } else if (next >= arguments.size()) {
            out.append("%!").appendCodePoint(letter).append("(MISSING)");
        } else {
            Object argument = arguments.get(next++);
            out.append(one(new Verb(flags, width, precision, (char) letter), argument));
        }
    }

    private void position() {
        if (at < format.length() && format.charAt(at) == '[') {
            int close = format.indexOf(']', at);
            String digits = close < 0 ? "" : format.substring(at + 1, close);
            reordered = true;
            next = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) - 1 : -1;
            at = close < 0 ? format.length() : close + 1;
        }
    }

    private int number() {
        int start = at;
        int value = 0;
        while (at < format.length() && Character.isDigit(format.charAt(at))) {
            value = Math.min(WIDEST + 1, value * 10 + format.charAt(at++) - '0');
        }
        return at == start ? -1 : value;
    }

    private boolean star() {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            return true;
        }
        return false;
    }

    private int starValue() {
        if (next >= 0
                && next < arguments.size()
                && arguments.get(next) instanceof Long value
                && Math.abs(value) <= WIDEST) {
            next++;
            return value.intValue();
        }
        out.append("%!(BADWIDTH)");
        next++;
        return 0;
    }

    /// An operand left over.
    private String typed(@Nullable Object value) {
        return value == null ? "<nil>" : GoTypes.typeName(value) + "=" + GoText.of(value, budget);
    }

    private String one(Verb verb, @Nullable Object value) {
        return composed(value) && verb.letter != 'T' && !(verb.letter == 'v' && verb.has('#'))
                ? composite(verb, value)
                : single(verb, value);
    }

    private static boolean composed(@Nullable Object value) {
        return value instanceof List<?>
                || value instanceof Map<?, ?>
                || value instanceof GoMap
                || value instanceof GoStruct struct && struct.printed().isEmpty();
    }

    /// Lists, maps and structs: the verb is that of every value in them.
    private String composite(Verb verb, @Nullable Object value) {
        budget.enter();
        String all =
                switch (value) {
                    case List<?> list -> spaced("[", list, item -> item(verb, item), "]");
                    case GoStruct struct ->
                            spaced("{", struct.fields().entrySet(), f -> field(verb, f), "}");
                    case GoMap map -> entries(verb, map.entries());
                    case Map<?, ?> map -> entries(verb, map);
                    case null, default -> throw new IllegalArgumentException("no composite");
                };
        budget.leave();
        return all;
    }

    private String entries(Verb verb, Map<?, ?> map) {
        return spaced(
                "map[",
                GoText.sorted(map),
                e -> item(verb, e.getKey()) + ":" + item(verb, e.getValue()),
                "]");
    }

    private String field(Verb verb, Map.Entry<String, ? extends @Nullable Object> field) {
        return (verb.has('+') ? field.getKey() + ":" : "") + item(verb, field.getValue());
    }

    private static <T extends @Nullable Object> String spaced(
            String open, Collection<T> items, Function<T, String> text, String close) {
        return items.stream().map(text).collect(Collectors.joining(" ", open, close));
    }

    private String item(Verb verb, @Nullable Object value) {
        String text = value == null ? "<nil>" : one(verb, value);
        budget.spend(text.length());
        return text;
    }

    private String single(Verb verb, @Nullable Object value) {
        return switch (verb.letter) {
            case 'v' -> plain(verb, value);
            case 'T' -> pad(verb, GoTypes.typeName(value));
            case 't' -> value instanceof Boolean ? pad(verb, value.toString()) : bad(verb, value);
            case 's' -> string(verb, value);
            case 'q' -> quoted(verb, value);
            case 'd', 'b', 'o', 'O', 'x', 'X', 'c', 'U' -> integer(verb, value);
            case 'e', 'E', 'f', 'F', 'g', 'G' ->
                    value instanceof Double d ? floating(verb, d) : bad(verb, value);
            default -> bad(verb, value);
        };
    }

    private String bad(Verb verb, @Nullable Object value) {
        String mark = "%!" + verb.letter + "(";
        if (value == null) {
            return mark + "<nil>)";
        }
        String flags = verb.flags.replaceAll("[#+]", "");
        Verb plain = new Verb(flags, verb.width, verb.precision, 'v');
        return mark + GoTypes.typeName(value) + "=" + one(plain, value) + ")";
    }

    private String plain(Verb verb, @Nullable Object value) {
        if (verb.has('#')) {
            return pad(verb, goSyntax(value));
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return integer(new Verb(verb.flags, verb.width, verb.precision, 'd'), value);
        }
        if (value instanceof Double d) {
            return floating(new Verb(verb.flags, verb.width, verb.precision, 'g'), d);
        }
        StringBuilder text = new StringBuilder();
        GoText.append(text, value, verb.has('+'), budget);
        return pad(verb, cut(verb, text.toString(), value));
    }

    private static String cut(Verb verb, String text, @Nullable Object value) {
        if (verb.precision < 0 || !(value instanceof String)) {
            return text;
        }
        int points = Math.min(verb.precision, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, points));
    }

    private String goSyntax(@Nullable Object value) {
        return switch (value) {
            case String text -> GoQuote.quote(text);
            case List<?> list ->
                    GoTypes.typeName(list)
                            + "{"
                            + String.join(", ", list.stream().map(this::goSyntax).toList())
                            + "}";
            case Map<?, ?> map ->
                    GoTypes.typeName(map)
                            + "{"
                            + String.join(
                                    ", ",
                                    GoText.sorted(map).stream()
                                            .map(
                                                    e ->
                                                            goSyntax(e.getKey())
                                                                    + ":"
                                                                    + goSyntax(e.getValue()))
                                            .toList())
                            + "}";
            case null, default -> GoText.of(value, budget);
        };
    }

    private String string(Verb verb, @Nullable Object value) {
        return switch (value) {
            case String text -> pad(verb, cut(verb, text, value));
            case Long n -> bad(verb, n);
            case Double n -> bad(verb, n);
            case Boolean n -> bad(verb, n);
            case null -> bad(verb, null);
            default -> pad(verb, GoText.of(value, budget));
        };
    }

    private String quoted(Verb verb, @Nullable Object value) {
        if (value instanceof Long number) {
            String rune = Character.toString(rune(number));
            return pad(verb, GoQuote.quote(rune, '\'', verb.has('+')));
        }
        if (!(value instanceof String text)) {
            return bad(verb, value);
        }
        String cut = cut(verb, text, value);
        boolean raw =
                verb.has('#')
                        && cut.indexOf('`') < 0
                        && cut.chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0x7f);
        return pad(verb, raw ? "`" + cut + "`" : GoQuote.quote(cut, '"', verb.has('+')));
    }

    private static int rune(long number) {
        return number >= 0 && number <= 0x10ffff ? (int) number : 0xfffd;
    }

    private String integer(Verb verb, @Nullable Object value) {
        if (value instanceof String text && Character.toLowerCase(verb.letter) == 'x') {
            HexFormat hex = HexFormat.of();
            String digits =
                    (verb.letter == 'X' ? hex.withUpperCase() : hex)
                            .formatHex(text.getBytes(StandardCharsets.UTF_8));
            return pad(verb, (verb.has('#') ? "0" + verb.letter : "") + digits);
        }
        if (!(value instanceof Long) && !(value instanceof BigInteger)) {
            return bad(verb, value);
        }
        BigInteger number = new BigInteger(value.toString());
        return switch (verb.letter) {
            case 'c' -> pad(verb, Character.toString(rune(number.longValue())));
            case 'U' -> pad(verb, String.format("U+%04X", number.longValue()));
            case 'b' -> signed(verb, number, number.abs().toString(2), verb.has('#') ? "0b" : "");
            case 'o' -> signed(verb, number, number.abs().toString(8), verb.has('#') ? "0" : "");
            case 'O' -> signed(verb, number, number.abs().toString(8), "0o");
            case 'x' -> signed(verb, number, number.abs().toString(16), verb.has('#') ? "0x" : "");
            case 'X' ->
                    signed(
                            verb,
                            number,
                            number.abs().toString(16).toUpperCase(java.util.Locale.ROOT),
                            verb.has('#') ? "0X" : "");
            default -> signed(verb, number, number.abs().toString(), "");
        };
    }

    private String signed(Verb verb, BigInteger number, String digits, String prefix) {
        String sign = sign(verb, number.signum() < 0);
        int least = verb.precision;
        if (least < 0 && verb.has('0') && !verb.has('-')) {
            least = verb.width - sign.length() - prefix.length();
        }
        String zeros = "0".repeat(Math.max(0, least - digits.length()));
        return blankPad(verb, sign + prefix + zeros + digits);
    }

    private static String sign(Verb verb, boolean negative) {
        return negative ? "-" : verb.has('+') ? "+" : verb.has(' ') ? " " : "";
    }

    private String floating(Verb verb, double number) {
        String digits;
        double size = Math.abs(number);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            digits = Double.isNaN(number) ? "NaN" : "Inf";
        } else {
            digits =
                    switch (Character.toLowerCase(verb.letter)) {
                        case 'f' -> fixed(size, verb.precision < 0 ? 6 : verb.precision);
                        case 'e' -> exponent(size, verb.precision < 0 ? 6 : verb.precision);
                        default -> general(size, verb.precision);
                    };
        }
        if (Character.isUpperCase(verb.letter)) {
            digits = digits.replace('e', 'E');
        }
        String sign = sign(verb, number < 0 || 1 / number == Double.NEGATIVE_INFINITY);
        if (verb.has('0') && !verb.has('-') && !Double.isInfinite(number)) {
            digits = "0".repeat(Math.max(0, verb.width - sign.length() - digits.length())) + digits;
        }
        return blankPad(verb, sign + digits);
    }

    private static String fixed(double size, int precision) {
        return new BigDecimal(size).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String exponent(double size, int precision) {
        String text = String.format(java.util.Locale.ROOT, "%." + precision + "e", size);
        return text;
    }

    private static String general(double size, int precision) {
        if (precision < 0) {
            return GoNumbers.shortest(size, 21);
        }
        if (size == 0) {
            return "0";
        }
        BigDecimal rounded =
                new BigDecimal(size)
                        .round(
                                new java.math.MathContext(
                                        Math.max(1, precision), RoundingMode.HALF_EVEN));
        return GoNumbers.shortest(rounded.doubleValue(), Math.max(1, precision));
    }

    private static String pad(Verb verb, String text) {
        boolean zeros = verb.has('0') && !verb.has('-');
        int missing = verb.width - text.codePointCount(0, text.length());
        return zeros && missing > 0 ? "0".repeat(missing) + text : blankPad(verb, text);
    }

    private static String blankPad(Verb verb, String text) {
        int missing = verb.width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        String blanks = " ".repeat(missing);
        return verb.has('-') ? text + blanks : blanks + text;
    }
}
