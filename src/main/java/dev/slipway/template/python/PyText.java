package dev.slipway.template.python;

import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.Module;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `str` and `repr`.
public final class PyText {
    private PyText() {}

    public static String str(@Nullable Object value) {
        return switch (value) {
            case String s -> s;
            case SafeText safe -> safe.text();
            case Module module -> module.text();
            case Undefined ignored -> "";
            case null, default -> repr(value);
        };
    }

    public static String repr(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean b -> b ? "True" : "False";
            case Double d -> real(d);
            case Float f -> real(f.doubleValue());
            case Number n -> n.toString();
            case String s -> quoted(s);
            case SafeText safe -> "Markup(" + quoted(safe.text()) + ")";
            case List<?> list -> collected(list);
            case Map<?, ?> map -> collected(map);
            case Undefined ignored -> "Undefined";
            case PyType type -> type.toString();
            case Attributed ignored -> "<object>";
            case Callable ignored -> "<function>";
            default -> value.toString();
        };
    }

    /// Nested values go into one text: a list of lists that are the same has as many parts as it
    /// shows.
    private static String collected(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case Tuple tuple -> items(tuple, "(", tuple.size() == 1 ? ",)" : ")", out);
            case List<?> list -> items(list, "[", "]", out);
            case OrderedDict map -> {
                out.append("OrderedDict(");
                if (!map.isEmpty()) {
                    pairs(map, out);
                }
                out.append(')');
            }
            case Map<?, ?> map -> dict(map, out);
            case null, default -> out.append(repr(value));
        }
        Growth.check(out.length());
    }

    private static void items(List<?> list, String open, String close, StringBuilder out) {
        out.append(open);
        boolean first = true;
        for (Object item : list) {
            out.append(first ? "" : ", ");
            first = false;
            write(item, out);
        }
        out.append(close);
    }

    private static void pairs(OrderedDict map, StringBuilder out) {
        List<Tuple> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(Tuple.of(key, value)));
        items(pairs, "[", "]", out);
    }

    private static void dict(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first ? "" : ", ");
            first = false;
            write(entry.getKey(), out);
            out.append(": ");
            write(entry.getValue(), out);
        }
        out.append('}');
    }

    /// Shortest digits that read back the same, as Python 3 writes floats.
    public static String real(double d) {
        if (Double.isNaN(d)) {
            return "nan";
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? "inf" : "-inf";
        }
        String sign = d < 0 || 1 / d < 0 ? "-" : "";
        if (d == 0) {
            return sign + "0.0";
        }
        BigDecimal exact = BigDecimal.valueOf(Math.abs(d)).stripTrailingZeros();
        String digits = exact.unscaledValue().toString();
        int exponent = digits.length() - exact.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String mantissa =
                    digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            return sign
                    + mantissa
                    + String.format(
                            Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = exact.toPlainString();
        return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> escape(c, quote, out));
        return out.append(quote).toString();
    }

    private static void escape(int c, char quote, StringBuilder out) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (c < ' ' || (c >= 0x7f && c <= 0xa0) || c == 0xad) {
                    out.append(String.format(Locale.ROOT, "\\x%02x", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /// What Jinja2 escapes in markup.
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
