package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.ui.Entities;
import dev.slipway.ui.kit.code.CodeText;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class EntityTextTest {

    @Test
    void everyLineSaysWhereItWasRead() {
        Entity api = Entities.sample().entity(Entities.ref("api:default/orders-api")).orElseThrow();

        EntityText.Inspected text = EntityText.inspected(api);

        int name = line(text.code(), "  name: orders-api");
        assertThat(text.code().labels().get(name - 1))
                .isEqualTo("line " + text.traced().originOf(name).where().line());
        int included = line(text.code(), "    openapi: 3.0.3");
        assertThat(text.traced().originOf(included).where())
                .isEqualTo(new Where("repos/orders-service/api/openapi.yaml", 1, 1));
        assertThat(text.code().labels().get(included - 1)).isEqualTo("openapi.yaml:1");
    }

    @Test
    void problemsStandWhereTheyAre() {
        Catalog catalog =
                Entities.of(
                        Entities.document(
                                "Component",
                                "a",
                                """
                                type: service
                                lifecycle: production
                                owner: team-a
                                dependsOn: [orders-db]
                                """));

        CodeText code = EntityText.inspected(catalog.entities().getFirst()).code();

        int line = line(code, "    - orders-db");
        assertThat(code.marks())
                .filteredOn(mark -> mark.severity() == Severity.ERROR)
                .singleElement()
                .matches(mark -> mark.line() == line && mark.column() == 7);
    }

    @Test
    void aDefinitionOnTheNetworkHasNoText() {
        Catalog catalog =
                Entities.of(
                        Entities.document(
                                "API",
                                "a",
                                """
                                type: openapi
                                lifecycle: production
                                owner: team-a
                                definition:
                                  $text: https://example.com/a.yaml
                                """));

        assertThat(EntityText.definition(catalog.entities().getFirst(), path -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void aDefinitionThatIsNotThereIsNoEmptyOne() {
        Catalog catalog =
                Entities.of(
                        Entities.document(
                                "API",
                                "a",
                                """
                                type: openapi
                                lifecycle: production
                                owner: team-a
                                definition:
                                  $text: ./gone.yaml
                                """));

        assertThat(EntityText.definition(catalog.entities().getFirst(), path -> Optional.empty()))
                .isEmpty();
    }

    private static int line(CodeText code, String text) {
        int index = code.lines().indexOf(text);
        assertThat(index).as(text).isNotNegative();
        return index + 1;
    }
}
