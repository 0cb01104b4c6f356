package dev.slipway.form;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers made ready: empty text is no answer, an absent answer takes its default.
final class Answers {
    private static final int DEPTH = 12;

    private Answers() {}

    static @Nullable Object tidy(@Nullable Object answer) {
        if (answer instanceof String text) {
            return text.isEmpty() ? null : text;
        }
        if (answer instanceof Integer whole) {
            return (long) whole;
        }
        if (answer instanceof List<?> list) {
            List<@Nullable Object> tidy = new ArrayList<>(list.size());
            list.forEach(item -> tidy.add(item instanceof String ? item : tidy(item)));
            return tidy;
        }
        if (answer instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> tidy = new LinkedHashMap<>();
            map.forEach(
                    (key, member) -> {
                        Object value = tidy(member);
                        if (value != null) {
                            tidy.put(String.valueOf(key), value);
                        }
                    });
            return tidy;
        }
        return answer;
    }

    /// Puts what `ui:emptyValue` says in the place of answers that are empty text.
    static void emptied(
            Map<?, ?> schema, Map<String, @Nullable Object> values, Map<?, ?> answered) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach(
                    (key, property) -> {
                        if ("".equals(answered.get(key))
                                && property instanceof Map<?, ?> one
                                && one.get("ui:emptyValue") != null) {
                            values.put(String.valueOf(key), one.get("ui:emptyValue"));
                        }
                    });
        }
    }

    /// Fills the defaults of `schema` into `values`. What was answered, even with nothing, keeps
    /// its answer.
    static void fill(
            Map<?, ?> schema, Map<String, @Nullable Object> values, Map<?, ?> answered, int depth) {
        if (depth > DEPTH || !(schema.get("properties") instanceof Map<?, ?> properties)) {
            return;
        }
        Map<?, ?> outer = schema.get("default") instanceof Map<?, ?> m ? m : Map.of();
        properties.forEach(
                (k, property) -> {
                    String key = String.valueOf(k);
                    if (property instanceof Map<?, ?> part) {
                        Object standard =
                                outer.containsKey(key) ? outer.get(key) : part.get("default");
                        one(key, part, standard, values, answered, depth);
                    }
                });
    }

    private static void one(
            String key,
            Map<?, ?> part,
            @Nullable Object standard,
            Map<String, @Nullable Object> values,
            Map<?, ?> answered,
            int depth) {
        if (part.containsKey("properties")) {
            Map<String, @Nullable Object> group = new LinkedHashMap<>();
            copy(standard, group);
            copy(values.get(key), group);
            Map<?, ?> own = answered.get(key) instanceof Map<?, ?> m ? m : Map.of();
            fill(part, group, own, depth + 1);
            if (!group.isEmpty()) {
                values.put(key, group);
            }
        } else if (!values.containsKey(key) && !answered.containsKey(key) && standard != null) {
            values.put(key, tidy(standard));
        }
    }

    private static void copy(@Nullable Object from, Map<String, @Nullable Object> into) {
        if (from instanceof Map<?, ?> map) {
            map.forEach((key, value) -> into.put(String.valueOf(key), value));
        }
    }
}
