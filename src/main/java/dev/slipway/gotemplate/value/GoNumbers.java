package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// Go's texts of floats and `spf13/cast`'s conversions, which sprig's arithmetic uses.
public final class GoNumbers {
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private GoNumbers() {}

    /// `%v` of a float64: shortest digits, an exponent below 1e-4 and from 1e21 on.
    public static String text(double number) {
        return shortest(number, 21);
    }

    static String shortest(double number, int exponentFrom) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < -4 || exponent >= exponentFrom
                ? scientific(digits, exponent)
                : digits.toPlainString();
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String all = digits.unscaledValue().abs().toString();
        String fraction = all.length() > 1 ? "." + all.substring(1) : "";
        return (digits.signum() < 0 ? "-" : "")
                + all.charAt(0)
                + fraction
                + "e"
                + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    /// `cast.ToInt64`: what is no number counts 0.
    public static long toInteger(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case BigInteger number -> number.longValue();
            case Double number -> truncated(number);
            case Boolean flag -> flag ? 1 : 0;
            case String text -> parseInteger(text.replaceFirst("(?<=\\d)\\.0*$", "")).orElse(0);
            case null, default -> 0;
        };
    }

    /// Go's conversion on amd64: what does not fit is the smallest integer.
    private static long truncated(double number) {
        return Math.abs(number) < 0x1p63 ? (long) number : Long.MIN_VALUE;
    }

    /// `cast.ToFloat64`: what is no number counts 0.
    public static double toFloat(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            case String text when text.length() < 400 && FLOAT.matcher(text).matches() ->
                    Double.parseDouble(text);
            case null, default -> 0;
        };
    }

    /// `strconv.ParseInt(text, 0, 64)`: prefixes 0x, 0o, 0b and 0 choose the base.
    public static java.util.OptionalLong parseInteger(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = (signed ? text.substring(1) : text).replace("_", "");
        int radix = 10;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            radix =
                    switch (digits.charAt(1)) {
                        case 'x', 'X' -> 16;
                        case 'b', 'B' -> 2;
                        default -> 8;
                    };
            if ("xXbBoO01234567".indexOf(digits.charAt(1)) < 0) {
                return java.util.OptionalLong.empty();
            }
            boolean letter = !Character.isDigit(digits.charAt(1));
            digits = digits.substring(letter ? 2 : 1);
        }
        try {
            if (digits.startsWith("-") || digits.startsWith("+")) {
                return java.util.OptionalLong.empty();
            }
            return java.util.OptionalLong.of(
                    Long.parseLong(text.startsWith("-") ? "-" + digits : digits, radix));
        } catch (NumberFormatException e) {
            return java.util.OptionalLong.empty();
        }
    }
}
