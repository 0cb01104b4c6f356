package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoText;
import dev.slipway.gotemplate.value.GoTypes;
import dev.slipway.gotemplate.value.NilMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// sprig's `dict.go`. `set`, `unset` and the `merge` family change their first argument in place;
/// where Go's order of keys is random ours is sorted.
final class Dictionaries {

    private Dictionaries() {}

    static Functions functions() {
        return Functions.builder()
                .add("dict", 0, Functions.ANY, Dictionaries::dict)
                .add("get", 2, c -> c.map(0).containsKey(c.text(1)) ? c.map(0).get(c.text(1)) : "")
                .add("set", 3, Dictionaries::set)
                .add("unset", 2, Dictionaries::unset)
                .add("hasKey", 2, c -> c.map(0).containsKey(c.text(1)))
                .add("pluck", 1, Functions.ANY, Dictionaries::pluck)
                .add("keys", 0, Functions.ANY, Dictionaries::keys)
                .add("values", 1, Dictionaries::values)
                .add("pick", 1, Functions.ANY, c -> chosen(c, true))
                .add("omit", 1, Functions.ANY, c -> chosen(c, false))
                .add("merge", 1, Functions.ANY, c -> merge(c, false))
                .alias("mustMerge", "merge")
                .add("mergeOverwrite", 1, Functions.ANY, c -> merge(c, true))
                .alias("mustMergeOverwrite", "mergeOverwrite")
                .add("dig", 3, Functions.ANY, Dictionaries::dig)
                .add("deepCopy", 1, c -> copy(c.any(0), c.budget()))
                .alias("mustDeepCopy", "deepCopy")
                .build();
    }

    private static Object dict(Call call) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < call.size(); i += 2) {
            String key = Texts.text(call.any(i), call);
            map.put(key, i + 1 < call.size() ? call.any(i + 1) : "");
        }
        return map;
    }

    private static Object set(Call call) {
        if (call.any(0) == null || call.any(0) instanceof NilMap) {
            throw new GoError("assignment to entry in nil map");
        }
        Map<String, @Nullable Object> map = call.map(0);
        map.put(call.text(1), call.any(2));
        return map;
    }

    private static Object unset(Call call) {
        Map<String, @Nullable Object> map = call.map(0);
        if (map.containsKey(call.text(1))) {
            map.remove(call.text(1));
        }
        return map;
    }

    private static Object pluck(Call call) {
        String key = call.text(0);
        List<@Nullable Object> found = new ArrayList<>();
        for (Map<String, @Nullable Object> map : call.rest(1, call::map)) {
            if (map.containsKey(key)) {
                found.add(map.get(key));
            }
        }
        return found;
    }

    private static Object keys(Call call) {
        List<@Nullable Object> keys = new ArrayList<>();
        for (Map<String, @Nullable Object> map : call.rest(0, call::map)) {
            map.keySet().stream().sorted(GoTypes::compareText).forEach(keys::add);
        }
        call.budget().spend(keys.size());
        return keys;
    }

    private static Object values(Call call) {
        List<@Nullable Object> values = new ArrayList<>();
        GoText.sorted(call.map(0)).forEach(entry -> values.add(entry.getValue()));
        return values;
    }

    private static Object chosen(Call call, boolean listed) {
        List<String> names = call.rest(1, call::text);
        Map<String, @Nullable Object> map = new LinkedHashMap<>(call.map(0));
        map.keySet().removeIf(key -> names.contains(key) != listed);
        return map;
    }

    private static Object merge(Call call, boolean overwrite) {
        Map<String, @Nullable Object> target =
                call.any(0) instanceof NilMap ? new LinkedHashMap<>() : call.map(0);
        for (Map<String, @Nullable Object> source : call.rest(1, call::map)) {
            merge(target, source, overwrite, call.budget());
        }
        return target;
    }

    /// `mergo.Merge`: maps are merged into each other; else an empty value is filled (nil fills
    /// nothing) or, with `overwrite`, every value replaced, by an empty one and by nil too.
    private static void merge(
            Map<String, @Nullable Object> target,
            Map<String, @Nullable Object> source,
            boolean overwrite,
            Budget budget) {
        budget.enter();
        for (Map.Entry<String, @Nullable Object> entry : source.entrySet()) {
            budget.spend(1);
            Object before = target.get(entry.getKey());
            Object value = entry.getValue();
            if (before instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                merge(asMap(before), asMap(value), overwrite, budget);
            } else if (overwrite || value != null && GoTypes.isEmpty(before)) {
                target.put(entry.getKey(), value);
            }
        }
        budget.leave();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asMap(Object value) {
        return (Map<String, @Nullable Object>) value;
    }

    private static @Nullable Object dig(Call call) {
        int keys = call.size() - 2;
        Object step = call.any(keys + 1);
        for (int i = 0; i < keys; i++) {
            if (!(step instanceof Map<?, ?> map)) {
                throw new GoError(
                        "interface conversion: interface {} is "
                                + (step == null ? "nil" : GoTypes.typeName(step))
                                + ", not map[string]interface {}");
            }
            if (!(call.any(i) instanceof String key)) {
                throw new GoError(
                        "interface conversion: interface {} is "
                                + GoTypes.typeName(call.any(i))
                                + ", not string");
            }
            if (!map.containsKey(key)) {
                return call.any(keys);
            }
            step = map.get(key);
        }
        return step;
    }

    private static @Nullable Object copy(@Nullable Object value, Budget budget) {
        budget.enter();
        Object copy =
                switch (value) {
                    case NilMap nil -> nil;
                    case Map<?, ?> map -> {
                        Map<String, @Nullable Object> fresh = new LinkedHashMap<>();
                        map.forEach((k, v) -> fresh.put(String.valueOf(k), copy(v, budget)));
                        yield fresh;
                    }
                    case List<?> list -> {
                        List<@Nullable Object> fresh = new ArrayList<>();
                        list.forEach(item -> fresh.add(copy(item, budget)));
                        yield fresh;
                    }
                    case null, default -> value;
                };
        budget.leave();
        return copy;
    }
}
