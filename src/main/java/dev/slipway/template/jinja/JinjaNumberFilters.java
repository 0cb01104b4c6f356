package dev.slipway.template.jinja;

import static dev.slipway.template.jinja.JinjaTextFilters.put;

import dev.slipway.template.python.PyFormat;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/// Filters on numbers, and `default`.
final class JinjaNumberFilters {
    private static final String[] DECIMAL = {"kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
    private static final String[] BINARY = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"};

    private JinjaNumberFilters() {}

    static void add(Map<String, Filter> all) {
        put(all, "abs", (in, args) -> abs(in));
        put(all, "default", JinjaNumberFilters::otherwise);
        put(all, "d", JinjaNumberFilters::otherwise);
        put(all, "int", JinjaNumberFilters::whole);
        put(all, "float", JinjaNumberFilters::real);
        put(all, "round", JinjaNumberFilters::round);
        put(all, "filesizeformat", JinjaNumberFilters::fileSize);
        put(all, "length", (in, args) -> (long) PyValues.length(in));
        put(all, "count", (in, args) -> (long) PyValues.length(in));
    }

    static Object number(@Nullable Object value) {
        if (value == null || !PyValues.isNumber(value)) {
            throw new TemplateFault("a number is needed, not " + PyValues.type(value));
        }
        return value;
    }

    private static Object abs(@Nullable Object input) {
        Object number = number(input);
        return number instanceof Double d
                ? (Object) Math.abs(d)
                : PyValues.small(PyValues.whole(number).abs());
    }

    private static @Nullable Object otherwise(@Nullable Object input, Arguments arguments) {
        boolean missing =
                input instanceof Undefined
                        || (Given.flag(arguments, "boolean", 1, false) && !PyValues.truthy(input));
        return missing ? Given.value(arguments, "default_value", 0, "") : input;
    }

    private static @Nullable Object whole(@Nullable Object input, Arguments arguments) {
        Object otherwise = Given.value(arguments, "default", 0, 0L);
        int base = Given.number(arguments, "base", 1, 10);
        Object bare = PyValues.bare(input);
        if (bare instanceof Double d) {
            return d.isNaN() || d.isInfinite()
                    ? otherwise
                    : PyValues.small(new BigDecimal(d).toBigInteger());
        }
        if (bare != null && PyValues.isNumber(bare)) {
            return PyValues.small(PyValues.whole(bare));
        }
        if (!(bare instanceof String text)) {
            return otherwise;
        }
        String digits = PyStrings.strip(text, null, true, true).replace("_", "");
        BigInteger value = parsed(digits, base);
        if (value != null) {
            return PyValues.small(value);
        }
        Double real = real(digits);
        return real == null || real.isInfinite() || real.isNaN()
                ? otherwise
                : PyValues.small(new BigDecimal(real).toBigInteger());
    }

    private static @Nullable BigInteger parsed(String text, int base) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        String prefix = base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : "-";
        if (digits.regionMatches(true, 0, prefix, 0, 2)) {
            digits = digits.substring(2);
        }
        try {
            if (digits.startsWith("-") || digits.startsWith("+")) {
                return null;
            }
            BigInteger value = new BigInteger(digits, base);
            return negative ? value.negate() : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double real(String text) {
        if (!text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
                case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
                case "nan" -> Double.NaN;
                default -> null;
            };
        }
        return Double.valueOf(text);
    }

    private static @Nullable Object real(@Nullable Object input, Arguments arguments) {
        Object bare = PyValues.bare(input);
        if (bare != null && PyValues.isNumber(bare)) {
            return PyValues.real(bare);
        }
        Double value =
                bare instanceof String s
                        ? real(PyStrings.strip(s, null, true, true).replace("_", ""))
                        : null;
        return value == null ? Given.value(arguments, "default", 0, 0.0) : value;
    }

    private static Object round(@Nullable Object input, Arguments arguments) {
        int precision = Given.number(arguments, "precision", 0, 0);
        String method = Given.text(arguments, "method", 1, "common");
        Object number = number(input);
        if (method.equals("common")) {
            if (!(number instanceof Double d)) {
                return precision >= 0
                        ? number
                        : PyValues.small(
                                new BigDecimal(PyValues.whole(number))
                                        .setScale(precision, RoundingMode.HALF_EVEN)
                                        .toBigInteger());
            }
            return d.isNaN() || d.isInfinite()
                    ? d
                    : (Object)
                            new BigDecimal(d)
                                    .setScale(precision, RoundingMode.HALF_EVEN)
                                    .doubleValue();
        }
        if (!method.equals("ceil") && !method.equals("floor")) {
            throw new TemplateFault("method must be common, ceil or floor");
        }
        double factor = Math.pow(10, precision);
        double scaled = PyValues.real(number) * factor;
        return (method.equals("ceil") ? Math.ceil(scaled) : Math.floor(scaled)) / factor;
    }

    private static Object fileSize(@Nullable Object input, Arguments arguments) {
        boolean binary = Given.flag(arguments, "binary", 0, false);
        Object size = real(input, Arguments.NONE);
        double bytes = size instanceof Double d ? d : 0;
        int base = binary ? 1024 : 1000;
        if (bytes == 1) {
            return "1 Byte";
        }
        if (bytes < base) {
            return (long) bytes + " Bytes";
        }
        String[] units = binary ? BINARY : DECIMAL;
        double unit = base;
        int i = 0;
        while (i < units.length - 1 && bytes >= unit * base) {
            unit *= base;
            i++;
        }
        return PyFormat.fixed(bytes / unit, 1) + " " + units[i];
    }
}
