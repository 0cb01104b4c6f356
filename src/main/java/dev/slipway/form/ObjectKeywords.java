package dev.slipway.form;

import static dev.slipway.form.SchemaCheck.child;
import static dev.slipway.form.SchemaCheck.violation;

import dev.slipway.base.Similar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The keywords about members of a mapping.
final class ObjectKeywords {
    private final SchemaCheck run;
    private final Map<?, ?> schema;
    private final Map<?, ?> value;
    private final String pointer;
    private final List<Violation> found;

    ObjectKeywords(
            SchemaCheck run,
            Map<?, ?> schema,
            Map<?, ?> value,
            String pointer,
            List<Violation> found) {
        this.run = run;
        this.schema = schema;
        this.value = value;
        this.pointer = pointer;
        this.found = found;
    }

    void check() {
        if (schema.get("required") instanceof List<?> names) {
            require(names, "");
        }
        members();
        size();
        names();
        dependencies();
        unevaluated();
    }

    private void require(List<?> names, String because) {
        for (Object name : names) {
            if (!value.containsKey(name)) {
                found.add(violation(pointer, "required", "needs " + name + because));
            }
        }
    }

    private void members() {
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> m ? m : Map.of();
        Map<?, ?> patterns = schema.get("patternProperties") instanceof Map<?, ?> m ? m : Map.of();
        for (Map.Entry<?, ?> member : value.entrySet()) {
            String key = String.valueOf(member.getKey());
            boolean known = properties.containsKey(key);
            if (known) {
                run.check(properties.get(key), member.getValue(), child(pointer, key), found);
            }
            for (Map.Entry<?, ?> pattern : patterns.entrySet()) {
                if (SafePattern.of(String.valueOf(pattern.getKey())).matches(key)) {
                    known = true;
                    run.check(pattern.getValue(), member.getValue(), child(pointer, key), found);
                }
            }
            if (!known && schema.containsKey("additionalProperties")) {
                additional(key, member.getValue(), properties);
            }
        }
    }

    private void additional(String key, @Nullable Object member, Map<?, ?> properties) {
        Object rule = schema.get("additionalProperties");
        if (!Boolean.FALSE.equals(rule)) {
            run.check(rule, member, child(pointer, key), found);
            return;
        }
        found.add(unknown(key, properties, "additionalProperties"));
    }

    private Violation unknown(String key, Map<?, ?> properties, String keyword) {
        List<String> names = properties.keySet().stream().map(String::valueOf).toList();
        String advice =
                Similar.nearest(key, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse(
                                names.isEmpty() || names.size() > 20
                                        ? ""
                                        : "known here: " + String.join(", ", names));
        return violation(child(pointer, key), keyword, "is not known here", advice);
    }

    private void size() {
        if (schema.get("minProperties") instanceof Number least
                && value.size() < least.intValue()) {
            found.add(
                    violation(
                            pointer, "minProperties", "must have at least " + least + " entries"));
        }
        if (schema.get("maxProperties") instanceof Number most && value.size() > most.intValue()) {
            found.add(
                    violation(pointer, "maxProperties", "must have at most " + most + " entries"));
        }
    }

    private void names() {
        if (!schema.containsKey("propertyNames")) {
            return;
        }
        for (Object key : value.keySet()) {
            String at = child(pointer, String.valueOf(key));
            for (Violation v : run.tryOut(schema.get("propertyNames"), String.valueOf(key), at)) {
                found.add(
                        violation(
                                at, "propertyNames", "has a name that " + v.message(), v.advice()));
            }
        }
    }

    private void dependencies() {
        for (String keyword : List.of("dependencies", "dependentRequired", "dependentSchemas")) {
            if (!(schema.get(keyword) instanceof Map<?, ?> rules)) {
                continue;
            }
            for (Map.Entry<?, ?> rule : rules.entrySet()) {
                if (!value.containsKey(rule.getKey())) {
                    continue;
                }
                if (rule.getValue() instanceof List<?> names) {
                    require(names, " because " + rule.getKey() + " is given");
                } else {
                    run.check(rule.getValue(), value, pointer, found);
                }
            }
        }
    }

    private void unevaluated() {
        Object rule = schema.get("unevaluatedProperties");
        if (rule == null || Boolean.TRUE.equals(rule)) {
            return;
        }
        Set<String> evaluated = new HashSet<>();
        Evaluated.names(run, schema, value, evaluated, 0);
        List<String> rest = new ArrayList<>();
        for (Object key : new LinkedHashSet<>(value.keySet())) {
            if (!evaluated.contains(String.valueOf(key))) {
                rest.add(String.valueOf(key));
            }
        }
        for (String key : rest) {
            if (Boolean.FALSE.equals(rule)) {
                found.add(unknown(key, Map.of(), "unevaluatedProperties"));
            } else {
                run.check(rule, value.get(key), child(pointer, key), found);
            }
        }
    }
}
