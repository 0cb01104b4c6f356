package dev.slipway.template.js;

import dev.slipway.template.value.TemplateFault;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as JavaScript writes them (ECMA-262 section 6.1.6.1.20 and Number.prototype).
public final class JsNumbers {
    private static final double SAFE = 9_007_199_254_740_992.0;

    private JsNumbers() {}

    public static String text(double d) {
        if (d == Math.rint(d) && Math.abs(d) < SAFE) {
            return Long.toString((long) d);
        }
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            return unusual(d);
        }
        BigDecimal exact = BigDecimal.valueOf(d).stripTrailingZeros();
        String digits = exact.unscaledValue().abs().toString();
        int point = digits.length() - exact.scale();
        String sign = d < 0 ? "-" : "";
        if (point > 21 || point < -5) {
            return sign + scientific(digits, point - 1);
        }
        if (point >= digits.length()) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (point > 0) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        return sign + "0." + "0".repeat(-point) + digits;
    }

    private static String unusual(double d) {
        return Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
    }

    private static String scientific(String digits, int exponent) {
        String mantissa =
                digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static int digits(double asked, int least) {
        if (asked < least || asked > 100 || Double.isNaN(asked)) {
            throw new TemplateFault("a number of digits is between " + least + " and 100");
        }
        return (int) asked;
    }

    public static String fixed(double d, double asked) {
        int places = digits(asked, 0);
        if (Double.isNaN(d) || Math.abs(d) >= 1e21) {
            return text(d);
        }
        String text =
                new BigDecimal(Math.abs(d)).setScale(places, RoundingMode.HALF_UP).toPlainString();
        return d < 0 ? "-" + text : text;
    }

    /// `asked` NaN = as many digits as needed.
    public static String exponential(double d, double asked) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            return unusual(d);
        }
        BigDecimal value = BigDecimal.valueOf(Math.abs(d));
        if (!Double.isNaN(asked)) {
            int places = digits(asked, 0);
            value =
                    new BigDecimal(Math.abs(d))
                            .round(new MathContext(places + 1, RoundingMode.HALF_UP));
            String all = pad(value.unscaledValue().toString(), places + 1);
            return sign(d) + scientific(all, exponent(value));
        }
        value = value.stripTrailingZeros();
        return sign(d) + scientific(value.unscaledValue().toString(), exponent(value));
    }

    public static String precision(double d, double asked) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            return unusual(d);
        }
        int count = digits(asked, 1);
        BigDecimal value =
                new BigDecimal(Math.abs(d)).round(new MathContext(count, RoundingMode.HALF_UP));
        int exponent = exponent(value);
        if (exponent < -6 || exponent >= count) {
            return sign(d) + scientific(pad(value.unscaledValue().toString(), count), exponent);
        }
        return sign(d)
                + value.setScale(Math.max(0, count - 1 - exponent), RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static int exponent(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }

    private static String sign(double d) {
        return d < 0 ? "-" : "";
    }

    private static String pad(String digits, int length) {
        return digits.length() >= length
                ? digits.substring(0, length)
                : digits + "0".repeat(length - digits.length());
    }

    public static String radix(double d, double asked) {
        int radix = (int) asked;
        if (radix < 2 || radix > 36) {
            throw new TemplateFault("a base is between 2 and 36");
        }
        if (radix == 10 || Double.isNaN(d) || Double.isInfinite(d)) {
            return text(d);
        }
        double whole = Math.floor(Math.abs(d));
        StringBuilder out = new StringBuilder(sign(d));
        out.append(new BigDecimal(whole).toBigInteger().toString(radix));
        double rest = Math.abs(d) - whole;
        double delta = Math.max(0.5 * (Math.nextUp(Math.abs(d)) - Math.abs(d)), Double.MIN_VALUE);
        if (rest >= delta) {
            out.append('.');
            do {
                rest *= radix;
                delta *= radix;
                int digit = (int) rest;
                out.append(Character.forDigit(digit, radix));
                rest -= digit;
            } while (rest >= delta && rest + delta <= 1);
        }
        return out.toString();
    }

    /// `Number(text)`.
    public static double parse(String raw) {
        String text = JsText.trim(raw);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > 2 && text.charAt(0) == '0') {
            int radix =
                    switch (text.charAt(1) | 32) {
                        case 'x' -> 16;
                        case 'o' -> 8;
                        case 'b' -> 2;
                        default -> 0;
                    };
            if (radix != 0) {
                int end = integerEnd(text, 2, radix);
                return end == text.length() ? integer(text, 2, end, radix) : Double.NaN;
            }
        }
        int end = decimalEnd(text);
        return end == text.length() ? decimal(text, end) : Double.NaN;
    }

    public static double parseFloat(String raw) {
        String text = JsText.trim(raw);
        int end = decimalEnd(text);
        return end == 0 ? Double.NaN : decimal(text, end);
    }

    public static double parseInt(String raw, double base) {
        String text = JsText.trim(raw);
        int radix = Double.isNaN(base) || Double.isInfinite(base) ? 0 : (int) (long) base;
        boolean negative = text.startsWith("-");
        int from = negative || text.startsWith("+") ? 1 : 0;
        boolean hex = text.regionMatches(true, from, "0x", 0, 2);
        if (radix == 0) {
            radix = hex ? 16 : 10;
        }
        if (radix < 2 || radix > 36) {
            return Double.NaN;
        }
        if (hex && radix == 16) {
            from += 2;
        }
        int end = integerEnd(text, from, radix);
        if (end == from) {
            return Double.NaN;
        }
        double value = integer(text, from, end, radix);
        return negative ? -value : value;
    }

    private static int integerEnd(String text, int from, int radix) {
        int i = from;
        while (i < text.length()
                && text.charAt(i) < 128
                && Character.digit(text.charAt(i), radix) >= 0) {
            i++;
        }
        return i;
    }

    private static double integer(String text, int from, int to, int radix) {
        return new java.math.BigInteger(text.substring(from, to), radix).doubleValue();
    }

    private static double decimal(String text, int end) {
        String number = text.substring(0, end);
        return number.endsWith("y") // Infinity
                ? number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
                : Double.parseDouble(number);
    }

    /// Where the longest decimal literal at the start of `text` ends, 0 when there is none.
    private static int decimalEnd(String text) {
        int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (text.startsWith("Infinity", i)) {
            return i + "Infinity".length();
        }
        int start = i;
        i = integerEnd(text, i, 10);
        int count = i - start;
        if (i < text.length() && text.charAt(i) == '.') {
            int end = integerEnd(text, i + 1, 10);
            count += end - i - 1;
            i = count == 0 ? i : end;
        }
        if (count == 0) {
            return 0;
        }
        if (i < text.length() && (text.charAt(i) | 32) == 'e') {
            int exponent = i + 1;
            if (exponent < text.length()
                    && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            int end = integerEnd(text, exponent, 10);
            i = end > exponent ? end : i;
        }
        return i;
    }
}
