package dev.slipway.catalog.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Catalogs;

import org.junit.jupiter.api.Test;

import java.util.Map;

class CatalogDiffTest {
    private static final String API =
            """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: orders-api, description: x}
            spec: {type: openapi, lifecycle: production, owner: commerce, definition: x}
            """;

    @Test
    void nothingDiffersWhereOnlyLinesMoved() {
        Catalog before = Catalogs.scan(Catalogs.component("a", "owner2: 1"));
        Catalog after = Catalogs.scan("# a comment\n" + Catalogs.component("a", "owner2: 1"));

        CatalogDiff diff = CatalogDiff.between(before, after);

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.breaks()).isFalse();
        assertThat(diff.summary()).isEqualTo("nothing changes");
    }

    @Test
    void fieldsTellTheirPathAndListsTheirItems() {
        Catalog before =
                Catalogs.scan(
                        Catalogs.component(
                                "a", "dependsOn: [component:b, resource:c]\nprofile: {x: 1}"));
        Catalog after =
                Catalogs.scan(
                        Catalogs.component("a", "dependsOn: [resource:c, resource:d]")
                                .replace("lifecycle: production", "lifecycle: deprecated"));

        CatalogDiff diff = CatalogDiff.between(before, after);

        assertThat(diff.changed().getFirst().fields())
                .extracting(DiffText::words)
                .containsExactly(
                        "spec.lifecycle: production → deprecated",
                        "spec.dependsOn: - component:b",
                        "spec.dependsOn: + resource:d",
                        "spec.profile: - 1 field");
    }

    @Test
    void aRelationBreaksWhenItsTargetGoesOrItIsNew() {
        String consumer = Catalogs.component("shop", "consumesApis: [orders-api, elsewhere]");
        Catalog before = Catalogs.scan(consumer, API, Catalogs.group("commerce", ""));
        Catalog after =
                Catalogs.scan(
                        consumer.replace("elsewhere]", "elsewhere, new-api]"),
                        Catalogs.group("commerce", ""));

        CatalogDiff diff = CatalogDiff.between(before, after);

        assertThat(diff.removed())
                .extracting(e -> e.ref().compact())
                .containsExactly("api:orders-api");
        assertThat(diff.broken())
                .extracting(b -> b.relation() + " " + b.gone())
                .containsExactly(
                        "consumesApi api:default/orders-api true",
                        "consumesApi api:default/new-api false");
        assertThat(diff.breaks()).isTrue();
    }

    @Test
    void whatBackstageWouldHideAndNewErrorsAreTold() {
        Catalog before = Catalogs.scan(Map.of("a.yaml", Catalogs.component("a", "")));
        Catalog after =
                Catalogs.scan(
                        Map.of(
                                "b.yaml",
                                Catalogs.component("a", "").replace("  type: service\n", "")));

        CatalogDiff diff = CatalogDiff.between(before, after);

        assertThat(diff.hidden()).extracting(e -> e.ref().name()).containsExactly("a");
        assertThat(diff.errors()).extracting(p -> p.rule()).containsExactly("catalog.required");
        assertThat(diff.changed().getFirst().moved()).isTrue();
        assertThat(CatalogDiff.between(after, before).shown()).hasSize(1);
        assertThat(CatalogDiff.between(after, before).breaks()).isFalse();
    }

    @Test
    void aPullRequestReadsItAsMarkdown() {
        Catalog before = Catalogs.scan(Catalogs.component("a", ""), API);
        Catalog after =
                Catalogs.scan(
                        Catalogs.component("a", "consumesApis: [orders-api]")
                                .replace("description: x", "description: a | b"),
                        Catalogs.component("b", ""));

        String markdown =
                new DiffText(CatalogDiff.between(before, after), "main", "topic").markdown();

        assertThat(markdown)
                .startsWith("### Catalog: 1 added, 1 removed, 1 changed, 2 relations broken\n")
                .contains(
                        "- component:a consumesApi api:orders-api, which is gone"
                                + " (`catalog-info.yaml:10:18`)\n")
                .contains(
                        "| added | `component:b` | service, owned by commerce, catalog-info.yaml |")
                .contains("| changed | `component:a` | metadata.description: x → a \\| b<br>");
    }
}
