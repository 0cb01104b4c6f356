package dev.slipway.template.nunjucks;

import static dev.slipway.template.nunjucks.Methods.put;

import dev.slipway.template.js.JsValues;
import dev.slipway.template.nunjucks.Methods.Method;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Python's dict methods of the compatibility mode.
final class RecordMethods {
    private RecordMethods() {}

    static Map<String, Method<Map<?, ?>>> all() {
        Map<String, Method<Map<?, ?>>> all = Methods.table();
        put(
                all,
                "get",
                1,
                2,
                (map, args, e) -> {
                    String key = JsValues.text(args.get(0));
                    return map.containsKey(key) ? map.get(key) : args.get(1);
                });
        put(all, "has_key", 1, 1, (map, args, e) -> map.containsKey(JsValues.text(args.get(0))));
        put(
                all,
                "keys",
                0,
                0,
                (map, args, e) -> {
                    List<@Nullable Object> keys = new ArrayList<>();
                    JsValues.entries(map).forEach(entry -> keys.add(entry.getKey()));
                    return keys;
                });
        put(
                all,
                "values",
                0,
                0,
                (map, args, e) -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    JsValues.entries(map).forEach(entry -> values.add(entry.getValue()));
                    return values;
                });
        put(
                all,
                "items",
                0,
                0,
                (map, args, e) -> {
                    List<@Nullable Object> items = new ArrayList<>();
                    for (Map.Entry<?, ?> entry : JsValues.entries(map)) {
                        List<@Nullable Object> pair = new ArrayList<>();
                        pair.add(entry.getKey());
                        pair.add(entry.getValue());
                        items.add(pair);
                    }
                    return items;
                });
        return Map.copyOf(all);
    }
}
