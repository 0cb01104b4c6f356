package dev.slipway.template.jinja;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Check;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// What may follow `is`.
final class JinjaTests {

    /// The tests that use the value rather than look at what it is.
    static final Set<String> USING =
            Set.of(
                    "iterable",
                    "odd",
                    "even",
                    "divisibleby",
                    "lower",
                    "upper",
                    "in",
                    "==",
                    "eq",
                    "equalto",
                    "!=",
                    "ne",
                    "<",
                    "lt",
                    "lessthan",
                    "<=",
                    "le",
                    ">",
                    "gt",
                    "greaterthan",
                    ">=",
                    "ge");

    private JinjaTests() {}

    static Map<String, Check> all() {
        Map<String, Check> all = new HashMap<>();
        one(all, "defined", value -> !Undefined.is(value));
        one(all, "undefined", Undefined::is);
        one(all, "none", value -> value == null);
        one(all, "boolean", value -> value instanceof Boolean);
        one(all, "true", Boolean.TRUE::equals);
        one(all, "false", Boolean.FALSE::equals);
        one(all, "number", PyValues::isNumber);
        one(all, "integer", JinjaTests::integer);
        one(all, "float", value -> value instanceof Double);
        one(all, "string", value -> PyValues.bare(value) instanceof String);
        one(all, "mapping", value -> value instanceof Map);
        one(all, "sequence", value -> sequence(value) || value instanceof Undefined);
        one(all, "iterable", value -> sequence(value) || value instanceof Undefined);
        one(
                all,
                "callable",
                value ->
                        value instanceof Callable
                                && !(value instanceof Attributed a
                                        && a.attribute("index") instanceof Undefined));
        one(all, "escaped", value -> value instanceof SafeText);
        one(all, "odd", value -> remainder(value, 2L) == 1);
        one(all, "even", value -> remainder(value, 2L) == 0);
        one(all, "lower", value -> cased(value, true));
        one(all, "upper", value -> cased(value, false));
        two(all, "divisibleby", (a, b) -> remainder(a, b) == 0);
        two(all, "sameas", JinjaTests::same);
        two(all, "in", (a, b) -> PyValues.contains(b, a));
        all.put(
                "filter",
                (value, arguments, e) ->
                        JinjaLanguage.of(false).filters().containsKey(PyText.str(value)));
        all.put("test", (value, arguments, e) -> all().containsKey(PyText.str(value)));
        orders(all);
        return all;
    }

    private static void orders(Map<String, Check> all) {
        Map<String, List<String>> names =
                Map.of(
                        "==", List.of("==", "eq", "equalto"),
                        "!=", List.of("!=", "ne"),
                        "<", List.of("<", "lt", "lessthan"),
                        "<=", List.of("<=", "le"),
                        ">", List.of(">", "gt", "greaterthan"),
                        ">=", List.of(">=", "ge"));
        names.forEach(
                (operator, aliases) ->
                        aliases.forEach(
                                alias ->
                                        two(
                                                all,
                                                alias,
                                                (a, b) -> PyValues.compare(operator, a, b))));
    }

    private static void one(Map<String, Check> all, String name, Predicate<@Nullable Object> test) {
        all.put(name, (value, arguments, evaluation) -> test.test(value));
    }

    private static void two(
            Map<String, Check> all,
            String name,
            BiPredicate<@Nullable Object, @Nullable Object> test) {
        all.put(
                name,
                (value, arguments, evaluation) -> {
                    if (arguments.count() + arguments.named().size() != 1) {
                        throw new TemplateFault("the test \"" + name + "\" takes one argument");
                    }
                    return test.test(
                            value,
                            arguments.count() == 1
                                    ? arguments.get(0)
                                    : arguments.named().values().iterator().next());
                });
    }

    private static boolean integer(@Nullable Object value) {
        return value instanceof Number && !(value instanceof Double);
    }

    private static boolean sequence(@Nullable Object value) {
        return PyValues.bare(value) instanceof String
                || value instanceof List
                || value instanceof Map;
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Boolean || b instanceof Boolean || a == null || b == null) {
            return a == null ? b == null : a.equals(b);
        }
        return a == b || (!(a instanceof List) && !(a instanceof Map) && a.equals(b));
    }

    private static double remainder(@Nullable Object value, @Nullable Object by) {
        if (value instanceof Undefined undefined) {
            throw PyValues.undefined(undefined);
        }
        if (value == null || by == null || !PyValues.isNumber(value) || !PyValues.isNumber(by)) {
            throw new TemplateFault("a number is needed, not " + PyValues.type(value));
        }
        if (value instanceof Double || by instanceof Double) {
            double divisor = PyValues.real(by);
            return PyValues.real(value) - divisor * Math.floor(PyValues.real(value) / divisor);
        }
        BigInteger divisor = PyValues.whole(by).abs();
        if (divisor.signum() == 0) {
            throw new TemplateFault("division by zero");
        }
        return PyValues.whole(value).mod(divisor).doubleValue();
    }

    private static boolean cased(@Nullable Object value, boolean lower) {
        String text = PyText.str(value);
        String low = text.toLowerCase(Locale.ROOT);
        String up = text.toUpperCase(Locale.ROOT);
        return !low.equals(up) && text.equals(lower ? low : up);
    }
}
