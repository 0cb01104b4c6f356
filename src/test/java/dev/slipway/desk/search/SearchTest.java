package dev.slipway.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Root;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SearchTest {
    private static final String ENTITIES =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: orders-service, title: Order Desk, tags: [java]}
            spec: {type: service, lifecycle: production, owner: commerce}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: billing, description: Sends bills for orders that left the house}
            spec: {type: service, lifecycle: production, owner: money}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: shop-api}
            spec:
              type: openapi
              lifecycle: production
              owner: commerce
              definition: |
                openapi: 3.1.0
                paths:
                  /carts/{id}:
                    get: {operationId: getCartById, summary: One cart}
            """;

    private final List<String> read = new ArrayList<>();
    private final Search search =
            new Search(
                    entity -> {
                        read.add(entity.name());
                        return entity.name().equals("billing")
                                ? List.of(new Page("docs/index.md", "How dunning works"))
                                : List.of();
                    });

    @AfterEach
    void close() {
        search.close();
    }

    private static Catalog catalog(String text) {
        MemorySource files = MemorySource.of(Map.of("catalog-info.yaml", text));
        return new CatalogReader()
                .read(List.of(Root.scan("", files)), Progress.NONE)
                .value()
                .orElseThrow();
    }

    private List<String> find(String line) {
        return find(catalog(ENTITIES), line);
    }

    private List<String> find(Catalog catalog, String line) {
        return search.find(catalog, line, 20, Progress.NONE).stream()
                .map(hit -> hit.entity().name() + " " + hit.field())
                .toList();
    }

    @Test
    void aNameComesBeforeAText() {
        assertThat(find("orders")).containsExactly("orders-service name", "billing description");
        assertThat(find("ord")).containsExactly("orders-service name", "billing description");
    }

    @Test
    void findsPartsOfNamesOperationsAndPages() {
        assertThat(find("serv")).containsExactly("orders-service name");
        assertThat(find("getcartbyid")).containsExactly("shop-api operation");
        assertThat(find("cart")).containsExactly("shop-api operation");
        assertThat(find("dunn")).containsExactly("billing docs/index.md");
        assertThat(find("desk")).containsExactly("orders-service title");
        assertThat(find("java")).containsExactly("orders-service tag");
        assertThat(find("nothing-like-it")).isEmpty();
    }

    @Test
    void allWordsMustBeThereAndTermsHold() {
        assertThat(find("orders bills")).containsExactly("billing description");
        assertThat(find("owner:money orders")).containsExactly("billing description");
        assertThat(find("kind=component,spec.lifecycle=production serv"))
                .containsExactly("orders-service name");
        assertThat(find("kind:api")).containsExactly("shop-api name");
    }

    @Test
    void oneWrongLetterIsForgiven() {
        assertThat(find("biling")).containsExactly("billing name");
    }

    @Test
    void readsOnlyWhatHasChanged() {
        Catalog before = catalog(ENTITIES);
        find(before, "orders");
        read.clear();
        find(before, "billing");
        assertThat(read).isEmpty();

        assertThat(find(catalog(ENTITIES.replace("name: billing", "name: invoices")), "dunning"))
                .isEmpty();
        assertThat(find(catalog(ENTITIES.replace("java", "kotlin")), "kotlin"))
                .containsExactly("orders-service tag");
    }

    @Test
    void placesWithinOperationsAndPages() {
        Catalog catalog =
                new CatalogReader()
                        .read(
                                List.of(
                                        Root.scan(
                                                "",
                                                MemorySource.of(
                                                        Map.of("catalog-info.yaml", ENTITIES)))),
                                Progress.NONE)
                        .value()
                        .orElseThrow();
        Page page =
                new Page(
                        "docs/index.md",
                        "# Carts\n\nHow a cart is kept.\n\n## Ends\nOne cart only.\n");
        try (Search search =
                new Search(entity -> entity.name().equals("billing") ? List.of(page) : List.of())) {
            List<Place> places = search.places(catalog, "kind:api cart", 10, Progress.NONE);
            assertThat(places)
                    .extracting(Place::title, Place::path, Place::line)
                    .containsExactly(
                            tuple("GET /carts/{id}", "", 4),
                            tuple("Carts", "docs/index.md", 1),
                            tuple("Carts", "docs/index.md", 3),
                            tuple("Ends", "docs/index.md", 6));
            assertThat(search.places(catalog, "kind:api", 10, Progress.NONE)).isEmpty();
        }
    }
}
