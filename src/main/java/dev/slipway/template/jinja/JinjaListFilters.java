package dev.slipway.template.jinja;

import static dev.slipway.template.jinja.JinjaTextFilters.put;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Filters that choose from, map or regroup a sequence.
final class JinjaListFilters {
    private JinjaListFilters() {}

    static void add(Map<String, Filter> all) {
        put(all, "list", (in, args) -> new ArrayList<>(PyValues.iterated(in)));
        put(all, "first", (in, args) -> edge(PyValues.iterated(in), false));
        put(all, "last", (in, args) -> edge(PyValues.iterated(in), true));
        put(all, "random", (in, args) -> edge(PyValues.iterated(in), false));
        put(all, "items", (in, args) -> items(in));
        put(all, "reverse", (in, args) -> reverse(in));
        put(all, "batch", JinjaListFilters::batch);
        put(all, "slice", JinjaListFilters::slice);
        all.put("join", JinjaListFilters::join);
        all.put("sum", JinjaListFilters::sum);
        all.put("map", JinjaListFilters::map);
        all.put("attr", (in, args, e) -> attribute(in, PyText.str(args.get("name", 0)), e));
        all.put("select", (in, args, e) -> select(in, args, e, false, true));
        all.put("reject", (in, args, e) -> select(in, args, e, false, false));
        all.put("selectattr", (in, args, e) -> select(in, args, e, true, true));
        all.put("rejectattr", (in, args, e) -> select(in, args, e, true, false));
    }

    static @Nullable Object edge(List<?> items, boolean last) {
        if (items.isEmpty()) {
            return new Undefined(
                    "No " + (last ? "last" : "first") + " item, sequence was empty.", -1);
        }
        return last ? items.getLast() : items.getFirst();
    }

    private static Object items(@Nullable Object input) {
        if (input instanceof Undefined) {
            return new ArrayList<>();
        }
        if (input instanceof Map<?, ?> map) {
            return CollectionMethods.items(map);
        }
        throw new TemplateFault("\"items\" needs a dict, not " + PyValues.type(input));
    }

    private static Object reverse(@Nullable Object input) {
        if (PyValues.bare(input) instanceof String s) {
            return Given.like(input, new StringBuilder(s).reverse().toString());
        }
        List<@Nullable Object> items = new ArrayList<>(PyValues.iterated(input));
        Collections.reverse(items);
        return items;
    }

    private static int count(Arguments arguments, String name) {
        int count = Given.number(arguments, name, 0, 0);
        if (count < 1) {
            throw new TemplateFault("\"" + name + "\" is a whole number above 0");
        }
        return count;
    }

    private static Object batch(@Nullable Object input, Arguments arguments) {
        int width = count(arguments, "linecount");
        Object fill = Given.value(arguments, "fill_with", 1, null);
        List<?> items = PyValues.iterated(input);
        List<@Nullable Object> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i += width) {
            List<@Nullable Object> row =
                    new ArrayList<>(items.subList(i, Math.min(items.size(), i + width)));
            while (fill != null && row.size() < width) {
                Growth.check(row.size() * 16L);
                row.add(fill);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object slice(@Nullable Object input, Arguments arguments) {
        int slices = count(arguments, "slices");
        Object fill = Given.value(arguments, "fill_with", 1, null);
        List<?> items = PyValues.iterated(input);
        int size = items.size() / slices;
        int extra = items.size() % slices;
        List<@Nullable Object> out = new ArrayList<>();
        int from = 0;
        Growth.check(slices * 16L);
        for (int i = 0; i < slices; i++) {
            int to = from + size + (i < extra ? 1 : 0);
            List<@Nullable Object> part = new ArrayList<>(items.subList(from, to));
            if (fill != null && i >= extra) {
                part.add(fill);
            }
            out.add(part);
            from = to;
        }
        return out;
    }

    private static Object join(@Nullable Object input, Arguments arguments, Evaluation evaluation) {
        String separator = Given.text(arguments, "d", 0, "");
        Object attribute = Given.value(arguments, "attribute", 1, null);
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (Object item : PyValues.iterated(input)) {
            evaluation.charge(1);
            Object value = attribute == null ? item : Given.attribute(item, attribute, evaluation);
            out.append(first ? "" : separator).append(PyText.str(value));
            Growth.check(out.length());
            first = false;
        }
        return out.toString();
    }

    private static Object sum(@Nullable Object input, Arguments arguments, Evaluation evaluation) {
        Object attribute = Given.value(arguments, "attribute", 0, null);
        Object sum = Given.value(arguments, "start", 1, 0L);
        for (Object item : PyValues.iterated(input)) {
            Object value = attribute == null ? item : Given.attribute(item, attribute, evaluation);
            sum = PyValues.binary("+", sum, value, evaluation);
        }
        return sum == null ? 0L : sum;
    }

    private static @Nullable Object attribute(
            @Nullable Object input, String name, Evaluation evaluation) {
        if (input instanceof Map<?, ?>) {
            // Unlike a dot, the filter never looks for an item.
            Object method = PyMethods.of(input, name, evaluation);
            return method == null ? new Undefined(name, -1) : method;
        }
        return JinjaLanguage.of(false).member(input, name, evaluation);
    }

    private static Object map(@Nullable Object input, Arguments arguments, Evaluation evaluation) {
        List<@Nullable Object> out = new ArrayList<>();
        if (!PyValues.truthy(input)) {
            return out;
        }
        Function<@Nullable Object, @Nullable Object> change;
        if (arguments.count() == 0 && arguments.named().containsKey("attribute")) {
            Object attribute = arguments.named().get("attribute");
            Object otherwise = arguments.named().getOrDefault("default", Undefined.VALUE);
            change =
                    item -> {
                        Object value = Given.attribute(item, attribute, evaluation);
                        return value instanceof Undefined ? otherwise : value;
                    };
        } else if (arguments.count() == 0) {
            throw new TemplateFault("\"map\" needs the name of a filter, or attribute=");
        } else {
            String filter = PyText.str(arguments.get(0));
            change = item -> evaluation.filter(filter, item, arguments.from(1));
        }
        for (Object item : PyValues.iterated(input)) {
            evaluation.charge(1);
            out.add(change.apply(item));
        }
        return out;
    }

    private static Object select(
            @Nullable Object input,
            Arguments arguments,
            Evaluation evaluation,
            boolean byAttribute,
            boolean wanted) {
        List<@Nullable Object> out = new ArrayList<>();
        if (!PyValues.truthy(input)) {
            return out;
        }
        if (byAttribute && arguments.count() == 0) {
            throw new TemplateFault("the name of an attribute is needed");
        }
        int first = byAttribute ? 1 : 0;
        for (Object item : PyValues.iterated(input)) {
            evaluation.charge(1);
            Object value = byAttribute ? Given.attribute(item, arguments.get(0), evaluation) : item;
            boolean holds =
                    arguments.count() > first
                            ? evaluation.test(
                                    PyText.str(arguments.get(first)),
                                    value,
                                    arguments.from(first + 1))
                            : evaluation.truthy(value);
            if (holds == wanted) {
                out.add(item);
            }
        }
        return out;
    }
}
