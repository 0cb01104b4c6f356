package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Check;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// What may follow `is`.
final class NunjucksTests {
    private NunjucksTests() {}

    static Map<String, Check> all() {
        Map<String, Check> all = new HashMap<>();
        one(all, "callable", value -> value instanceof Callable);
        one(all, "defined", value -> !Undefined.is(value));
        one(all, "undefined", Undefined::is);
        one(all, "escaped", value -> value instanceof SafeText);
        one(all, "even", value -> JsValues.number(value) % 2 == 0);
        one(all, "odd", value -> JsValues.number(value) % 2 == 1);
        one(all, "falsy", value -> !JsValues.truthy(value));
        one(all, "truthy", JsValues::truthy);
        one(all, "null", value -> value == null);
        one(all, "none", value -> value == null);
        one(all, "number", value -> value instanceof Number);
        one(all, "string", value -> value instanceof String);
        one(all, "mapping", value -> value instanceof Map || value instanceof SafeText);
        one(all, "iterable", NunjucksTests::iterable);
        one(all, "lower", value -> cased(value, true));
        one(all, "upper", value -> cased(value, false));
        two(all, "divisibleby", (a, b) -> JsValues.number(a) % JsValues.number(b) == 0);
        for (String name : List.of("eq", "equalto", "sameas")) {
            two(all, name, JsValues::strictEquals);
        }
        two(all, "ne", (a, b) -> !JsValues.strictEquals(a, b));
        two(all, "lt", (a, b) -> JsValues.compare("<", a, b));
        two(all, "lessthan", (a, b) -> JsValues.compare("<", a, b));
        two(all, "gt", (a, b) -> JsValues.compare(">", a, b));
        two(all, "greaterthan", (a, b) -> JsValues.compare(">", a, b));
        two(all, "le", (a, b) -> JsValues.compare("<=", a, b));
        two(all, "ge", (a, b) -> JsValues.compare(">=", a, b));
        return all;
    }

    private static void one(Map<String, Check> all, String name, Predicate<@Nullable Object> test) {
        all.put(
                name,
                (value, arguments, evaluation) -> {
                    arity(name, arguments, 0);
                    return test.test(value);
                });
    }

    private static void two(
            Map<String, Check> all,
            String name,
            BiPredicate<@Nullable Object, @Nullable Object> test) {
        all.put(
                name,
                (value, arguments, evaluation) -> {
                    arity(name, arguments, 1);
                    return test.test(value, arguments.get(0));
                });
    }

    private static void arity(String name, Arguments arguments, int count) {
        if (arguments.count() != count || !arguments.named().isEmpty()) {
            throw new TemplateFault(
                    "the test \""
                            + name
                            + "\" takes "
                            + (count == 0 ? "no argument" : "one argument"));
        }
    }

    private static boolean iterable(@Nullable Object value) {
        if (Undefined.orNull(value)) {
            throw new TemplateFault("the test \"iterable\" needs a value");
        }
        return value instanceof String || value instanceof SafeText || value instanceof List;
    }

    private static boolean cased(@Nullable Object value, boolean lower) {
        if (value instanceof SafeText) {
            return false;
        }
        String text = Inputs.text(value);
        return (lower ? JsText.lower(text) : JsText.upper(text)).equals(text);
    }
}
