package dev.slipway.form;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The schema of one page, and what it comes to when its conditions meet answers.
final class PageSchema {
    private static final int DEPTH = 32;

    private final Map<String, @Nullable Object> schema;
    private final YamlMap node;

    PageSchema(YamlMap node) {
        this(node, node.value());
    }

    private PageSchema(YamlMap node, Map<String, @Nullable Object> schema) {
        this.node = node;
        this.schema = schema;
    }

    /// The page with other keywords for some of its fields, wherever they are declared.
    PageSchema with(Map<String, Map<String, @Nullable Object>> fields) {
        return new PageSchema(node, overlaid(schema, fields, 0));
    }

    private static Map<String, @Nullable Object> overlaid(
            Map<?, ?> from, Map<String, Map<String, @Nullable Object>> fields, int depth) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        from.forEach(
                (key, value) -> {
                    boolean properties = key.equals("properties") && value instanceof Map;
                    result.put(
                            String.valueOf(key),
                            depth > DEPTH
                                    ? value
                                    : properties
                                            ? fields((Map<?, ?>) value, fields)
                                            : deeper(value, fields, depth + 1));
                });
        return result;
    }

    private static @Nullable Object deeper(
            @Nullable Object value, Map<String, Map<String, @Nullable Object>> fields, int depth) {
        return switch (value) {
            case Map<?, ?> map -> overlaid(map, fields, depth);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(deeper(item, fields, depth + 1)));
                yield items;
            }
            case null, default -> value;
        };
    }

    private static Map<String, @Nullable Object> fields(
            Map<?, ?> properties, Map<String, Map<String, @Nullable Object>> fields) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        properties.forEach(
                (key, property) -> {
                    Map<String, @Nullable Object> more = fields.get(String.valueOf(key));
                    if (more == null || !(property instanceof Map<?, ?> own)) {
                        result.put(String.valueOf(key), property);
                        return;
                    }
                    Map<String, @Nullable Object> joined = new LinkedHashMap<>();
                    own.forEach((k, v) -> joined.put(String.valueOf(k), v));
                    joined.putAll(more);
                    result.put(String.valueOf(key), joined);
                });
        return result;
    }

    Map<String, @Nullable Object> schema() {
        return schema;
    }

    /// Where the property `key` is declared; a key that stands in a condition is found there.
    Where where(String key) {
        return Declarations.find(node, key, 0).orElse(node.where());
    }

    /// The schema without conditions for these answers: every branch that applies is merged in.
    Map<String, @Nullable Object> effective(Map<String, ? extends @Nullable Object> answers) {
        return resolve(schema, answers, 0);
    }

    /// The same for the schema of a group inside the page.
    Map<String, @Nullable Object> effective(Map<?, ?> part, Map<?, ?> answers) {
        return resolve(part, answers, 0);
    }

    private Map<String, @Nullable Object> resolve(Map<?, ?> from, Map<?, ?> answers, int depth) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        from.forEach((key, value) -> result.put(String.valueOf(key), value));
        if (depth > DEPTH) {
            return result;
        }
        if (result.remove("$ref") instanceof String ref
                && References.find(schema, ref) instanceof Map<?, ?> target) {
            merge(result, resolve(target, answers, depth + 1));
        }
        if (result.remove("allOf") instanceof List<?> parts) {
            parts.forEach(part -> mergeBranch(result, part, answers, depth));
        }
        if (result.containsKey("if")) {
            Object condition = result.remove("if");
            Object then = result.remove("then");
            Object otherwise = result.remove("else");
            boolean fits = new SchemaCheck(schema).check(condition, answers).isEmpty();
            mergeBranch(result, fits ? then : otherwise, answers, depth);
        }
        for (String keyword : List.of("dependencies", "dependentSchemas", "dependentRequired")) {
            if (result.remove(keyword) instanceof Map<?, ?> rules) {
                rules.forEach(
                        (key, rule) ->
                                dependency(result, String.valueOf(key), rule, answers, depth));
            }
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (result.get(keyword) instanceof List<?> branches && mayBranch(result)) {
                result.remove(keyword);
                mergeBranch(result, untitled(choose(branches, answers)), answers, depth);
            }
        }
        return result;
    }

    /// A branch is named for the choice between branches; the page keeps its own title.
    private static @Nullable Object untitled(@Nullable Object branch) {
        if (!(branch instanceof Map<?, ?> map)) {
            return branch;
        }
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(map);
        rest.remove("title");
        rest.remove("description");
        return rest;
    }

    private static boolean mayBranch(Map<String, @Nullable Object> schema) {
        Object type = schema.get("type");
        return type == null || "object".equals(type);
    }

    /// The first branch that the answers fit, else the first of all.
    private @Nullable Object choose(List<?> branches, Map<?, ?> answers) {
        for (Object branch : branches) {
            if (new SchemaCheck(schema).check(branch, answers).isEmpty()) {
                return branch;
            }
        }
        return branches.isEmpty() ? null : branches.getFirst();
    }

    private void dependency(
            Map<String, @Nullable Object> result,
            String key,
            @Nullable Object rule,
            Map<?, ?> answers,
            int depth) {
        if (answers.get(key) == null) {
            return;
        }
        if (rule instanceof List<?> names) {
            merge(result, Map.of("required", names));
            return;
        }
        if (!(rule instanceof Map<?, ?> part)) {
            return;
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        part.forEach((k, v) -> rest.put(String.valueOf(k), v));
        Object branches = rest.remove("oneOf");
        mergeBranch(result, rest, answers, depth);
        if (branches instanceof List<?> list) {
            matching(list, key, answers)
                    .forEach(branch -> mergeBranch(result, branch, answers, depth));
        }
    }

    /// rjsf: of the branches of a dependency, the one whose condition on the depended-on property
    /// holds; when several hold, none is taken.
    private List<Map<?, ?>> matching(List<?> branches, String key, Map<?, ?> answers) {
        List<Map<?, ?>> matching = new ArrayList<>();
        for (Object branch : branches) {
            if (!(branch instanceof Map<?, ?> map)
                    || !(map.get("properties") instanceof Map<?, ?> properties)) {
                continue;
            }
            Object condition = properties.get(key);
            if (condition != null
                    && new SchemaCheck(schema).check(condition, answers.get(key)).isEmpty()) {
                Map<Object, @Nullable Object> without = new LinkedHashMap<>(map);
                Map<Object, @Nullable Object> others = new LinkedHashMap<>(properties);
                others.remove(key);
                without.put("properties", others);
                matching.add(without);
            }
        }
        return matching.size() == 1 ? matching : List.of();
    }

    private void mergeBranch(
            Map<String, @Nullable Object> into,
            @Nullable Object branch,
            Map<?, ?> answers,
            int depth) {
        if (branch instanceof Map<?, ?> map) {
            merge(into, resolve(map, answers, depth + 1));
        }
    }

    /// Members of mappings join, `required` is united, else the later wins.
    private static void merge(Map<String, @Nullable Object> into, Map<?, ?> from) {
        from.forEach(
                (k, value) -> {
                    String key = String.valueOf(k);
                    Object old = into.get(key);
                    if (old instanceof Map<?, ?> a && value instanceof Map<?, ?> b) {
                        Map<String, @Nullable Object> joined = new LinkedHashMap<>();
                        a.forEach((ak, av) -> joined.put(String.valueOf(ak), av));
                        merge(joined, b);
                        into.put(key, joined);
                    } else if (key.equals("required")
                            && old instanceof List<?> a
                            && value instanceof List<?> b) {
                        Set<@Nullable Object> united = new LinkedHashSet<>(a);
                        united.addAll(b);
                        into.put(key, new ArrayList<>(united));
                    } else {
                        into.put(key, value);
                    }
                });
    }

    static void keys(@Nullable Object node, Set<String> keys, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (node instanceof List<?> list) {
            list.forEach(item -> keys(item, keys, depth + 1));
        } else if (node instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(key -> keys.add(String.valueOf(key)));
            }
            for (String branch : List.of("allOf", "anyOf", "oneOf", "then", "else")) {
                keys(map.get(branch), keys, depth + 1);
            }
            for (String rules : List.of("dependencies", "dependentSchemas")) {
                if (map.get(rules) instanceof Map<?, ?> m) {
                    m.values().forEach(rule -> keys(rule, keys, depth + 1));
                }
            }
        }
    }
}
