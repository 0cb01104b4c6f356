package dev.slipway.ui.catalog;

import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogIndex.FacetValue;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.Entity;
import dev.slipway.ui.kit.FacetList.Group;
import dev.slipway.ui.kit.FacetList.Value;
import dev.slipway.ui.kit.StateMark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The boxes beside the table: what there is to tick, what is ticked, and what a tick does to the
/// query. Counts leave out the facet itself, so they say what a tick would give.
final class CatalogFacets {
    private static final int FOLDED = 5;
    private static final int FOLDED_TAGS = 4;

    private static final Set<String> OWNED =
            Set.of("component", "api", "resource", "system", "domain");
    private static final Set<String> LIVING = Set.of("component", "api");

    private CatalogFacets() {}

    static List<Group> groups(
            CatalogIndex index, CatalogRequest request, Map<String, List<FacetValue>> facets) {
        List<Group> groups = new ArrayList<>();
        add(groups, index, request, "owner", "Owner", facets);
        add(groups, index, request, "type", "Type", facets);
        add(groups, index, request, "lifecycle", "Lifecycle", facets);
        add(groups, index, request, "system", "System", facets);
        add(groups, index, request, "tag", "Tag", facets);
        if (facets.getOrDefault("namespace", List.of()).size() > 1) {
            add(groups, index, request, "namespace", "Namespace", facets);
        }
        verdicts(groups, index, request.query());
        return groups;
    }

    /// The query after a click on `value` of the facet `key`. An empty value asks for entities that
    /// lack the field, which excludes the others.
    static CatalogQuery toggled(CatalogQuery query, String key, String value) {
        boolean lacking = asksForLack(query, key);
        CatalogQuery others = withoutLack(query, key);
        if (!value.isEmpty()) {
            return others.toggle(key, value);
        }
        if (lacking) {
            return others;
        }
        List<CatalogQuery.Term> terms = new ArrayList<>(others.without(key).terms());
        terms.add(new CatalogQuery.Term("has", List.of(key), true));
        return new CatalogQuery(terms, query.words());
    }

    private static void add(
            List<Group> groups,
            CatalogIndex index,
            CatalogRequest request,
            String key,
            String title,
            Map<String, List<FacetValue>> facets) {
        CatalogQuery query = request.query();
        boolean lacking = asksForLack(query, key);
        List<FacetValue> found =
                lacking
                        ? index.facets(withoutLack(query, key)).getOrDefault(key, List.of())
                        : facets.getOrDefault(key, List.of());
        List<Value> values = new ArrayList<>();
        for (FacetValue one : found) {
            values.add(value(key, one.value(), one.count(), query.asks(key, one.value())));
        }
        for (String ticked : ticked(query, key)) {
            if (found.stream().noneMatch(one -> one.value().equalsIgnoreCase(ticked))) {
                values.add(value(key, ticked, 0, true));
            }
        }
        int lack = canLack(key, request.kind()) ? lack(index, query, key) : 0;
        if (lack > 0 || lacking) {
            String text = key.equals("lifecycle") ? StateMark.MISSING : "no " + key;
            values.add(new Value("", text, StateMark.MISSING, lack, lacking));
        }
        if (!values.isEmpty()) {
            groups.add(new Group(key, title, key.equals("tag") ? FOLDED_TAGS : FOLDED, values));
        }
    }

    private static Value value(String key, String value, int count, boolean ticked) {
        return new Value(value, value, key.equals("lifecycle") ? value : "", count, ticked);
    }

    private static List<String> ticked(CatalogQuery query, String key) {
        return query.terms().stream()
                .filter(term -> term.key().equals(key) && !term.negated())
                .flatMap(term -> term.values().stream())
                .toList();
    }

    private static boolean canLack(String key, String kind) {
        return switch (key) {
            case "owner" -> OWNED.contains(kind);
            case "lifecycle" -> LIVING.contains(kind);
            default -> false;
        };
    }

    private static int lack(CatalogIndex index, CatalogQuery query, String key) {
        Predicate<Entity> lacks =
                key.equals("owner") ? e -> e.owner().isEmpty() : e -> e.lifecycle().isEmpty();
        return (int)
                index.find(withoutLack(query, key).without(key)).stream().filter(lacks).count();
    }

    private static boolean isLack(CatalogQuery.Term term, String key) {
        return term.negated() && term.key().equals("has") && term.values().equals(List.of(key));
    }

    private static boolean asksForLack(CatalogQuery query, String key) {
        return query.terms().stream().anyMatch(term -> isLack(term, key));
    }

    private static CatalogQuery withoutLack(CatalogQuery query, String key) {
        return new CatalogQuery(
                query.terms().stream().filter(term -> !isLack(term, key)).toList(), query.words());
    }

    /// What Backstage would refuse or leave out, where there is such.
    private static void verdicts(List<Group> groups, CatalogIndex index, CatalogQuery query) {
        CatalogQuery rest = query.without("is");
        List<Value> values = new ArrayList<>();
        verdict(values, index, query, rest, "invalid", "refuses");
        verdict(values, index, query, rest, "unlisted", "not listed or unknown");
        if (!values.isEmpty()) {
            groups.add(new Group("is", "Backstage", FOLDED, values));
        }
    }

    private static void verdict(
            List<Value> values,
            CatalogIndex index,
            CatalogQuery query,
            CatalogQuery rest,
            String value,
            String text) {
        int count = index.find(rest.toggle("is", value)).size();
        boolean ticked = query.asks("is", value);
        if (count > 0 || ticked) {
            values.add(new Value(value, text, "", count, ticked));
        }
    }
}
