package dev.slipway.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Catalogs;
import dev.slipway.catalog.Root;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DefinitionReviewTest {
    private static final String BROKEN =
            """
            openapi: 3.0.3
            info: {title: Orders, version: '1'}
            paths:
              /orders:
                get:
                  responses:
                    '200':
                      $ref: '#/components/responses/Gone'
            """;
    private final DefinitionReview review = new DefinitionReview();

    private static String api(String definition) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: API
        metadata:
          name: orders
        spec:
          type: openapi
          lifecycle: production
          owner: commerce
          definition: %s
        """
                .formatted(definition);
    }

    private List<Problem> problems(Map<String, String> files) {
        Root root = Root.scan("", MemorySource.of(files));
        Catalog catalog = Catalogs.read(root);
        return review.of(catalog, List.of(root), Progress.NONE);
    }

    @Test
    void aProblemOfAnInlineDefinitionStandsInTheDescriptor() {
        String text = api("|\n" + BROKEN.indent(4).stripTrailing());
        List<Problem> problems = problems(Map.of("catalog-info.yaml", text));

        assertThat(problems)
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.rule()).isEqualTo("api.ref");
                            assertThat(text.lines().toList().get(p.where().line() - 1))
                                    .contains("components/responses/Gone");
                            assertThat(p.where()).hasToString("catalog-info.yaml:17:21");
                        });
    }

    @Test
    void aProblemOfAnIncludedDefinitionStandsInItsFile() {
        assertThat(
                        problems(
                                Map.of(
                                        "catalog-info.yaml",
                                        api("{$text: ./openapi.yaml}"),
                                        "openapi.yaml",
                                        BROKEN)))
                .extracting(p -> p.where().toString())
                .containsExactly("openapi.yaml:8:17");
    }

    @Test
    void whatRefersToAnotherFileIsReadAgainWhenThatFileIsAnother() {
        String definition = BROKEN.replace("#/components/responses/Gone", "responses.yaml#/Ok");
        MemorySource without =
                MemorySource.of(
                        Map.of(
                                "catalog-info.yaml",
                                api("{$text: ./openapi.yaml}"),
                                "openapi.yaml",
                                definition));
        Catalog catalog = Catalogs.read(Root.scan("", without));
        assertThat(review.of(catalog, List.of(Root.scan("", without)), Progress.NONE)).hasSize(1);

        MemorySource with = MemorySource.of(Map.of("responses.yaml", "Ok: {description: fine}\n"));
        assertThat(review.of(catalog, List.of(Root.scan("", with)), Progress.NONE)).isEmpty();
        assertThat(review.of(catalog, List.of(Root.scan("", without)), Progress.NONE)).hasSize(1);
    }

    @Test
    void soundDefinitionsAndThoseOfTheNetworkAreSilent() {
        String sound = BROKEN.replaceFirst("(?m)^ +\\$ref.*$", "          description: fine");
        assertThat(problems(Map.of("catalog-info.yaml", api("{$text: ./o.yaml}"), "o.yaml", sound)))
                .isEmpty();
        assertThat(
                        problems(
                                Map.of(
                                        "catalog-info.yaml",
                                        api("{$text: https://example.com/openapi.yaml}"))))
                .isEmpty();
    }
}
