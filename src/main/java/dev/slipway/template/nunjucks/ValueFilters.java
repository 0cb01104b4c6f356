package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsJson;
import dev.slipway.template.js.JsNumbers;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Filters on numbers and on values of any kind.
final class ValueFilters {
    private ValueFilters() {}

    static void add(Map<String, Filter> all) {
        TextFilters.put(all, "abs", (input, args) -> Math.abs(JsValues.number(input)));
        TextFilters.put(all, "default", ValueFilters::otherwise);
        TextFilters.put(all, "d", ValueFilters::otherwise);
        all.put("dump", ValueFilters::dump);
        TextFilters.put(all, "float", ValueFilters::real);
        all.put("int", (input, args, evaluation) -> whole(input, args));
        TextFilters.put(all, "length", (input, args) -> length(input));
        TextFilters.put(all, "round", ValueFilters::round);
    }

    private static @Nullable Object otherwise(@Nullable Object input, Arguments arguments) {
        boolean falsy = JsValues.truthy(arguments.get(1));
        boolean keep = falsy ? JsValues.truthy(input) : !Undefined.is(input);
        return keep ? input : arguments.get(0);
    }

    static Object dump(@Nullable Object input, Arguments arguments, Evaluation evaluation) {
        Object indent = arguments.get(0);
        String spaces = "";
        if (indent instanceof String s) {
            spaces = s.substring(0, Math.min(10, s.length()));
        } else if (indent instanceof Number n) {
            spaces = " ".repeat((int) Math.max(0, Math.min(10, n.doubleValue())));
        }
        return JsJson.stringify(input, spaces);
    }

    private static @Nullable Object real(@Nullable Object input, Arguments arguments) {
        double parsed = JsNumbers.parseFloat(JsValues.text(input));
        return Double.isNaN(parsed) ? arguments.get(0) : (Object) parsed;
    }

    private static @Nullable Object whole(@Nullable Object input, Arguments arguments) {
        Object base = arguments.get("base", 1);
        double radix = Undefined.is(base) ? 10 : JsValues.number(base);
        double parsed = JsNumbers.parseInt(JsValues.text(input), radix);
        return Double.isNaN(parsed) ? arguments.get("default", 0) : (Object) parsed;
    }

    private static Object length(@Nullable Object input) {
        return switch (input) {
            case null -> 0.0;
            case Undefined ignored -> 0.0;
            case List<?> list -> (double) list.size();
            case Map<?, ?> map -> (double) map.size();
            case String s -> (double) s.length();
            case SafeText safe -> (double) safe.text().length();
            default -> Boolean.FALSE.equals(input) ? (Object) 0.0 : Undefined.VALUE;
        };
    }

    private static Object round(@Nullable Object input, Arguments arguments) {
        double factor = Math.pow(10, JsValues.number(Inputs.or(arguments.get(0), 0.0)));
        double scaled = JsValues.number(input) * factor;
        double rounded =
                "ceil".equals(arguments.get(1))
                        ? Math.ceil(scaled)
                        : "floor".equals(arguments.get(1))
                                ? Math.floor(scaled)
                                : Math.floor(scaled + 0.5);
        return rounded / factor;
    }
}
