package dev.slipway.gotemplate;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoMap;
import dev.slipway.gotemplate.value.GoPrintf;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.gotemplate.value.GoText;
import dev.slipway.gotemplate.value.GoTypes;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The functions every Go template has without a library.
final class Builtins {
    private static final Functions.Entry AND_OR = new Functions.Entry(1, Functions.ANY, c -> null);

    private Builtins() {}

    static Functions functions() {
        return Functions.builder()
                .add("and", 1, Functions.ANY, AND_OR.function())
                .add("or", 1, Functions.ANY, AND_OR.function())
                .add("not", 1, c -> !GoTypes.isTrue(c.any(0)))
                .add("len", 1, Builtins::length)
                .add("index", 1, Functions.ANY, Builtins::index)
                .add("slice", 1, 4, Builtins::slice)
                .add("print", 0, Functions.ANY, c -> GoText.print(c.arguments(), c.budget()))
                .add("println", 0, Functions.ANY, c -> GoText.println(c.arguments(), c.budget()))
                .add(
                        "printf",
                        1,
                        Functions.ANY,
                        c -> GoPrintf.format(c.text(0), c.rest(1), c.budget()))
                .add("html", 0, Functions.ANY, c -> Escapes.html(joined(c)))
                .add("js", 0, Functions.ANY, c -> Escapes.js(joined(c)))
                .add(
                        "urlquery",
                        0,
                        Functions.ANY,
                        c ->
                                URLEncoder.encode(joined(c), StandardCharsets.UTF_8)
                                        .replace("*", "%2A")
                                        .replace("%7E", "~"))
                .add(
                        "call",
                        1,
                        Functions.ANY,
                        c -> {
                            throw new GoError("non-function of type " + GoTypes.typeName(c.any(0)));
                        })
                .add("eq", 1, Functions.ANY, Builtins::equal)
                .add("ne", 2, c -> !same(c.any(0), c.any(1), c))
                .add("lt", 2, c -> less(c.any(0), c.any(1)))
                .add("le", 2, c -> less(c.any(0), c.any(1)) || same(c.any(0), c.any(1), c))
                .add("gt", 2, c -> !less(c.any(0), c.any(1)) && !same(c.any(0), c.any(1), c))
                .add("ge", 2, c -> !less(c.any(0), c.any(1)))
                .build();
    }

    /// Whether this is the language's own `and` or `or`.
    static boolean shortCircuits(String name, Functions.Entry entry) {
        return (name.equals("and") || name.equals("or")) && entry.function() == AND_OR.function();
    }

    private static String joined(Call call) {
        return GoText.print(
                call.arguments().stream().map(v -> v == null ? "<no value>" : v).toList(),
                call.budget());
    }

    private static Object length(Call call) {
        return switch (call.any(0)) {
            case null -> throw new GoError("len of nil pointer");
            case String text -> (long) text.getBytes(StandardCharsets.UTF_8).length;
            case List<?> list -> (long) list.size();
            case Map<?, ?> map -> (long) map.size();
            case GoMap map -> (long) map.entries().size();
            case Object other -> throw new GoError("len of type " + GoTypes.typeName(other));
        };
    }

    private static @Nullable Object index(Call call) {
        Object item = call.any(0);
        if (item == null) {
            throw new GoError("index of untyped nil");
        }
        for (Object key : call.rest(1)) {
            item =
                    switch (item) {
                        case null -> throw new GoError("index of nil pointer");
                        case Map<?, ?> map -> map.get(mapKey(key));
                        case GoMap map -> {
                            Object found = map.entries().get(mapKey(key));
                            yield found == null ? map.zero() : found;
                        }
                        case List<?> list -> list.get(position(key, list.size() - 1));
                        case String text -> {
                            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                            yield (long) (bytes[position(key, bytes.length - 1)] & 0xff);
                        }
                        case Object other ->
                                throw new GoError(
                                        "can't index item of type " + GoTypes.typeName(other));
                    };
        }
        return item;
    }

    private static String mapKey(@Nullable Object key) {
        return switch (key) {
            case String text -> text;
            case null -> throw new GoError("value is nil; should be of type string");
            default ->
                    throw new GoError(
                            "value has type " + GoTypes.typeName(key) + "; should be string");
        };
    }

    private static int position(@Nullable Object index, int last) {
        return switch (index) {
            case Long at when at >= 0 && at <= last -> at.intValue();
            case Long at -> throw new GoError("index out of range: " + at);
            case null -> throw new GoError("cannot index slice/array with nil");
            default ->
                    throw new GoError(
                            "cannot index slice/array with type " + GoTypes.typeName(index));
        };
    }

    private static Object slice(Call call) {
        Object item = call.any(0);
        byte[] bytes = item instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
        int size =
                switch (item) {
                    case null -> throw new GoError("slice of untyped nil");
                    case String text when call.size() > 3 ->
                            throw new GoError("cannot 3-index slice a string");
                    case String text -> bytes == null ? 0 : bytes.length;
                    case List<?> list -> list.size();
                    default ->
                            throw new GoError("can't slice item of type " + GoTypes.typeName(item));
                };
        int from = call.size() > 1 ? position(call.any(1), size) : 0;
        int to = call.size() > 2 ? position(call.any(2), size) : size;
        if (from > to) {
            throw new GoError("invalid slice index: " + from + " > " + to);
        }
        return bytes != null
                ? new String(bytes, from, to - from, StandardCharsets.UTF_8)
                : new ArrayList<>(((List<?>) item).subList(from, to));
    }

    private static Object equal(Call call) {
        if (call.size() < 2) {
            throw new GoError("missing argument for comparison");
        }
        for (Object other : call.rest(1)) {
            if (same(call.any(0), other, call)) {
                return true;
            }
        }
        return false;
    }

    private enum Basic {
        BOOL,
        INTEGER,
        FLOAT,
        STRING,
        OTHER
    }

    private static Basic basic(@Nullable Object value) {
        return switch (value) {
            case Boolean b -> Basic.BOOL;
            case Long l -> Basic.INTEGER;
            case BigInteger b -> Basic.INTEGER;
            case Double d -> Basic.FLOAT;
            case String s -> Basic.STRING;
            case null, default -> Basic.OTHER;
        };
    }

    private static boolean same(@Nullable Object a, @Nullable Object b, Call call) {
        if (a == null || b == null) {
            return a == b;
        }
        if (basic(a) != basic(b)) {
            throw new GoError("incompatible types for comparison");
        }
        if (a instanceof Map || a instanceof List || a instanceof GoMap) {
            throw new GoError(
                    "non-comparable type "
                            + GoText.of(a, call.budget())
                            + ": "
                            + GoTypes.typeName(a));
        }
        return a instanceof GoStruct
                ? GoTypes.deepEqual(a, b, call.budget())
                : Objects.equals(a, b);
    }

    private static boolean less(@Nullable Object a, @Nullable Object b) {
        Basic kind = basic(a);
        if (kind == Basic.OTHER || kind == Basic.BOOL || basic(b) == Basic.OTHER) {
            throw new GoError("invalid type for comparison");
        }
        if (kind != basic(b)) {
            throw new GoError("incompatible types for comparison");
        }
        if (a instanceof String x && b instanceof String y) {
            return GoTypes.compareText(x, y) < 0;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x < y;
        }
        return new BigInteger(String.valueOf(a)).compareTo(new BigInteger(String.valueOf(b))) < 0;
    }
}
