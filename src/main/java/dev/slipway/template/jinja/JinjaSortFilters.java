package dev.slipway.template.jinja;

import dev.slipway.template.python.PyValues;
import dev.slipway.template.python.Tuple;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Filters that need an order: texts compare without case unless asked.
final class JinjaSortFilters {
    private JinjaSortFilters() {}

    static void add(Map<String, Filter> all) {
        all.put("sort", JinjaSortFilters::sort);
        all.put("dictsort", (in, args, e) -> dictsort(in, args));
        all.put("unique", JinjaSortFilters::unique);
        all.put("min", (in, args, e) -> extreme(in, args, e, false));
        all.put("max", (in, args, e) -> extreme(in, args, e, true));
        all.put("groupby", JinjaSortFilters::groupby);
    }

    private static @Nullable Object folded(@Nullable Object value, boolean exact) {
        return !exact && PyValues.bare(value) instanceof String s
                ? s.toLowerCase(Locale.ROOT)
                : value;
    }

    private record Keyed(@Nullable Object key, @Nullable Object item) {}

    private static @Nullable Object key(
            @Nullable Object item, @Nullable Object attribute, boolean exact, Evaluation e) {
        if (attribute == null) {
            return folded(item, exact);
        }
        if (attribute instanceof String s && s.indexOf(',') >= 0) {
            List<@Nullable Object> keys = new ArrayList<>();
            for (String part : s.split(",")) {
                keys.add(folded(Given.attribute(item, part, e), exact));
            }
            return keys;
        }
        return folded(Given.attribute(item, attribute, e), exact);
    }

    private static List<Keyed> keyed(
            @Nullable Object input, @Nullable Object attribute, boolean exact, Evaluation e) {
        List<Keyed> keyed = new ArrayList<>();
        for (Object item : PyValues.iterated(input)) {
            e.charge(1);
            keyed.add(new Keyed(key(item, attribute, exact, e), item));
        }
        return keyed;
    }

    /// Python keeps the order of equals when it sorts downwards.
    private static void sort(List<Keyed> keyed, boolean reverse) {
        keyed.sort(
                (a, b) ->
                        reverse
                                ? PyValues.order(b.key(), a.key())
                                : PyValues.order(a.key(), b.key()));
    }

    private static List<@Nullable Object> items(List<Keyed> keyed) {
        List<@Nullable Object> items = new ArrayList<>(keyed.size());
        keyed.forEach(one -> items.add(one.item()));
        return items;
    }

    private static Object sort(@Nullable Object input, Arguments arguments, Evaluation evaluation) {
        boolean exact = Given.flag(arguments, "case_sensitive", 1, false);
        Object attribute = Given.value(arguments, "attribute", 2, null);
        List<Keyed> keyed = keyed(input, attribute, exact, evaluation);
        sort(keyed, Given.flag(arguments, "reverse", 0, false));
        return items(keyed);
    }

    private static Object dictsort(@Nullable Object input, Arguments arguments) {
        if (!(input instanceof Map<?, ?> map)) {
            throw new TemplateFault("\"dictsort\" needs a dict, not " + PyValues.type(input));
        }
        boolean exact = Given.flag(arguments, "case_sensitive", 0, false);
        String by = Given.text(arguments, "by", 1, "key");
        if (!by.equals("key") && !by.equals("value")) {
            throw new TemplateFault("\"dictsort\" sorts by \"key\" or by \"value\"");
        }
        List<Keyed> keyed = new ArrayList<>();
        map.forEach(
                (key, value) ->
                        keyed.add(
                                new Keyed(
                                        folded(by.equals("key") ? key : value, exact),
                                        Tuple.of(key, value))));
        sort(keyed, Given.flag(arguments, "reverse", 2, false));
        return items(keyed);
    }

    private static Object unique(
            @Nullable Object input, Arguments arguments, Evaluation evaluation) {
        boolean exact = Given.flag(arguments, "case_sensitive", 0, false);
        Object attribute = Given.value(arguments, "attribute", 1, null);
        List<Keyed> kept = new ArrayList<>();
        for (Keyed one : keyed(input, attribute, exact, evaluation)) {
            evaluation.charge(kept.size() / 16);
            if (kept.stream().noneMatch(other -> PyValues.equal(other.key(), one.key()))) {
                kept.add(one);
            }
        }
        return items(kept);
    }

    private static @Nullable Object extreme(
            @Nullable Object input, Arguments arguments, Evaluation evaluation, boolean most) {
        boolean exact = Given.flag(arguments, "case_sensitive", 0, false);
        Object attribute = Given.value(arguments, "attribute", 1, null);
        Keyed best = null;
        for (Keyed one : keyed(input, attribute, exact, evaluation)) {
            if (best == null
                    || (most
                            ? PyValues.order(one.key(), best.key()) > 0
                            : PyValues.order(one.key(), best.key()) < 0)) {
                best = one;
            }
        }
        return best == null
                ? new Undefined("No aggregated item, sequence was empty.", -1)
                : best.item();
    }

    /// A group: a pair that also has names.
    private static final class Group extends java.util.AbstractList<@Nullable Object>
            implements Attributed {
        private final @Nullable Object grouper;
        private final List<@Nullable Object> list;

        Group(@Nullable Object grouper, List<@Nullable Object> list) {
            this.grouper = grouper;
            this.list = list;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "grouper" -> grouper;
                case "list" -> list;
                default -> Undefined.VALUE;
            };
        }

        @Override
        public @Nullable Object get(int index) {
            return index == 0 ? grouper : list;
        }

        @Override
        public int size() {
            return 2;
        }
    }

    private static Object groupby(
            @Nullable Object input, Arguments arguments, Evaluation evaluation) {
        Object attribute = arguments.get("attribute", 0);
        Object otherwise = Given.value(arguments, "default", 1, null);
        boolean exact = Given.flag(arguments, "case_sensitive", 2, false);
        List<Keyed> keyed = new ArrayList<>();
        for (Object item : PyValues.iterated(input)) {
            Object value = Given.attribute(item, attribute, evaluation);
            value = value instanceof Undefined && otherwise != null ? otherwise : value;
            keyed.add(new Keyed(folded(value, exact), item));
        }
        sort(keyed, false);
        List<@Nullable Object> groups = new ArrayList<>();
        for (int i = 0; i < keyed.size(); ) {
            int end = i + 1;
            while (end < keyed.size() && PyValues.equal(keyed.get(i).key(), keyed.get(end).key())) {
                end++;
            }
            Object first = Given.attribute(keyed.get(i).item(), attribute, evaluation);
            Object grouper = first instanceof Undefined && otherwise != null ? otherwise : first;
            groups.add(new Group(grouper, items(keyed.subList(i, end))));
            i = end;
        }
        return Collections.unmodifiableList(groups);
    }
}
