package dev.slipway.catalog;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Backstage's entity filter: any of some sets of conditions, each on a dotted path. Lists are
/// flattened (`metadata.tags=java`, also `metadata.tags.java=true`), `relations.ownedBy` sees both
/// directions, all without regard to case; a value of over 200 characters matches only as existing
/// (catalog-backend `buildEntitySearch`).
record EntityFilter(List<List<Condition>> anyOf) {
    private static final int LONGEST_VALUE = 200;
    private static final String RELATIONS = "relations.";
    private static final String ANNOTATIONS = "metadata.annotations.";
    private static final String LABELS = "metadata.labels.";

    /// Any of `values`; when there are none, only whether the key is there counts.
    record Condition(String key, Set<String> values, boolean exists) {}

    static EntityFilter of(List<Map<String, Object>> filters) {
        List<List<Condition>> any = new ArrayList<>();
        for (Map<String, Object> filter : filters) {
            List<Condition> all = new ArrayList<>();
            filter.forEach((key, value) -> all.add(condition(lower(key), value)));
            any.add(all);
        }
        return new EntityFilter(any);
    }

    private static Condition condition(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    new Condition(key, Set.of(), !Boolean.FALSE.equals(map.get("exists")));
            case List<?> list -> {
                Set<String> values = new HashSet<>();
                list.forEach(item -> values.add(lower(String.valueOf(item))));
                yield new Condition(key, values, !values.isEmpty());
            }
            default -> new Condition(key, Set.of(lower(value.toString())), true);
        };
    }

    boolean matches(Entity entity, Catalog catalog) {
        return anyOf.isEmpty()
                || anyOf.stream()
                        .anyMatch(all -> all.stream().allMatch(c -> holds(c, entity, catalog)));
    }

    private static boolean holds(Condition condition, Entity entity, Catalog catalog) {
        List<String> found = values(entity, condition.key, catalog);
        if (!condition.exists) {
            return found.isEmpty();
        }
        return condition.values.isEmpty()
                ? !found.isEmpty()
                : found.stream().anyMatch(condition.values::contains);
    }

    /// The values of a lower-case key as the search table of Backstage has them.
    static List<String> values(Entity entity, String key, Catalog catalog) {
        List<String> found = new ArrayList<>();
        if (key.startsWith(RELATIONS)) {
            String type = key.substring(RELATIONS.length());
            catalog.relations(entity.ref()).stream()
                    .filter(relation -> lower(relation.type()).equals(type))
                    .forEach(relation -> found.add(relation.target().toString()));
        } else if (key.equals("metadata.namespace")) {
            found.add(entity.ref().namespace());
        } else if (!plain(entity, key, found)) {
            collect(entity.written().glance(), key, found);
        }
        return found;
    }

    /// What is at hand without reading the document again.
    private static boolean plain(Entity entity, String key, List<String> found) {
        if (key.startsWith(ANNOTATIONS)) {
            pairs(entity.annotations(), key.substring(ANNOTATIONS.length()), found);
        } else if (key.startsWith(LABELS)) {
            pairs(entity.labels(), key.substring(LABELS.length()), found);
        } else {
            String value =
                    switch (key) {
                        case "kind" -> entity.kind();
                        case "metadata.name" -> entity.name();
                        case "spec.type" -> entity.type();
                        case "spec.lifecycle" -> entity.lifecycle();
                        default -> "";
                    };
            if (value.isEmpty()) {
                return false;
            }
            found.add(value.length() > LONGEST_VALUE ? "" : lower(value));
        }
        return true;
    }

    private static void pairs(Map<String, String> pairs, String key, List<String> found) {
        pairs.forEach(
                (name, value) -> {
                    if (lower(name).equals(key)) {
                        found.add(value.length() > LONGEST_VALUE ? "" : lower(value));
                    }
                });
    }

    private static void collect(YamlNode node, String rest, List<String> found) {
        switch (node) {
            case YamlMap map -> {
                for (YamlMap.Entry entry : map.entries()) {
                    String key = lower(entry.key());
                    if (rest.equals(key)) {
                        scalars(entry.value(), found);
                    } else if (rest.startsWith(key) && rest.startsWith(".", key.length())) {
                        collect(entry.value(), rest.substring(key.length() + 1), found);
                    }
                }
            }
            case YamlList list -> {
                for (YamlNode item : list.items()) {
                    if (item instanceof YamlScalar
                            && item.string()
                                    .map(EntityFilter::lower)
                                    .filter(rest::equals)
                                    .isPresent()) {
                        found.add("true");
                    }
                    collect(item, rest, found);
                }
            }
            case YamlScalar scalar -> {}
        }
    }

    private static void scalars(YamlNode node, List<String> found) {
        switch (node) {
            case YamlScalar scalar -> {
                String text = lower(String.valueOf(scalar.value()));
                found.add(text.length() > LONGEST_VALUE ? "" : text);
            }
            case YamlList list -> list.items().forEach(item -> scalars(item, found));
            case YamlMap map -> {}
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
