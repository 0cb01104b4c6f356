package dev.slipway.ui.catalog;

import dev.slipway.catalog.CatalogIndex.FacetValue;
import dev.slipway.catalog.Entity;
import dev.slipway.ui.kit.FacetList;
import dev.slipway.ui.kit.KindTabs;

import java.util.List;
import java.util.Map;

/// The answer to one request: rows, and every count around them.
///
/// @param counts how many each scope would show
/// @param values the values of each key of the query, for completion
/// @param total how many entities of the kind there are without any filter
/// @param standard the columns of the kind that have something to say in this catalog
record CatalogView(
        CatalogRequest request,
        List<Entity> entities,
        List<KindTabs.Tab> kinds,
        Map<Scope, Integer> counts,
        List<FacetList.Group> facets,
        Map<String, List<FacetValue>> values,
        int total,
        List<Column> standard) {
    static final CatalogView NONE =
            new CatalogView(
                    CatalogRequest.NONE,
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    0,
                    List.of());
}
