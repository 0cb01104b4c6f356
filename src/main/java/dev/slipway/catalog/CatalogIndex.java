package dev.slipway.catalog;

import dev.slipway.yaml.YamlList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Answers [CatalogQuery]s over one catalog, and counts facets. Made once a catalog; 10,000
/// entities answer in a few milliseconds.
public final class CatalogIndex {
    private final Catalog catalog;
    private final List<Row> rows;

    /// One value of a facet, as it is written, and how many entities have it.
    public record FacetValue(String value, int count) {}

    private record Row(Entity entity, Set<String> tags, String text) {}

    public CatalogIndex(Catalog catalog) {
        this(catalog, catalog.entities().stream().map(CatalogIndex::row).toList());
    }

    private CatalogIndex(Catalog catalog, List<Row> rows) {
        this.catalog = catalog;
        this.rows = rows;
    }

    private static Row row(Entity entity) {
        Set<String> tags = new HashSet<>();
        entity.tags().forEach(tag -> tags.add(lower(tag)));
        StringBuilder text =
                new StringBuilder(entity.name())
                        .append('\n')
                        .append(entity.title())
                        .append('\n')
                        .append(entity.displayName());
        if (entity.isKind("Location")) {
            entity.raw()
                    .text("spec", "target")
                    .ifPresent(target -> text.append('\n').append(target));
            if (entity.raw().at("spec", "targets").orElse(null) instanceof YamlList list) {
                list.items()
                        .forEach(item -> item.string().ifPresent(t -> text.append('\n').append(t)));
            }
        }
        return new Row(entity, tags, lower(text.toString()));
    }

    public Catalog catalog() {
        return catalog;
    }

    /// The same index over those entities only that `kept` takes.
    public CatalogIndex within(Predicate<Entity> kept) {
        return new CatalogIndex(
                catalog, rows.stream().filter(row -> kept.test(row.entity)).toList());
    }

    /// In the order of the catalog.
    public List<Entity> find(CatalogQuery query) {
        Predicate<Row> wanted = predicate(query);
        return rows.stream().filter(wanted).map(Row::entity).toList();
    }

    /// For each facet of [CatalogQuery#FACETS] its values, most frequent first, counted over what
    /// the rest of the query selects: how many there would be after choosing that value.
    public Map<String, List<FacetValue>> facets(CatalogQuery query) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String key : CatalogQuery.FACETS) {
            // tags are and-ed, so their counts are of what is selected already
            CatalogQuery rest = key.equals("tag") ? query : query.without(key);
            Map<String, Integer> counts = new HashMap<>();
            rows.stream()
                    .filter(predicate(rest))
                    .flatMap(row -> values(row.entity, key))
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            List<FacetValue> values = new ArrayList<>();
            counts.forEach((value, count) -> values.add(new FacetValue(value, count)));
            values.sort(
                    Comparator.comparingInt(FacetValue::count)
                            .reversed()
                            .thenComparing(FacetValue::value));
            facets.put(key, List.copyOf(values));
        }
        return facets;
    }

    private static Stream<String> values(Entity entity, String key) {
        return switch (key) {
            case "kind" -> Stream.of(entity.kind());
            case "type" -> Stream.of(entity.type()).filter(s -> !s.isEmpty());
            case "owner" -> entity.owner().map(ref -> ref.compact("group")).stream();
            case "system" -> entity.system().map(ref -> ref.compact("system")).stream();
            case "lifecycle" -> Stream.of(entity.lifecycle()).filter(s -> !s.isEmpty());
            case "tag" -> entity.tags().stream();
            case "namespace" -> Stream.of(entity.ref().namespace());
            default -> Stream.empty();
        };
    }

    private Predicate<Row> predicate(CatalogQuery query) {
        Predicate<Row> all = row -> true;
        for (CatalogQuery.Term term : query.terms()) {
            Predicate<Row> one = row -> matches(row.entity, term);
            all = all.and(term.negated() ? one.negate() : one);
        }
        for (String word : query.words()) {
            all = all.and(row -> row.tags.contains(word) || row.text.contains(word));
        }
        return all;
    }

    private boolean matches(Entity entity, CatalogQuery.Term term) {
        return term.values().stream().anyMatch(value -> matches(entity, term.key(), value));
    }

    private boolean matches(Entity entity, String key, String value) {
        return switch (key) {
            case "owner" -> entity.owner().filter(ref -> named(ref, value, "group")).isPresent();
            case "system" -> entity.system().filter(ref -> named(ref, value, "system")).isPresent();
            case "domain" ->
                    EntityRef.parse(
                                    entity.raw().text("spec", "domain").orElse(""),
                                    "domain",
                                    entity.ref().namespace())
                            .filter(ref -> named(ref, value, "domain"))
                            .isPresent();
            case "is" -> is(entity, value);
            case "has" -> has(entity, value);
            case "kind", "type", "lifecycle", "tag", "namespace" ->
                    values(entity, key).anyMatch(found -> found.equalsIgnoreCase(value));
            default -> EntityFilter.values(entity, key, catalog).contains(value);
        };
    }

    private static boolean named(EntityRef ref, String value, String defaultKind) {
        return EntityRef.parse(value, defaultKind, EntityRef.DEFAULT_NAMESPACE)
                .filter(ref::equals)
                .isPresent();
    }

    private static boolean is(Entity entity, String value) {
        return switch (value) {
            case "valid" -> entity.verdict().accepted();
            case "invalid" -> entity.verdict() == Verdict.INVALID;
            case "unlisted" -> !entity.listed();
            default -> false;
        };
    }

    private boolean has(Entity entity, String field) {
        return switch (field) {
            case "owner" -> entity.owner().isPresent();
            case "system" -> entity.system().isPresent();
            case "tags" -> !entity.tags().isEmpty();
            case "labels" -> !entity.labels().isEmpty();
            case "links" -> !entity.links().isEmpty();
            case "annotations" -> !entity.annotations().isEmpty();
            case "description" -> !entity.description().isBlank();
            case "title" -> !entity.title().isEmpty();
            case "problems" -> !entity.problems().isEmpty();
            case "docs" -> entity.annotations().containsKey("backstage.io/techdocs-ref");
            default ->
                    !EntityFilter.values(entity, "metadata." + field, catalog).isEmpty()
                            || !EntityFilter.values(entity, "spec." + field, catalog).isEmpty();
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
