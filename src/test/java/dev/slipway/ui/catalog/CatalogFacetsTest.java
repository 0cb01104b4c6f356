package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.ui.Entities;
import dev.slipway.ui.kit.FacetList;

import org.junit.jupiter.api.Test;

import java.util.List;

class CatalogFacetsTest {
    private static final Catalog CATALOG =
            Entities.of(
                    Entities.component("a", ""),
                    Entities.document("Component", "b", "type: service\nowner: team-a\n"),
                    Entities.document("Component", "c", "type: service\nlifecycle: production\n"));

    @Test
    void whatIsMissingCanBeAskedFor() {
        assertThat(group("kind:component", "lifecycle"))
                .extracting(FacetList.Value::text, FacetList.Value::count)
                .containsExactly(tuple("production", 2), tuple("missing", 1));
        assertThat(group("kind:component", "owner"))
                .extracting(FacetList.Value::text)
                .containsExactly("team-a", "no owner");
    }

    @Test
    void missingExcludesTheOthersAndIsExcludedByThem() {
        CatalogQuery query = CatalogQuery.parse("kind:component lifecycle:production");

        CatalogQuery missing = CatalogFacets.toggled(query, "lifecycle", "");
        assertThat(missing).hasToString("kind:component not:has:lifecycle");
        assertThat(new CatalogIndex(CATALOG).find(missing))
                .singleElement()
                .matches(e -> e.name().equals("b"));

        CatalogQuery back = CatalogFacets.toggled(missing, "lifecycle", "production");
        assertThat(back).hasToString("kind:component lifecycle:production");
        assertThat(CatalogFacets.toggled(missing, "lifecycle", "")).hasToString("kind:component");
    }

    @Test
    void countsStayWhileMissingIsTicked() {
        assertThat(group("kind:component not:has:lifecycle", "lifecycle"))
                .extracting(FacetList.Value::count, FacetList.Value::ticked)
                .containsExactly(tuple(2, false), tuple(1, true));
    }

    @Test
    void whatBackstageRefusesIsAFacetOfItsOwn() {
        assertThat(group("kind:component", "is"))
                .extracting(FacetList.Value::value, FacetList.Value::count)
                .contains(tuple("invalid", 2));
    }

    private static List<FacetList.Value> group(String line, String key) {
        CatalogIndex index = new CatalogIndex(CATALOG);
        CatalogRequest request = CatalogRequest.NONE.with(CATALOG).with(CatalogQuery.parse(line));
        return CatalogFacets.groups(index, request, index.facets(request.query())).stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
