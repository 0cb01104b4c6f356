package dev.slipway.form;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// What JSON values are, equal and called.
final class Values {
    private static final int SHOWN = 80;

    private Values() {}

    static BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal d -> d;
            case BigInteger i -> new BigDecimal(i);
            case Double d when d.isNaN() || d.isInfinite() -> BigDecimal.ZERO;
            case Double d -> BigDecimal.valueOf(d);
            default -> new BigDecimal(number.toString());
        };
    }

    static boolean isA(@Nullable Object value, String type) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "integer" -> value instanceof Number n && isWhole(n);
            case "boolean" -> value instanceof Boolean;
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "null" -> value == null;
            default -> true;
        };
    }

    private static boolean isWhole(Number number) {
        return number instanceof Double d
                ? !d.isInfinite() && d == Math.rint(d)
                : decimal(number).stripTrailingZeros().scale() <= 0;
    }

    /// Equal as JSON: 1 is 1.0, the order of keys does not matter.
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return decimal(x).compareTo(decimal(y)) == 0;
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            if (x.size() != y.size()) {
                return false;
            }
            for (int i = 0; i < x.size(); i++) {
                if (!same(x.get(i), y.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size()
                    && x.entrySet().stream()
                            .allMatch(
                                    e ->
                                            y.containsKey(e.getKey())
                                                    && same(e.getValue(), y.get(e.getKey())));
        }
        return a == null ? b == null : a.equals(b);
    }

    static String typeWords(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "null" -> "nothing";
            default -> type;
        };
    }

    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case String s -> "a text";
            case Boolean b -> b.toString();
            case Number n -> "the number " + show(n);
            case Map<?, ?> m -> "a mapping";
            case List<?> l -> "a list";
            default -> "unknown";
        };
    }

    static String show(@Nullable Object value) {
        String text =
                switch (value) {
                    case null -> "null";
                    case String s when s.isEmpty() -> "\"\"";
                    case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 ->
                            Long.toString(d.longValue());
                    default -> value.toString();
                };
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
