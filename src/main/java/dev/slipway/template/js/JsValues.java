package dev.slipway.template.js;

import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Conversions and comparisons of JavaScript over plain Java values: every number is a double, a
/// map an object, a list an array, null null, and [Undefined] undefined.
public final class JsValues {
    private JsValues() {}

    public static boolean truthy(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Undefined ignored -> false;
            case Boolean b -> b;
            case Number n -> n.doubleValue() != 0 && !Double.isNaN(n.doubleValue());
            case String s -> !s.isEmpty();
            default -> true;
        };
    }

    /// A primitive: null, undefined, boolean, number or text.
    public static @Nullable Object primitive(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Undefined u -> u;
            case String s -> s;
            case Number n -> n;
            case Boolean b -> b;
            case SafeText safe -> safe.text();
            case List<?> list -> joined(list, ",", false);
            case Map<?, ?> ignored -> "[object Object]";
            case Set<?> ignored -> "[object Set]";
            case JsRegex regex -> regex.toString();
            case Callable ignored ->
                    throw new TemplateFault(
                            "a function cannot be used as a value; call it with ()");
            default -> value.toString();
        };
    }

    /// `printed` = what an output shows for nested nulls: the same, but kept apart from `join` for
    /// nested lists, where both leave null out.
    private static String joined(Collection<?> list, String separator, boolean printed) {
        StringBuilder out = new StringBuilder();
        joined(list, separator, printed, out);
        return out.toString();
    }

    private static void joined(
            Collection<?> list, String separator, boolean printed, StringBuilder out) {
        boolean first = true;
        for (Object item : list) {
            if (!first) {
                out.append(separator);
            }
            first = false;
            if (item instanceof List<?> inner) {
                joined(inner, ",", printed, out);
            } else if (!Undefined.orNull(item)) {
                out.append(printed ? print(item) : text(item));
            }
            Growth.check(out.length());
        }
    }

    public static String join(Collection<?> list, String separator) {
        return joined(list, separator, false);
    }

    /// `String(value)`.
    public static String text(@Nullable Object value) {
        Object primitive = primitive(value);
        return switch (primitive) {
            case null -> "null";
            case Undefined ignored -> "undefined";
            case Number n -> JsNumbers.text(n.doubleValue());
            default -> primitive.toString();
        };
    }

    /// What an output prints: null and undefined are empty.
    public static String print(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String s -> s;
            case Undefined ignored -> "";
            case List<?> list -> joined(list, ",", true);
            default -> text(value);
        };
    }

    /// `Number(value)`.
    public static double number(@Nullable Object value) {
        Object primitive = value instanceof Number ? value : primitive(value);
        return switch (primitive) {
            case null -> 0;
            case Undefined ignored -> Double.NaN;
            case Number n -> n.doubleValue();
            case Boolean b -> b ? 1 : 0;
            default -> JsNumbers.parse(primitive.toString());
        };
    }

    /// Integer part; NaN is 0.
    public static double integer(@Nullable Object value) {
        double number = number(value);
        return Double.isNaN(number) ? 0 : number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    public static boolean strictEquals(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return x.doubleValue() == y.doubleValue();
        }
        if (a instanceof String || a instanceof Boolean) {
            return a.equals(b);
        }
        if (a instanceof Undefined) {
            return b instanceof Undefined;
        }
        return a == b;
    }

    private static boolean isPrimitive(@Nullable Object value) {
        return value == null
                || value instanceof Undefined
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean;
    }

    public static boolean looseEquals(@Nullable Object a, @Nullable Object b) {
        if (strictEquals(a, b)) {
            return true;
        }
        boolean left = isPrimitive(a);
        boolean right = isPrimitive(b);
        if (!left && !right) {
            return false;
        }
        return loosePrimitives(left ? a : primitive(a), right ? b : primitive(b));
    }

    private static boolean loosePrimitives(@Nullable Object a, @Nullable Object b) {
        if (Undefined.orNull(a) || Undefined.orNull(b)) {
            return Undefined.orNull(a) && Undefined.orNull(b);
        }
        if (a instanceof String && b instanceof String) {
            return a.equals(b);
        }
        return number(a) == number(b);
    }

    public static Object add(@Nullable Object a, @Nullable Object b) {
        Object left = primitive(a);
        Object right = primitive(b);
        if (left instanceof String || right instanceof String) {
            return text(left) + text(right);
        }
        return number(left) + number(right);
    }

    /// Below 0, 0, above 0; 2 when neither is smaller (a NaN).
    public static int order(@Nullable Object a, @Nullable Object b) {
        Object left = primitive(a);
        Object right = primitive(b);
        if (left instanceof String x && right instanceof String y) {
            return Integer.signum(x.compareTo(y));
        }
        double x = number(left);
        double y = number(right);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
    }

    public static boolean compare(String operator, @Nullable Object a, @Nullable Object b) {
        return switch (operator) {
            case "==" -> looseEquals(a, b);
            case "!=" -> !looseEquals(a, b);
            case "===" -> strictEquals(a, b);
            case "!==" -> !strictEquals(a, b);
            case "<" -> order(a, b) == -1;
            case ">" -> order(a, b) == 1;
            case "<=" -> order(a, b) <= 0;
            default -> order(a, b) == 0 || order(a, b) == 1;
        };
    }

    /// The plain value of a number: a whole double becomes a Long, so that what leaves the engine
    /// looks like what came in.
    public static Object plain(double d) {
        return d == Math.rint(d) && Math.abs(d) < 9.2E18 ? (Object) (long) d : (Object) d;
    }

    /// `name` as the index of an array or a string, -1 when it is none.
    public static int index(String name) {
        int length = name.length();
        if (length == 0 || length > 9 || (name.charAt(0) == '0' && length > 1)) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// The entries of an object in JavaScript's order: whole numbers first, ascending.
    public static Collection<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
        boolean numbered = false;
        for (Object key : map.keySet()) {
            numbered |= index(String.valueOf(key)) >= 0;
        }
        if (!numbered) {
            return map.entrySet();
        }
        List<Map.Entry<?, ?>> sorted = new ArrayList<>(map.entrySet());
        sorted.sort(
                (a, b) -> {
                    int left = index(String.valueOf(a.getKey()));
                    int right = index(String.valueOf(b.getKey()));
                    return Integer.compareUnsigned(left, right);
                });
        return sorted;
    }

    /// A property of its own: an index, `length`, a key; undefined when there is none.
    public static @Nullable Object own(@Nullable Object target, String key) {
        return switch (target) {
            case null -> Undefined.VALUE;
            case Map<?, ?> map -> {
                Object value = map.get(key);
                yield value != null || map.containsKey(key) ? value : Undefined.VALUE;
            }
            case List<?> list -> {
                int index = index(key);
                yield index >= 0 && index < list.size()
                        ? list.get(index)
                        : key.equals("length") ? (Object) (double) list.size() : Undefined.VALUE;
            }
            case String s -> unit(s, key);
            case SafeText safe -> key.equals("val") ? safe.text() : unit(safe.text(), key);
            default -> Undefined.VALUE;
        };
    }

    private static Object unit(String text, String key) {
        int index = index(key);
        return index >= 0 && index < text.length()
                ? String.valueOf(text.charAt(index))
                : key.equals("length") ? (Object) (double) text.length() : Undefined.VALUE;
    }
}
