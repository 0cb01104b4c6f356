package dev.slipway.template.nunjucks;

import static dev.slipway.template.nunjucks.Methods.index;
import static dev.slipway.template.nunjucks.Methods.put;

import dev.slipway.template.js.JsValues;
import dev.slipway.template.nunjucks.Methods.Method;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Array.prototype, and Python's list methods for the compatibility mode.
final class ListMethods {
    private static final int MANY = Integer.MAX_VALUE;

    private ListMethods() {}

    static Map<String, Method<List<@Nullable Object>>> all() {
        Map<String, Method<List<@Nullable Object>>> all = Methods.table();
        reading(all);
        changing(all);
        return Map.copyOf(all);
    }

    private static void reading(Map<String, Method<List<@Nullable Object>>> all) {
        put(all, "at", 1, 1, (list, args, e) -> at(list, JsValues.integer(args.get(0))));
        put(all, "concat", 0, MANY, (list, args, e) -> concat(list, args, e));
        put(all, "flat", 0, 1, ListMethods::flat);
        put(all, "includes", 1, 2, (list, args, e) -> find(list, args, true) >= 0);
        put(all, "indexOf", 1, 2, (list, args, e) -> (double) find(list, args, false));
        put(all, "lastIndexOf", 1, 2, (list, args, e) -> last(list, args));
        put(
                all,
                "join",
                0,
                1,
                (list, args, e) ->
                        JsValues.join(
                                list,
                                Undefined.is(args.get(0)) ? "," : JsValues.text(args.get(0))));
        put(
                all,
                "slice",
                0,
                2,
                (list, args, e) -> {
                    int from = index(args.get(0), list.size(), 0);
                    int to = index(args.get(1), list.size(), list.size());
                    return new ArrayList<>(list.subList(Math.min(from, to), to));
                });
    }

    private static void changing(Map<String, Method<List<@Nullable Object>>> all) {
        put(all, "push", 0, MANY, ListMethods::push);
        put(
                all,
                "pop",
                0,
                0,
                (list, args, e) -> list.isEmpty() ? Undefined.VALUE : list.removeLast());
        put(
                all,
                "shift",
                0,
                0,
                (list, args, e) -> list.isEmpty() ? Undefined.VALUE : list.removeFirst());
        put(
                all,
                "unshift",
                0,
                MANY,
                (list, args, e) -> {
                    list.addAll(0, args.positional());
                    return (double) list.size();
                });
        put(
                all,
                "reverse",
                0,
                0,
                (list, args, e) -> {
                    Collections.reverse(list);
                    return list;
                });
        put(
                all,
                "sort",
                0,
                0,
                (list, args, e) -> {
                    list.sort((a, b) -> JsValues.text(a).compareTo(JsValues.text(b)));
                    return list;
                });
        put(all, "splice", 0, MANY, (list, args, e) -> splice(list, args));
        put(all, "fill", 1, 3, (list, args, e) -> fill(list, args));
        put(all, "copyWithin", 1, 3, (list, args, e) -> copyWithin(list, args));
    }

    static Map<String, Method<List<@Nullable Object>>> compat() {
        Map<String, Method<List<@Nullable Object>>> all = Methods.table();
        all.putAll(all());
        put(all, "append", 1, 1, ListMethods::push);
        put(
                all,
                "count",
                1,
                1,
                (list, args, e) ->
                        (double)
                                list.stream()
                                        .filter(item -> JsValues.strictEquals(item, args.get(0)))
                                        .count());
        put(all, "index", 1, 1, (list, args, e) -> (double) find(list, args, false));
        put(all, "find", 1, 1, (list, args, e) -> (double) find(list, args, false));
        put(
                all,
                "insert",
                2,
                2,
                (list, args, e) -> {
                    list.add(index(args.get(0), list.size(), 0), args.get(1));
                    return new ArrayList<>();
                });
        put(
                all,
                "remove",
                1,
                1,
                (list, args, e) -> {
                    int at = find(list, args, false);
                    List<@Nullable Object> removed = new ArrayList<>();
                    if (at >= 0) {
                        removed.add(list.remove(at));
                    }
                    return removed;
                });
        put(all, "pop", 0, 1, (list, args, e) -> pop(list, args.get(0)));
        return Map.copyOf(all);
    }

    private static @Nullable Object pop(List<@Nullable Object> list, @Nullable Object position) {
        double index = Undefined.is(position) ? list.size() - 1 : JsValues.integer(position);
        double at = index < 0 ? list.size() + index : index;
        return at >= 0 && at < list.size() ? list.remove((int) at) : Undefined.VALUE;
    }

    private static @Nullable Object at(List<@Nullable Object> list, double position) {
        double at = position < 0 ? list.size() + position : position;
        return at >= 0 && at < list.size() ? list.get((int) at) : Undefined.VALUE;
    }

    private static Object push(
            List<@Nullable Object> list, Arguments arguments, Evaluation evaluation) {
        evaluation.charge(arguments.count());
        list.addAll(arguments.positional());
        return (double) list.size();
    }

    private static Object concat(
            List<@Nullable Object> list, Arguments arguments, Evaluation evaluation) {
        evaluation.charge(list.size());
        List<@Nullable Object> out = new ArrayList<>(list);
        for (Object value : arguments.positional()) {
            if (value instanceof List<?> more) {
                evaluation.charge(more.size());
                out.addAll(more);
            } else {
                out.add(value);
            }
        }
        return out;
    }

    private static Object flat(
            List<@Nullable Object> list, Arguments arguments, Evaluation evaluation) {
        double depth = Undefined.is(arguments.get(0)) ? 1 : JsValues.integer(arguments.get(0));
        List<@Nullable Object> out = new ArrayList<>();
        flatten(list, depth, out, evaluation);
        return out;
    }

    private static void flatten(
            List<?> list, double depth, List<@Nullable Object> out, Evaluation evaluation) {
        for (Object item : list) {
            evaluation.charge(1);
            if (depth > 0 && item instanceof List<?> inner) {
                flatten(inner, depth - 1, out, evaluation);
            } else {
                out.add(item);
            }
        }
    }

    /// `nan`: `includes` finds NaN, `indexOf` does not.
    private static int find(List<@Nullable Object> list, Arguments arguments, boolean nan) {
        Object wanted = arguments.get(0);
        for (int i = index(arguments.get(1), list.size(), 0); i < list.size(); i++) {
            Object item = list.get(i);
            boolean bothNan = nan && item instanceof Double d && d.isNaN() && item.equals(wanted);
            if (bothNan || JsValues.strictEquals(item, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static Object last(List<@Nullable Object> list, Arguments arguments) {
        double from = list.size() - 1.0;
        if (!Undefined.is(arguments.get(1))) {
            double given = JsValues.integer(arguments.get(1));
            from = given < 0 ? list.size() + given : Math.min(given, from);
        }
        for (int i = (int) from; i >= 0; i--) {
            if (JsValues.strictEquals(list.get(i), arguments.get(0))) {
                return (double) i;
            }
        }
        return -1.0;
    }

    private static Object splice(List<@Nullable Object> list, Arguments arguments) {
        if (Undefined.is(arguments.get(0))) {
            return new ArrayList<>();
        }
        int from = index(arguments.get(0), list.size(), 0);
        int rest = list.size() - from;
        int count =
                Undefined.is(arguments.get(1))
                        ? rest
                        : (int) Math.max(0, Math.min(JsValues.integer(arguments.get(1)), rest));
        List<@Nullable Object> part = list.subList(from, from + count);
        List<@Nullable Object> removed = new ArrayList<>(part);
        part.clear();
        list.addAll(from, arguments.from(2).positional());
        return removed;
    }

    private static Object fill(List<@Nullable Object> list, Arguments arguments) {
        int to = index(arguments.get(2), list.size(), list.size());
        for (int i = index(arguments.get(1), list.size(), 0); i < to; i++) {
            list.set(i, arguments.get(0));
        }
        return list;
    }

    private static Object copyWithin(List<@Nullable Object> list, Arguments arguments) {
        List<@Nullable Object> before = new ArrayList<>(list);
        int target = index(arguments.get(0), list.size(), 0);
        int to = index(arguments.get(2), list.size(), list.size());
        for (int i = index(arguments.get(1), list.size(), 0); i < to && target < list.size(); i++) {
            list.set(target++, before.get(i));
        }
        return list;
    }
}
