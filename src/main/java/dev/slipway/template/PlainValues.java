package dev.slipway.template;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What goes into a rendering and what comes out: plain Java values, never the engine's own.
final class PlainValues {
    private static final int DEPTH = 512;

    private PlainValues() {}

    /// The context, copied when the template may change a list or a map of it.
    static Map<String, @Nullable Object> context(Map<String, ?> context, boolean changed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        context.forEach((key, value) -> values.put(key, changed ? copy(value, 0) : value));
        return values;
    }

    private static @Nullable Object copy(@Nullable Object value, int depth) {
        deep(depth);
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(key, copy(item, depth + 1)));
                yield copy;
            }
            case Collection<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(copy(item, depth + 1)));
                yield copy;
            }
            default -> value;
        };
    }

    private static void deep(int depth) {
        if (depth > DEPTH) {
            throw new TemplateFault("template.limit", "a value is nested too deeply", "");
        }
    }

    /// `value` as JSON would carry it: no undefined, no functions, no NaN.
    static @Nullable Object plain(@Nullable Object value) {
        return plain(value, 0);
    }

    private static @Nullable Object plain(@Nullable Object value, int depth) {
        deep(depth);
        return switch (value) {
            case null -> null;
            case Undefined ignored -> null;
            case SafeText safe -> safe.text();
            case BigInteger big -> big;
            case Double d -> d.isNaN() || d.isInfinite() ? null : JsValues.plain(d);
            case String s -> s;
            case Boolean b -> b;
            case Number n -> n;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach(
                        (key, item) -> {
                            if (!Undefined.is(item)) {
                                copy.put(String.valueOf(key), plain(item, depth + 1));
                            }
                        });
                yield copy;
            }
            case Collection<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(plain(item, depth + 1)));
                yield copy;
            }
            case Callable ignored ->
                    throw new TemplateFault("a function is no value; call it with ()");
            case JsRegex regex -> JsValues.text(regex);
            case Attributed ignored ->
                    throw new TemplateFault("an object of the language is no value");
            default -> new LinkedHashMap<String, Object>();
        };
    }
}
