package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.EntityRef;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Everything that decides what the table shows; a new one for each change, so that the answer to
/// an older one is recognised.
///
/// @param user whose entities "Owned" means
/// @param starred references as text
record CatalogRequest(
        Catalog catalog,
        CatalogQuery query,
        Scope scope,
        Optional<EntityRef> user,
        Set<String> starred,
        Sorting sorting) {
    static final CatalogRequest NONE =
            new CatalogRequest(
                    Catalog.EMPTY,
                    CatalogQuery.ALL,
                    Scope.ALL,
                    Optional.empty(),
                    Set.of(),
                    Sorting.BY_NAME);

    CatalogRequest with(CatalogQuery newQuery) {
        return new CatalogRequest(catalog, newQuery, scope, user, starred, sorting);
    }

    CatalogRequest with(Scope newScope) {
        return new CatalogRequest(catalog, query, newScope, user, starred, sorting);
    }

    CatalogRequest with(Sorting newSorting) {
        return new CatalogRequest(catalog, query, scope, user, starred, newSorting);
    }

    CatalogRequest with(Catalog newCatalog) {
        return new CatalogRequest(newCatalog, query, scope, user, starred, sorting);
    }

    CatalogRequest with(Optional<EntityRef> newUser, Set<String> newStarred) {
        return new CatalogRequest(catalog, query, scope, newUser, newStarred, sorting);
    }

    /// The one kind that the query asks for, in lower case; empty for several or all.
    String kind() {
        return query.terms().stream()
                .filter(term -> term.key().equals("kind") && !term.negated())
                .filter(term -> term.values().size() == 1)
                .map(term -> term.values().getFirst().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }
}
