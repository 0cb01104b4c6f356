package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Filters on lists and objects.
final class ListFilters {
    private ListFilters() {}

    static void add(Map<String, Filter> all) {
        TextFilters.put(all, "batch", ListFilters::batch);
        TextFilters.put(all, "dictsort", ListFilters::dictsort);
        TextFilters.put(all, "first", (input, args) -> edge(input, false));
        TextFilters.put(all, "last", (input, args) -> edge(input, true));
        TextFilters.put(all, "random", (input, args) -> random(input));
        TextFilters.put(all, "groupby", ListFilters::groupby);
        TextFilters.put(all, "join", ListFilters::join);
        TextFilters.put(all, "list", (input, args) -> list(input));
        TextFilters.put(all, "reverse", (input, args) -> reverse(input));
        TextFilters.put(all, "slice", ListFilters::slice);
        TextFilters.put(all, "sum", ListFilters::sum);
        all.put("sort", (input, args, evaluation) -> sort(input, args));
        all.put("select", (input, args, evaluation) -> select(input, args, true, evaluation));
        all.put("reject", (input, args, evaluation) -> select(input, args, false, evaluation));
        TextFilters.put(all, "selectattr", (input, args) -> selectAttribute(input, args, true));
        TextFilters.put(all, "rejectattr", (input, args) -> selectAttribute(input, args, false));
    }

    private static int count(@Nullable Object argument, String filter) {
        double count = JsValues.integer(argument);
        if (count < 1 || count > Integer.MAX_VALUE) {
            throw new TemplateFault("\"" + filter + "\" needs a whole number above 0");
        }
        return (int) count;
    }

    private static Object batch(@Nullable Object input, Arguments arguments) {
        Inputs.present(input, "batch");
        int width = count(arguments.get(0), "batch");
        List<@Nullable Object> rows = new ArrayList<>();
        List<@Nullable Object> values = Inputs.sequence(input);
        if (values == null) {
            return rows;
        }
        for (int i = 0; i < values.size(); i += width) {
            List<@Nullable Object> row =
                    new ArrayList<>(values.subList(i, Math.min(values.size(), i + width)));
            while (JsValues.truthy(arguments.get(1)) && row.size() < width) {
                row.add(arguments.get(1));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object dictsort(@Nullable Object input, Arguments arguments) {
        if (!(input instanceof Map<?, ?> map)) {
            throw new TemplateFault("\"dictsort\" needs an object, not " + Inputs.kind(input));
        }
        boolean exact = JsValues.truthy(arguments.get(0));
        Object by = arguments.get(1);
        if (!Undefined.is(by) && !"key".equals(by) && !"value".equals(by)) {
            throw new TemplateFault("\"dictsort\" sorts by \"key\" or by \"value\"");
        }
        int part = "value".equals(by) ? 1 : 0;
        List<List<@Nullable Object>> pairs = new ArrayList<>();
        for (Map.Entry<?, ?> entry : JsValues.entries(map)) {
            List<@Nullable Object> pair = new ArrayList<>();
            pair.add(entry.getKey());
            pair.add(entry.getValue());
            pairs.add(pair);
        }
        sort(pairs, (a, b) -> upperOrder(a.get(part), b.get(part), exact));
        return pairs;
    }

    private static int upperOrder(@Nullable Object a, @Nullable Object b, boolean exact) {
        Object left = exact || !isText(a) ? a : JsText.upper(Inputs.text(a));
        Object right = exact || !isText(b) ? b : JsText.upper(Inputs.text(b));
        return JsValues.compare(">", left, right) ? 1 : JsValues.strictEquals(left, right) ? 0 : -1;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof SafeText;
    }

    /// A merge sort that bears comparators that contradict themselves, as JavaScript's does.
    private static <T> void sort(List<T> values, Comparator<T> order) {
        if (values.size() < 2) {
            return;
        }
        int middle = values.size() / 2;
        List<T> left = new ArrayList<>(values.subList(0, middle));
        List<T> right = new ArrayList<>(values.subList(middle, values.size()));
        sort(left, order);
        sort(right, order);
        int l = 0;
        int r = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean fromLeft =
                    r == right.size()
                            || (l < left.size() && order.compare(left.get(l), right.get(r)) <= 0);
            values.set(i, fromLeft ? left.get(l++) : right.get(r++));
        }
    }

    private static @Nullable Object edge(@Nullable Object input, boolean last) {
        Inputs.present(input, last ? "last" : "first");
        double length = JsValues.number(JsValues.own(input, "length"));
        return JsValues.own(input, last ? JsValues.text(length - 1) : "0");
    }

    /// A preview must not change from one keystroke to the next, so the choice is always the first.
    private static @Nullable Object random(@Nullable Object input) {
        Inputs.present(input, "random");
        List<@Nullable Object> values = Inputs.sequence(input);
        return values == null || values.isEmpty() ? Undefined.VALUE : values.getFirst();
    }

    /// The path of an attribute `a.b`; null when an argument names none.
    private static List<String> path(@Nullable Object attribute) {
        if (!JsValues.truthy(attribute)) {
            return List.of();
        }
        return attribute instanceof String s
                ? JsText.split(s, ".")
                : List.of(JsValues.text(attribute));
    }

    private static @Nullable Object follow(@Nullable Object value, List<String> path) {
        Object current = value;
        for (String name : path) {
            current = attribute(current, name);
            if (current instanceof Undefined) {
                return current;
            }
        }
        return current;
    }

    private static @Nullable Object attribute(@Nullable Object value, String name) {
        if (Undefined.orNull(value)) {
            throw new TemplateFault("\"" + name + "\" is asked of " + Inputs.kind(value));
        }
        return JsValues.own(value, name);
    }

    private static Object groupby(@Nullable Object input, Arguments arguments) {
        Inputs.present(input, "groupby");
        List<String> path = path(arguments.get(0));
        Map<@Nullable Object, List<@Nullable Object>> groups = new LinkedHashMap<>();
        List<@Nullable Object> values = Inputs.sequence(input);
        for (Object value : values == null ? List.of() : values) {
            groups.computeIfAbsent(JsValues.text(follow(value, path)), key -> new ArrayList<>())
                    .add(value);
        }
        Map<@Nullable Object, @Nullable Object> ordered = new LinkedHashMap<>();
        JsValues.entries(groups).forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static List<@Nullable Object> projected(@Nullable Object input, @Nullable Object name) {
        List<@Nullable Object> values = Inputs.sequence(input);
        List<@Nullable Object> out = new ArrayList<>();
        for (Object value : values == null ? List.of() : values) {
            out.add(attribute(value, JsValues.text(name)));
        }
        return out;
    }

    private static Object join(@Nullable Object input, Arguments arguments) {
        Object separator = arguments.get(0);
        Object attribute = arguments.get(1);
        List<?> values =
                JsValues.truthy(attribute)
                        ? projected(input, attribute)
                        : Inputs.list(input, "join");
        return JsValues.join(values, JsValues.truthy(separator) ? JsValues.text(separator) : "");
    }

    private static Object sum(@Nullable Object input, Arguments arguments) {
        Object attribute = arguments.get(0);
        List<?> values =
                JsValues.truthy(attribute)
                        ? projected(input, attribute)
                        : Inputs.list(input, "sum");
        Object sum = 0.0;
        for (Object value : values) {
            sum = JsValues.add(sum, value);
        }
        Object start = arguments.get(1);
        return JsValues.add(Undefined.is(start) ? (Object) 0.0 : start, sum);
    }

    private static Object list(@Nullable Object input) {
        return switch (input) {
            case List<?> list -> list;
            case String s -> JsText.units(s);
            case SafeText safe -> JsText.units(safe.text());
            case Map<?, ?> map -> {
                List<@Nullable Object> entries = new ArrayList<>();
                for (Map.Entry<?, ?> entry : JsValues.entries(map)) {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    one.put("key", entry.getKey());
                    one.put("value", entry.getValue());
                    entries.add(one);
                }
                yield entries;
            }
            case null, default ->
                    throw new TemplateFault(
                            "\"list\" needs a list, a text or an object, not "
                                    + Inputs.kind(input));
        };
    }

    private static Object reverse(@Nullable Object input) {
        if (isText(input)) {
            List<String> units = JsText.units(Inputs.text(input));
            Collections.reverse(units);
            return Inputs.likeSafe(input, String.join("", units));
        }
        List<@Nullable Object> values = Inputs.sequence(input);
        List<@Nullable Object> out = values == null ? new ArrayList<>() : values;
        Collections.reverse(out);
        return out;
    }

    private static Object slice(@Nullable Object input, Arguments arguments) {
        List<@Nullable Object> values = input instanceof Map ? null : Inputs.sequence(input);
        if (values == null) {
            throw new TemplateFault("\"slice\" needs a list, not " + Inputs.kind(input));
        }
        int count = count(arguments.get(0), "slice");
        int base = values.size() / count;
        int extra = values.size() % count;
        boolean fill = JsValues.truthy(arguments.get(1));
        List<@Nullable Object> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from + base + (i < extra ? 1 : 0);
            List<@Nullable Object> part = new ArrayList<>(values.subList(from, to));
            if (fill && i >= extra) {
                part.add(arguments.get(1));
            }
            out.add(isText(input) ? JsValues.join(part, "") : part);
            from = to;
        }
        return out;
    }

    private static Object sort(@Nullable Object input, Arguments arguments) {
        List<@Nullable Object> values = Inputs.sequence(input);
        if (values == null) {
            return new ArrayList<>();
        }
        boolean reverse = JsValues.truthy(arguments.get("reverse", 0));
        boolean exact = JsValues.truthy(arguments.get("case_sensitive", 1));
        List<String> path = path(arguments.get("attribute", 2));
        sort(
                values,
                (a, b) -> {
                    int order = order(follow(a, path), follow(b, path), exact);
                    return reverse ? -order : order;
                });
        return values;
    }

    private static int order(@Nullable Object a, @Nullable Object b, boolean exact) {
        int order =
                !exact && isText(a) && isText(b)
                        ? JsValues.order(JsText.lower(Inputs.text(a)), JsText.lower(Inputs.text(b)))
                        : JsValues.order(a, b);
        return order == 2 ? 0 : order;
    }

    private static Object select(
            @Nullable Object input, Arguments given, boolean wanted, Evaluation evaluation) {
        Arguments arguments = Inputs.lowered(given);
        String test = Undefined.is(arguments.get(0)) ? "truthy" : JsValues.text(arguments.get(0));
        Inputs.present(input, wanted ? "select" : "reject");
        List<@Nullable Object> out = new ArrayList<>();
        List<@Nullable Object> values = Inputs.sequence(input);
        for (Object value : values == null ? List.of() : values) {
            evaluation.charge(1);
            if (evaluation.test(test, value, arguments.from(1)) == wanted) {
                out.add(value);
            }
        }
        return out;
    }

    private static Object selectAttribute(
            @Nullable Object input, Arguments arguments, boolean wanted) {
        String name = JsValues.text(arguments.get(0));
        List<@Nullable Object> out = new ArrayList<>();
        for (Object value : Inputs.list(input, wanted ? "selectattr" : "rejectattr")) {
            if (JsValues.truthy(attribute(value, name)) == wanted) {
                out.add(value);
            }
        }
        return out;
    }
}
