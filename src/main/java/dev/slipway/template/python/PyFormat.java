package dev.slipway.template.python;

import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `format % values`.
public final class PyFormat {
    private static final Pattern DIRECTIVE =
            Pattern.compile("%(?:\\(([^)]*)\\))?([-+ #0]*)(\\d*)(?:\\.(\\d+))?([a-zA-Z%])");
    private static final int WIDTH = 10_000;

    private PyFormat() {}

    public static String percent(String format, @Nullable Object values) {
        Matcher matcher = DIRECTIVE.matcher(format);
        StringBuilder out = new StringBuilder();
        int from = 0;
        int next = 0;
        while (matcher.find()) {
            out.append(format, from, matcher.start());
            from = matcher.end();
            if (matcher.group(5).equals("%")) {
                out.append('%');
                continue;
            }
            Object value;
            if (matcher.group(1) != null) {
                if (!(values instanceof Map<?, ?> map) || !map.containsKey(matcher.group(1))) {
                    throw new TemplateFault("there is no value \"" + matcher.group(1) + "\"");
                }
                value = map.get(matcher.group(1));
            } else if (values instanceof Tuple tuple) {
                if (next >= tuple.size()) {
                    throw new TemplateFault("not enough arguments for format string");
                }
                value = tuple.get(next++);
            } else {
                if (next++ > 0) {
                    throw new TemplateFault("not enough arguments for format string");
                }
                value = values;
            }
            out.append(one(matcher, value));
        }
        if (next == 0 && from == 0 && values instanceof List<?> list && !list.isEmpty()) {
            throw new TemplateFault("not all arguments converted during string formatting");
        }
        return out.append(format.substring(from)).toString();
    }

    private static String one(Matcher matcher, @Nullable Object value) {
        String flags = matcher.group(2);
        int width = matcher.group(3).isEmpty() ? 0 : Integer.parseInt(cut(matcher.group(3)));
        int precision = matcher.group(4) == null ? -1 : Integer.parseInt(cut(matcher.group(4)));
        if (width > WIDTH || precision > WIDTH) {
            throw new TemplateFault("template.limit", "this width is too large", "");
        }
        String text = converted(matcher.group(5).charAt(0), value, precision, flags);
        return pad(text, flags, width, value);
    }

    private static String cut(String digits) {
        return digits.length() > 6 ? "999999" : digits;
    }

    private static String converted(
            char kind, @Nullable Object value, int precision, String flags) {
        if (kind == 's' || kind == 'r' || kind == 'a') {
            String text = kind == 's' ? PyText.str(value) : PyText.repr(value);
            return precision >= 0 && precision < text.length()
                    ? text.substring(0, precision)
                    : text;
        }
        if (value == null || !PyValues.isNumber(value)) {
            throw new TemplateFault("%" + kind + " needs a number, not " + PyValues.type(value));
        }
        String text =
                switch (kind) {
                    case 'd', 'i', 'u' -> truncated(value);
                    case 'x' -> PyValues.whole(value).toString(16);
                    case 'X' -> PyValues.whole(value).toString(16).toUpperCase(Locale.ROOT);
                    case 'o' -> PyValues.whole(value).toString(8);
                    case 'f', 'F' -> fixed(PyValues.real(value), precision < 0 ? 6 : precision);
                    case 'e', 'E', 'g', 'G' ->
                            String.format(
                                    Locale.ROOT,
                                    "%." + (precision < 0 ? 6 : precision) + kind,
                                    PyValues.real(value));
                    default ->
                            throw new TemplateFault(
                                    "unsupported format character \"" + kind + "\"");
                };
        boolean signed = !text.startsWith("-");
        return (signed && flags.contains("+") ? "+" : signed && flags.contains(" ") ? " " : "")
                + text;
    }

    private static String truncated(Object value) {
        return value instanceof Double d
                ? new BigDecimal(d).setScale(0, RoundingMode.DOWN).toPlainString()
                : PyValues.whole(value).toString();
    }

    /// Half to even on the exact value, as C prints.
    public static String fixed(double value, int places) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return PyText.real(value);
        }
        String text =
                new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
        return value < 0 && !text.startsWith("-") ? "-" + text : text;
    }

    private static String pad(String text, String flags, int width, @Nullable Object value) {
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        if (flags.contains("-")) {
            return text + " ".repeat(missing);
        }
        if (flags.contains("0") && PyValues.isNumber(value)) {
            int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
            return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
        }
        return " ".repeat(missing) + text;
    }
}
