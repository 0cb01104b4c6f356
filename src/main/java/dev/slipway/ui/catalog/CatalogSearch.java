package dev.slipway.ui.catalog;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogIndex.FacetValue;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.KindTabs;
import dev.slipway.ui.kit.KindWords;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Answers requests of the table, on a background thread, one at a time. It keeps what belongs to
/// one catalog: the index, the columns, and whose things are the user's.
final class CatalogSearch {
    private CatalogIndex index = new CatalogIndex(Catalog.EMPTY);
    private Optional<EntityRef> user = Optional.empty();
    private Set<EntityRef> owners = Set.of();
    private final Map<String, List<Column>> standard = new HashMap<>();
    private boolean namespaces;

    CatalogView answer(CatalogRequest request, Progress progress) {
        prepare(request);
        CatalogQuery query = request.query();
        List<Entity> all = index.find(query);
        progress.check();
        Map<Scope, Integer> counts = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            counts.put(scope, (int) all.stream().filter(of(scope, request)).count());
        }
        CatalogIndex scoped =
                request.scope() == Scope.ALL ? index : index.within(of(request.scope(), request));
        Map<String, List<FacetValue>> facets = scoped.facets(query);
        progress.check();
        return new CatalogView(
                request,
                request.sorting()
                        .sort(
                                all.stream().filter(of(request.scope(), request)).toList(),
                                request.catalog()),
                kinds(request.catalog(), facets.getOrDefault("kind", List.of())),
                counts,
                CatalogFacets.groups(scoped, request, facets),
                facets,
                total(request),
                standard.computeIfAbsent(request.kind(), this::standard));
    }

    /// Columns that are empty for all entities of the kind only take room from the others. This
    /// looks at the kind and not at the result, so that columns stay while one filters.
    private List<Column> standard(String kind) {
        Catalog catalog = index.catalog();
        List<Entity> all =
                catalog.entities().stream()
                        .filter(entity -> kind.isEmpty() || entity.isKind(kind))
                        .toList();
        return Column.standard(kind, namespaces).stream()
                .filter(
                        column ->
                                all.stream().anyMatch(e -> !column.of(e, catalog).text().isEmpty()))
                .toList();
    }

    private void prepare(CatalogRequest request) {
        boolean changed = index.catalog() != request.catalog();
        if (changed) {
            index = index.of(request.catalog());
            standard.clear();
            namespaces =
                    request.catalog().entities().stream()
                                    .map(entity -> entity.ref().namespace())
                                    .distinct()
                                    .limit(2)
                                    .count()
                            > 1;
        }
        if (changed || !user.equals(request.user())) {
            user = request.user();
            owners = user.map(u -> request.catalog().ownership().memberships(u)).orElse(Set.of());
        }
    }

    private Predicate<Entity> of(Scope scope, CatalogRequest request) {
        return switch (scope) {
            case ALL -> entity -> true;
            case STARRED -> entity -> request.starred().contains(entity.ref().toString());
            case OWNED -> entity -> entity.owner().filter(owners::contains).isPresent();
        };
    }

    /// Every kind of the catalog, with how many of it the rest of the query finds; all kinds last.
    private static List<KindTabs.Tab> kinds(Catalog catalog, List<FacetValue> found) {
        Map<String, Integer> counts = new TreeMap<>(KindWords.BY_WEIGHT);
        Map<String, String> written = new TreeMap<>();
        for (String kind : catalog.kinds().keySet()) {
            counts.merge(lower(kind), 0, Integer::sum);
            written.putIfAbsent(lower(kind), kind);
        }
        found.forEach(value -> counts.merge(lower(value.value()), value.count(), Integer::sum));
        List<KindTabs.Tab> tabs = new ArrayList<>();
        counts.forEach(
                (kind, count) ->
                        tabs.add(
                                KindTabs.Tab.counted(
                                        kind,
                                        KindWords.plural(written.getOrDefault(kind, kind)),
                                        count)));
        if (tabs.size() > 1) {
            int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
            tabs.add(KindTabs.Tab.counted("", "All", sum));
        }
        return tabs;
    }

    private static int total(CatalogRequest request) {
        String kind = request.kind();
        return request.catalog().kinds().entrySet().stream()
                .filter(entry -> kind.isEmpty() || entry.getKey().equalsIgnoreCase(kind))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
