package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;
import static dev.slipway.catalog.Catalogs.entity;
import static dev.slipway.catalog.Catalogs.folder;
import static dev.slipway.catalog.Catalogs.location;
import static dev.slipway.catalog.Catalogs.refs;
import static dev.slipway.catalog.Catalogs.rules;
import static dev.slipway.catalog.Catalogs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class CatalogReaderTest {

    @Test
    void aBrokenDocumentHidesNothing() {
        Catalog catalog = scan(component("a", ""), "kind: [\n", component("b", ""));

        assertThat(refs(catalog.entities())).containsExactly("component:a", "component:b");
        assertThat(catalog.problems().getFirst().rule()).isEqualTo("yaml.syntax");
        assertThat(entity(catalog, "component:a").listed()).isFalse();
    }

    @Test
    void readsNestedLocationsAndGlobs() {
        Catalog catalog =
                Catalogs.read(
                        Root.file(
                                "",
                                MemorySource.of(
                                        Map.of(
                                                "all.yaml",
                                                location("[./teams/**/catalog-info.yaml]"),
                                                "teams/a/catalog-info.yaml",
                                                component("a", ""),
                                                "teams/b/x/catalog-info.yaml",
                                                component("b", ""),
                                                "teams/.hidden/catalog-info.yaml",
                                                component("hidden", ""))),
                                "all.yaml"));

        assertThat(refs(catalog.entities()))
                .containsExactly("component:a", "component:b", "location:all");
        assertThat(catalog.entities()).allMatch(Entity::listed);
    }

    @Test
    void aMissingTargetIsSaidInItsPlaceAndUnlistsWhatIsBelow() {
        Catalog catalog =
                Catalogs.read(
                        Root.file(
                                "",
                                MemorySource.of(
                                        Map.of(
                                                "all.yaml", location("[./a.yaml, ./gone.yaml]"),
                                                "a.yaml", component("a", ""))),
                                "all.yaml"));

        assertThat(entity(catalog, "component:a").listed()).isFalse();
        assertThat(entity(catalog, "component:a").verdict()).isEqualTo(Verdict.VALID);
        assertThat(entity(catalog, "location:all").verdict()).isEqualTo(Verdict.INVALID);
        assertThat(rules(catalog.problems())).contains("catalog.missing-target all.yaml:6:23");
    }

    @Test
    void locationsMayNameEachOther() {
        Catalog catalog =
                Catalogs.read(
                        Root.file(
                                "",
                                MemorySource.of(Map.of("all.yaml", location("[./all.yaml]"))),
                                "all.yaml"));

        assertThat(refs(catalog.entities())).containsExactly("location:all");
    }

    @Test
    void targetsCannotLeaveTheFolder() {
        Catalog catalog =
                Catalogs.read(
                        Root.file(
                                "",
                                MemorySource.of(
                                        Map.of("a/all.yaml", location("[../../etc/passwd]"))),
                                "a/all.yaml"));

        assertThat(catalog.files()).containsExactly("a/all.yaml");
        assertThat(entity(catalog, "location:all").hasErrors()).isTrue();
    }

    @Test
    void readsTheLocationsOfTheConfiguration() {
        Catalog catalog =
                folder(
                        Map.of(
                                "app-config.yaml",
                                """
                                catalog:
                                  rules:
                                    - allow: [Location]
                                  locations:
                                    - type: file
                                      target: ../../catalog/a.yaml
                                    - type: url
                                      target: https://github.com/o/platform/blob/main/b.yaml
                                    - type: url
                                      target: https://github.com/o/other/blob/main/none.yaml
                                """,
                                "catalog/a.yaml",
                                component("a", ""),
                                "platform/b.yaml",
                                location("[]"),
                                "catalog-info.yaml",
                                component("not-named", "")));

        assertThat(refs(catalog.entities())).containsExactly("component:a", "location:all");
        assertThat(rules(catalog.problems()))
                .contains(
                        "catalog.rules app-config.yaml:3:5",
                        "catalog.not-fetched app-config.yaml:10:15");
        assertThat(entity(catalog, "component:a").listed()).isFalse();
    }

    @Test
    void aScanLeavesOutSkeletons() {
        String template =
                """
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata:
                  name: node
                spec:
                  type: service
                  steps:
                    - action: fetch:template
                      input:
                        url: ./content
                """;
        Catalog catalog =
                scan(
                        Map.of(
                                "t/template.yaml",
                                template,
                                "t/content/catalog-info.yaml",
                                component("x", ""),
                                "s/catalog-info.yaml",
                                component("${{ values.name }}", ""),
                                "k8s/deploy.yaml",
                                "apiVersion: apps/v1\nkind: Deployment\n"));

        assertThat(refs(catalog.entities())).containsExactly("template:node");
    }

    @Test
    void replacesPlaceholders() {
        Map<String, String> files =
                Map.of(
                        "a/catalog-info.yaml",
                        """
                        apiVersion: backstage.io/v1alpha1
                        kind: API
                        metadata: {name: orders, description: x}
                        spec:
                          type: openapi
                          lifecycle: production
                          owner: commerce
                          definition: {$text: ../api.yaml}
                        ---
                        apiVersion: backstage.io/v1alpha1
                        kind: API
                        metadata: {name: remote, description: x}
                        spec:
                          type: openapi
                          lifecycle: production
                          owner: commerce
                          definition: {$text: https://example.com/api.yaml}
                        ---
                        apiVersion: backstage.io/v1alpha1
                        kind: API
                        metadata: {name: gone, description: x}
                        spec:
                          type: openapi
                          lifecycle: production
                          owner: commerce
                          definition: {$text: ./gone.yaml}
                        """,
                        "api.yaml",
                        "openapi: 3.1.0\n");
        Catalog catalog = scan(files);

        Entity orders = entity(catalog, "api:orders");
        assertThat(orders.raw().text("spec", "definition")).contains("openapi: 3.1.0\n");
        assertThat(orders.field("spec", "definition").orElseThrow().where())
                .hasToString("api.yaml");
        assertThat(entity(catalog, "api:remote").verdict()).isEqualTo(Verdict.NOT_FETCHED);
        assertThat(entity(catalog, "api:gone").verdict()).isEqualTo(Verdict.INVALID);
        // what stands in its place is not wrong as well
        assertThat(
                        rules(
                                entity(catalog, "api:gone").problems().stream()
                                        .filter(Problem::isError)
                                        .toList()))
                .containsExactly("catalog.placeholder a/catalog-info.yaml:26:23");
    }

    @Test
    void aStepThatWasNotFetchedIsNotWrong() {
        Catalog catalog =
                scan(
                        """
                        apiVersion: scaffolder.backstage.io/v1beta3
                        kind: Template
                        metadata: {name: node, description: x}
                        spec:
                          type: service
                          owner: commerce
                          steps:
                            - $yaml: https://example.com/step.yaml
                        """);

        assertThat(entity(catalog, "template:node").verdict()).isEqualTo(Verdict.NOT_FETCHED);
    }

    @Test
    void aliasesCannotMultiplyWithoutEnd() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append(String.join(", ", java.util.Collections.nCopies(10, alias)))
                    .append("]\n");
        }
        Catalog catalog = scan(component("a", ""), bomb.toString());

        assertThat(refs(catalog.entities())).containsExactly("component:a");
        assertThat(catalog.problems().getFirst().rule()).isEqualTo("yaml.aliases");
    }

    @Test
    void theFirstOfTwoKeepsTheRefAndTheOtherIsSaid() {
        Catalog catalog = scan(component("a", ""), component("A", ""));

        assertThat(entity(catalog, "component:a").name()).isEqualTo("a");
        assertThat(catalog.conflicts()).hasSize(1);
        assertThat(rules(catalog.problems()))
                .contains("catalog.lint.duplicate catalog-info.yaml:11:1");
    }

    @Test
    void severalRootsAreToldApart() {
        MemorySource one = MemorySource.of(Map.of("catalog-info.yaml", component("a", "")));
        MemorySource two = MemorySource.of(Map.of("catalog-info.yaml", component("b", "")));
        Catalog catalog =
                new CatalogReader()
                        .read(List.of(Root.scan("one", one), Root.scan("two", two)), Progress.NONE)
                        .value()
                        .orElseThrow();

        assertThat(entity(catalog, "component:b").path()).isEqualTo("two/catalog-info.yaml");
    }

    @Test
    void seesChangesOfAFileAndOfWhatItIncludes() {
        Map<String, String> files = new HashMap<>();
        files.put("catalog-info.yaml", component("a", "definition: {$text: ./b.txt}"));
        files.put("b.txt", "one");
        CatalogReader reader = new CatalogReader();
        for (String text : List.of("one", "two")) {
            files.put("b.txt", text);
            Root root = Root.scan("", MemorySource.of(files));
            Catalog catalog = reader.read(List.of(root), Progress.NONE).value().orElseThrow();
            assertThat(entity(catalog, "component:a").raw().text("spec", "definition"))
                    .contains(text);
        }
    }
}
