package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.desk.Route;
import dev.slipway.ui.Entities;

import org.junit.jupiter.api.Test;

import java.util.List;

class PeekTest {
    private static final Catalog SAMPLE = Entities.sample();

    @Test
    void aGroupSaysWhoIsInItAndWhatItOwns() {
        Peek peek = Peek.of(SAMPLE, Entities.ref("group:default/team-commerce"));

        assertThat(peek.kind()).isEqualTo("Commerce · Group · team");
        assertThat(texts(peek.facts()))
                .contains(
                        "Parent: engineering",
                        "Members: Jonas Ode, Mara Klein",
                        "Owns: 8 components · 3 APIs · 4 resources · 1 system",
                        "Contact: #team-commerce-platform");
    }

    @Test
    void countsLeadToATableWithAsManyRows() {
        Peek peek = Peek.of(SAMPLE, Entities.ref("group:default/team-commerce"));
        Fact owns =
                peek.facts().stream()
                        .filter(f -> f.label().equals("Owns"))
                        .findFirst()
                        .orElseThrow();

        assertThat(owns.parts())
                .first()
                .isEqualTo(
                        new Fact.Part.To(
                                "8 components",
                                new Route.CatalogTable("kind:component owner:team-commerce")));
    }

    @Test
    void aReferenceThatLeadsNowhereSaysSoAndNamesWhatIsNear() {
        Peek peek = Peek.of(SAMPLE, Entities.ref("component:default/order-service"));

        assertThat(peek.known()).isFalse();
        assertThat(peek.kind()).isEqualTo("Component · not in this catalog");
        assertThat(texts(peek.facts())).first().asString().contains("orders-service");
    }

    @Test
    void whatBackstageRefusesIsSaid() {
        Catalog catalog =
                Entities.of(Entities.document("Component", "b", "type: service\nowner: team-a\n"));
        Entity refused = catalog.entities().getFirst();

        assertThat(texts(EntityFacts.peek(catalog, refused)))
                .contains("Lifecycle: missing", "Backstage: Backstage refuses it");
        assertThat(Standing.of(refused).reason()).contains("lifecycle");
    }

    private static List<String> texts(List<Fact> facts) {
        return facts.stream().map(fact -> fact.label() + ": " + fact.text()).toList();
    }
}
