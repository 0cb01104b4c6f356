package dev.slipway.template.nunjucks;

import static dev.slipway.template.nunjucks.Methods.put;

import dev.slipway.template.js.JsNumbers;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.nunjucks.Methods.Method;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Number.prototype.
final class NumberMethods {
    private NumberMethods() {}

    static Map<String, Method<Double>> all() {
        Map<String, Method<Double>> all = Methods.table();
        put(all, "toFixed", 0, 1, (n, args, e) -> JsNumbers.fixed(n, or(args.get(0), 0)));
        put(
                all,
                "toExponential",
                0,
                1,
                (n, args, e) -> JsNumbers.exponential(n, or(args.get(0), Double.NaN)));
        put(
                all,
                "toPrecision",
                0,
                1,
                (n, args, e) ->
                        Undefined.is(args.get(0))
                                ? JsNumbers.text(n)
                                : JsNumbers.precision(n, or(args.get(0), 0)));
        put(all, "toString", 0, 1, (n, args, e) -> JsNumbers.radix(n, or(args.get(0), 10)));
        return Map.copyOf(all);
    }

    private static double or(@Nullable Object argument, double absent) {
        return Undefined.is(argument) ? absent : JsValues.integer(argument);
    }
}
