package dev.slipway.template.python;

import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Truth, equality, order, arithmetic and iteration of Python: whole numbers of any size, floats
/// apart from them, True and False as 1 and 0.
public final class PyValues {
    private PyValues() {}

    public static boolean truthy(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Undefined ignored -> false;
            case Boolean b -> b;
            case String s -> !s.isEmpty();
            case SafeText safe -> !safe.text().isEmpty();
            case Double d -> d != 0;
            case Number n -> n.longValue() != 0 || n instanceof BigInteger;
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    /// The type's name as Python's messages give it.
    public static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean ignored -> "a bool";
            case Double ignored -> "a float";
            case Number ignored -> "an int";
            case String ignored -> "a text";
            case SafeText ignored -> "a text";
            case Tuple ignored -> "a tuple";
            case List<?> ignored -> "a list";
            case Map<?, ?> ignored -> "a dict";
            case Undefined ignored -> "an undefined value";
            default -> "an object";
        };
    }

    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    static boolean isReal(@Nullable Object value) {
        return value instanceof Double || value instanceof Float;
    }

    public static BigInteger whole(Object value) {
        return value instanceof BigInteger big
                ? big
                : value instanceof Boolean b
                        ? (b ? BigInteger.ONE : BigInteger.ZERO)
                        : BigInteger.valueOf(((Number) value).longValue());
    }

    public static Object small(BigInteger value) {
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    public static double real(@Nullable Object value) {
        return value instanceof Boolean b
                ? (b ? 1 : 0)
                : value instanceof Number n ? n.doubleValue() : Double.NaN;
    }

    /// A text and its safe twin are the same text.
    public static @Nullable Object bare(@Nullable Object value) {
        return value instanceof SafeText safe ? safe.text() : value;
    }

    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        Object a = bare(left);
        Object b = bare(right);
        if (isNumber(a) && isNumber(b) && a != null && b != null) {
            return isReal(a) || isReal(b) ? real(a) == real(b) : whole(a).equals(whole(b));
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return (a instanceof Tuple) == (b instanceof Tuple) && sameItems(x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size()
                    && x.entrySet().stream()
                            .allMatch(
                                    e ->
                                            y.containsKey(e.getKey())
                                                    && equal(e.getValue(), y.get(e.getKey())));
        }
        if (a instanceof Undefined) {
            return b instanceof Undefined;
        }
        return Objects.equals(a, b);
    }

    private static boolean sameItems(List<?> x, List<?> y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!equal(x.get(i), y.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// @throws TemplateFault when the two cannot be ordered
    public static int order(@Nullable Object left, @Nullable Object right) {
        Object a = bare(left);
        Object b = bare(right);
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        if (a != null && b != null && isNumber(a) && isNumber(b)) {
            return isReal(a) || isReal(b)
                    ? Double.compare(real(a), real(b))
                    : whole(a).compareTo(whole(b));
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
                if (!equal(x.get(i), y.get(i))) {
                    return order(x.get(i), y.get(i));
                }
            }
            return Integer.compare(x.size(), y.size());
        }
        throw new TemplateFault(type(a) + " and " + type(b) + " cannot be ordered");
    }

    public static boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            default -> {
                boolean nan =
                        isNumber(left)
                                && isNumber(right)
                                && Double.isNaN(real(left) + real(right))
                                && (isReal(left) || isReal(right));
                int order = order(left, right);
                yield !nan
                        && switch (operator) {
                            case "<" -> order < 0;
                            case ">" -> order > 0;
                            case "<=" -> order <= 0;
                            default -> order >= 0;
                        };
            }
        };
    }

    public static Object binary(
            String operator, @Nullable Object left, @Nullable Object right, Evaluation evaluation) {
        Object a = bare(left);
        Object b = bare(right);
        if (operator.equals("~")) {
            return PyText.str(a) + PyText.str(b);
        }
        if (a != null && b != null && isNumber(a) && isNumber(b)) {
            return isReal(a) || isReal(b) || operator.equals("/")
                    ? reals(operator, real(a), real(b))
                    : wholes(operator, whole(a), whole(b));
        }
        if (operator.equals("%") && a instanceof String format) {
            return PyFormat.percent(format, right);
        }
        if (operator.equals("+")) {
            return sum(a, b, left instanceof SafeText || right instanceof SafeText);
        }
        if (operator.equals("*")) {
            Object times = a instanceof Number || a instanceof Boolean ? a : b;
            Object what = times == a ? b : a;
            if (times != null && isNumber(times) && !isReal(times)) {
                return repeated(what, whole(times), evaluation);
            }
        }
        throw mismatch(operator, a, b);
    }

    private static TemplateFault mismatch(String operator, @Nullable Object a, @Nullable Object b) {
        if (a instanceof Undefined u && !u.name().isEmpty()) {
            return undefined(u);
        }
        if (b instanceof Undefined u && !u.name().isEmpty()) {
            return undefined(u);
        }
        return new TemplateFault(
                "\"" + operator + "\" does not work on " + type(a) + " and " + type(b));
    }

    public static TemplateFault undefined(Undefined value) {
        String what = value.name().isEmpty() ? "this value" : "\"" + value.name() + "\"";
        return new TemplateFault("template.undefined", what + " is not defined", "");
    }

    private static Object sum(@Nullable Object a, @Nullable Object b, boolean safe) {
        if (a instanceof String x && b instanceof String y) {
            return safe ? new SafeText(x + y) : x + y;
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            List<@Nullable Object> all = new ArrayList<>(x);
            all.addAll(y);
            return a instanceof Tuple ? new Tuple(all) : all;
        }
        throw mismatch("+", a, b);
    }

    private static Object repeated(@Nullable Object what, BigInteger times, Evaluation evaluation) {
        int count = times.signum() < 0 ? 0 : times.min(BigInteger.valueOf(20_000_000)).intValue();
        if (what instanceof String s) {
            Growth.charge(evaluation, (long) count * s.length());
            return s.repeat(count);
        }
        if (what instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                evaluation.charge(list.size() + 1L);
                all.addAll(list);
            }
            return what instanceof Tuple ? new Tuple(all) : all;
        }
        throw mismatch("*", what, small(times));
    }

    private static double reals(String operator, double a, double b) {
        if (b == 0 && !"+-*".contains(operator) && !operator.equals("**")) {
            throw new TemplateFault("division by zero");
        }
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "//" -> Math.floor(a / b);
            case "%" -> a - b * Math.floor(a / b);
            default -> Math.pow(a, b);
        };
    }

    private static Object wholes(String operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case "+" -> small(a.add(b));
            case "-" -> small(a.subtract(b));
            case "*" -> small(a.multiply(b));
            case "**" -> power(a, b);
            default -> {
                if (b.signum() == 0) {
                    throw new TemplateFault("division by zero");
                }
                BigInteger[] parts = a.divideAndRemainder(b);
                boolean down = parts[1].signum() != 0 && parts[1].signum() != b.signum();
                yield operator.equals("//")
                        ? small(down ? parts[0].subtract(BigInteger.ONE) : parts[0])
                        : small(down ? parts[1].add(b) : parts[1]);
            }
        };
    }

    private static Object power(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            return Math.pow(a.doubleValue(), b.doubleValue());
        }
        if ((long) a.bitLength() * Math.min(b.longValue(), 1L << 20) > 1 << 20
                || b.bitLength() > 20 && a.bitLength() > 1) {
            throw new TemplateFault("template.limit", "this number becomes too large", "");
        }
        return small(a.pow(b.intValueExact()));
    }

    /// What `for` goes through.
    public static List<?> iterated(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Map<?, ?> map -> new ArrayList<>(map.keySet());
            case String s -> characters(s);
            case SafeText safe -> characters(safe.text());
            case Undefined ignored -> List.of();
            case null, default ->
                    throw new TemplateFault(type(value) + " holds nothing to go through");
        };
    }

    public static List<Object> characters(String text) {
        List<Object> characters = new ArrayList<>(text.length());
        text.codePoints().forEach(c -> characters.add(Character.toString(c)));
        return characters;
    }

    public static int length(@Nullable Object value) {
        return switch (value) {
            case String s -> s.codePointCount(0, s.length());
            case SafeText safe -> safe.text().codePointCount(0, safe.text().length());
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case Undefined ignored -> 0;
            case null, default -> throw new TemplateFault(type(value) + " has no length");
        };
    }

    public static boolean contains(@Nullable Object container, @Nullable Object needle) {
        Object bare = bare(container);
        if (bare instanceof String s) {
            if (!(bare(needle) instanceof String part)) {
                throw new TemplateFault("only a text can be in a text, not " + type(needle));
            }
            return s.contains(part);
        }
        if (bare instanceof Map<?, ?> map) {
            return map.containsKey(bare(needle));
        }
        return iterated(bare).stream().anyMatch(item -> equal(item, needle));
    }

    /// `target[start:stop:step]`, each bound null where left out.
    public static Object slice(
            @Nullable Object target,
            @Nullable Object start,
            @Nullable Object stop,
            @Nullable Object step) {
        List<?> items = iterated(target);
        int size = items.size();
        long by = step == null ? 1 : whole(step).longValue();
        if (by == 0) {
            throw new TemplateFault("the step of a slice is not 0");
        }
        long from = bound(start, size, by > 0 ? 0 : size - 1L, by);
        long to = bound(stop, size, by > 0 ? size : -1, by);
        List<@Nullable Object> out = new ArrayList<>();
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            out.add(items.get((int) i));
        }
        if (bare(target) instanceof String) {
            StringBuilder text = new StringBuilder();
            out.forEach(text::append);
            return text.toString();
        }
        return target instanceof Tuple ? new Tuple(out) : out;
    }

    private static long bound(@Nullable Object value, int size, long absent, long step) {
        if (value == null) {
            return absent;
        }
        long index = whole(value).longValue();
        index = index < 0 ? index + size : index;
        return step > 0
                ? Math.max(0, Math.min(index, size))
                : Math.max(-1, Math.min(index, size - 1L));
    }
}
