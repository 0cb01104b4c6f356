package dev.slipway.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which members of a mapping some keyword has looked at: what `unevaluatedProperties` asks
/// (2020-12, 11.3).
final class Evaluated {
    private static final int DEPTH = 32;

    private Evaluated() {}

    static void names(
            SchemaCheck run, Map<?, ?> schema, Map<?, ?> value, Set<String> names, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.keySet().forEach(key -> names.add(String.valueOf(key)));
        }
        if (schema.get("patternProperties") instanceof Map<?, ?> patterns) {
            for (Object key : value.keySet()) {
                if (patterns.keySet().stream()
                        .anyMatch(
                                p ->
                                        SafePattern.of(String.valueOf(p))
                                                .matches(String.valueOf(key)))) {
                    names.add(String.valueOf(key));
                }
            }
        }
        if (schema.containsKey("additionalProperties")) {
            value.keySet().forEach(key -> names.add(String.valueOf(key)));
        }
        if (schema.get("$ref") instanceof String ref
                && run.resolve(ref) instanceof Map<?, ?> target) {
            names(run, target, value, names, depth + 1);
        }
        branches(run, schema, value, names, depth);
    }

    private static void branches(
            SchemaCheck run, Map<?, ?> schema, Map<?, ?> value, Set<String> names, int depth) {
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.get(keyword) instanceof List<?> parts) {
                parts.forEach(part -> ifFits(run, part, value, names, depth));
            }
        }
        if (schema.containsKey("if")) {
            boolean fits = run.tryOut(schema.get("if"), value, "").isEmpty();
            if (fits) {
                ifFits(run, schema.get("if"), value, names, depth);
            }
            ifFits(run, schema.get(fits ? "then" : "else"), value, names, depth);
        }
        if (schema.get("dependentSchemas") instanceof Map<?, ?> rules) {
            rules.forEach(
                    (key, rule) -> {
                        if (value.containsKey(key)) {
                            ifFits(run, rule, value, names, depth);
                        }
                    });
        }
    }

    private static void ifFits(
            SchemaCheck run,
            @org.jspecify.annotations.Nullable Object part,
            Map<?, ?> value,
            Set<String> names,
            int depth) {
        if (part instanceof Map<?, ?> sub && run.tryOut(sub, value, "").isEmpty()) {
            names(run, sub, value, names, depth + 1);
        }
    }
}
