package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;
import static dev.slipway.catalog.Catalogs.group;
import static dev.slipway.catalog.Catalogs.refs;
import static dev.slipway.catalog.Catalogs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CatalogQueryTest {
    private final CatalogIndex index =
            new CatalogIndex(
                    scan(
                            group("commerce", ""),
                            component("orders", "system: shop")
                                    .replace("description: x", "tags: [java, grpc]"),
                            component("payments", "").replace("service", "library"),
                            component("frontend", "")
                                    .replace("owner: commerce", "owner: user:jane")
                                    .replace("description: x", "title: Web Shop")));

    private List<String> find(String line) {
        return refs(index.find(CatalogQuery.parse(line)));
    }

    @Test
    void findsByTermsAndWords() {
        assertThat(find("kind:component owner:commerce"))
                .containsExactly("component:orders", "component:payments");
        assertThat(find("owner:group:default/commerce type:service,x"))
                .containsExactly("component:orders");
        assertThat(find("tag:java tag:grpc order")).containsExactly("component:orders");
        assertThat(find("web shop")).containsExactly("component:frontend");
        assertThat(find("not:kind:component")).containsExactly("group:commerce");
        assertThat(find("has:title")).containsExactly("component:frontend");
        assertThat(find("spec.lifecycle:production java")).containsExactly("component:orders");
        assertThat(find("")).hasSize(4);
        assertThat(find("kind:")).hasSize(4);
    }

    @Test
    void countsAFacetWithoutItself() {
        CatalogQuery query = CatalogQuery.parse("kind:component type:library");
        Map<String, List<CatalogIndex.FacetValue>> facets = index.facets(query);

        assertThat(facets.get("type"))
                .containsExactly(
                        new CatalogIndex.FacetValue("service", 2),
                        new CatalogIndex.FacetValue("library", 1));
        assertThat(facets.get("kind")).containsExactly(new CatalogIndex.FacetValue("Component", 1));
        assertThat(facets.get("owner")).containsExactly(new CatalogIndex.FacetValue("commerce", 1));
    }

    @Test
    void togglesAndReadsItselfBack() {
        CatalogQuery query = CatalogQuery.parse("kind:component words").toggle("tag", "java");

        assertThat(query).hasToString("kind:component tag:java words");
        assertThat(CatalogQuery.parse(query.toString())).isEqualTo(query);
        assertThat(query.asks("tag", "Java")).isTrue();
        assertThat(query.toggle("tag", "java").toggle("kind", "Component")).hasToString("words");
    }

    @Test
    void matchesFiltersOfPickers() {
        Catalog catalog = index.catalog();
        assertThat(refs(catalog.matching(List.of(Map.of("kind", List.of("Group", "User"))))))
                .containsExactly("group:commerce");
        assertThat(
                        refs(
                                catalog.matching(
                                        List.of(
                                                Map.of("kind", "Group"),
                                                Map.of("spec.type", "library")))))
                .containsExactly("component:payments", "group:commerce");
        assertThat(refs(catalog.matching(List.of(Map.of("metadata.tags", "JAVA")))))
                .containsExactly("component:orders");
        assertThat(
                        refs(
                                catalog.matching(
                                        List.of(
                                                Map.of(
                                                        "metadata.tags",
                                                        Map.of("exists", false),
                                                        "relations.ownedBy",
                                                        "group:default/commerce")))))
                .containsExactly("component:payments");
        assertThat(catalog.matching(List.of())).hasSize(4);
    }
}
