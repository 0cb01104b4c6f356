package dev.slipway.template.jinja;

import dev.slipway.template.jinja.PyMethods.Method;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.python.Tuple;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Python's list and dict methods. What changes a value changes it for this rendering only.
final class CollectionMethods {
    private CollectionMethods() {}

    static Map<String, Method<List<@Nullable Object>>> list() {
        Map<String, Method<List<@Nullable Object>>> all = PyMethods.table();
        all.put("index", (list, args, e) -> (long) find(list, args.get(0)));
        all.put(
                "count",
                (list, args, e) ->
                        list.stream().filter(item -> PyValues.equal(item, args.get(0))).count());
        all.put("copy", (list, args, e) -> new ArrayList<>(list));
        all.put(
                "append",
                (list, args, e) -> {
                    e.charge(1);
                    return nothing(changeable(list).add(args.get(0)));
                });
        all.put(
                "extend",
                (list, args, e) -> {
                    var more = PyValues.iterated(args.get(0));
                    e.charge(more.size());
                    return nothing(changeable(list).addAll(more));
                });
        all.put(
                "insert",
                (list, args, e) -> {
                    e.charge(1 + list.size() / 64);
                    return insert(changeable(list), args);
                });
        all.put(
                "remove",
                (list, args, e) ->
                        nothing(changeable(list).remove(find(list, args.get(0))) == null));
        all.put("pop", (list, args, e) -> pop(changeable(list), args));
        all.put(
                "clear",
                (list, args, e) -> {
                    changeable(list).clear();
                    return null;
                });
        all.put(
                "reverse",
                (list, args, e) -> {
                    Collections.reverse(changeable(list));
                    return null;
                });
        all.put(
                "sort",
                (list, args, e) -> {
                    changeable(list).sort(PyValues::order);
                    if (Given.flag(args, "reverse", 1, false)) {
                        Collections.reverse(list);
                    }
                    return null;
                });
        return Map.copyOf(all);
    }

    private static List<@Nullable Object> changeable(List<@Nullable Object> list) {
        if (list instanceof Tuple) {
            throw new TemplateFault("a tuple cannot be changed");
        }
        return list;
    }

    private static @Nullable Object nothing(boolean ignored) {
        return null;
    }

    private static int find(List<@Nullable Object> list, @Nullable Object wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (PyValues.equal(list.get(i), wanted)) {
                return i;
            }
        }
        throw new TemplateFault("the list does not hold what is looked for");
    }

    private static @Nullable Object insert(List<@Nullable Object> list, Arguments arguments) {
        int index = Given.number(arguments, "index", 0, 0);
        index = index < 0 ? Math.max(0, index + list.size()) : Math.min(index, list.size());
        list.add(index, arguments.get(1));
        return null;
    }

    private static @Nullable Object pop(List<@Nullable Object> list, Arguments arguments) {
        int index = Given.number(arguments, "index", 0, -1);
        index = index < 0 ? index + list.size() : index;
        if (index < 0 || index >= list.size()) {
            throw new TemplateFault("pop index out of range");
        }
        return list.remove(index);
    }

    static Map<String, Method<Map<@Nullable Object, @Nullable Object>>> dict() {
        Map<String, Method<Map<@Nullable Object, @Nullable Object>>> all = PyMethods.table();
        all.put("items", (map, args, e) -> items(map));
        all.put("keys", (map, args, e) -> new ArrayList<>(map.keySet()));
        all.put("values", (map, args, e) -> new ArrayList<>(map.values()));
        all.put(
                "get",
                (map, args, e) -> {
                    Object key = PyValues.bare(args.get(0));
                    return map.containsKey(key)
                            ? map.get(key)
                            : args.count() > 1 ? args.get(1) : null;
                });
        all.put("copy", (map, args, e) -> new LinkedHashMap<>(map));
        all.put(
                "pop",
                (map, args, e) -> {
                    Object key = PyValues.bare(args.get(0));
                    if (!map.containsKey(key) && args.count() < 2) {
                        throw new TemplateFault("the dict has no such key");
                    }
                    return map.containsKey(key) ? map.remove(key) : args.get(1);
                });
        all.put(
                "setdefault",
                (map, args, e) -> {
                    Object key = PyValues.bare(args.get(0));
                    if (!map.containsKey(key)) {
                        map.put(key, args.count() > 1 ? args.get(1) : null);
                    }
                    return map.get(key);
                });
        all.put(
                "update",
                (map, args, e) -> {
                    if (args.count() > 0 && args.get(0) instanceof Map<?, ?> more) {
                        map.putAll(more);
                    }
                    map.putAll(args.named());
                    return null;
                });
        all.put(
                "clear",
                (map, args, e) -> {
                    map.clear();
                    return null;
                });
        return Map.copyOf(all);
    }

    static List<@Nullable Object> items(Map<?, ?> map) {
        List<@Nullable Object> items = new ArrayList<>(map.size());
        map.forEach((key, value) -> items.add(Tuple.of(key, value)));
        return items;
    }
}
