package dev.slipway.ui.kit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.Entities;
import dev.slipway.ui.kit.graph.Neighbourhood.Extent;
import dev.slipway.ui.kit.graph.Neighbourhood.Node;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class NeighbourhoodTest {
    private static final Catalog SAMPLE = Entities.sample();
    private static final EntityRef ORDERS = Entities.ref("component:default/orders-service");

    @Test
    void everyRelationHasItsSide() {
        Neighbourhood graph = Neighbourhood.of(SAMPLE, ORDERS, Extent.depth(1));

        assertThat(names(graph, -1)).containsExactly("order-events", "orders-api");
        assertThat(names(graph, 1))
                .startsWith("inventory-api", "payments-api", "pricing-api")
                .contains("orders-db", "orders-cache");
        assertThat(graph.above()).extracting(Node::name).containsExactly("commerce-platform");
        assertThat(graph.below()).extracting(Node::name).containsExactly("team-commerce");
        assertThat(column(graph, 0).caption()).isEqualTo("System and owner");
        assertThat(graph.hidden()).isEmpty();
    }

    @Test
    void theSecondStepGoesOnOutwards() {
        Neighbourhood graph = Neighbourhood.of(SAMPLE, ORDERS, Extent.depth(2));

        assertThat(names(graph, -2)).contains("storefront", "mobile-bff", "fulfilment-worker");
        assertThat(column(graph, -2).caption()).isEqualTo("Consumers");
        assertThat(names(graph, 2)).contains("inventory-service", "payments-gateway");
    }

    @Test
    void arrowsPointTheWayThatIsDeclared() {
        Neighbourhood graph = Neighbourhood.of(SAMPLE, ORDERS, Extent.depth(2));

        assertThat(GraphText.lines(graph))
                .contains("component:orders-service providesApi api:orders-api\n")
                .contains("component:storefront consumesApi api:orders-api\n")
                .contains("component:inventory-service providesApi api:inventory-api\n")
                .contains("component:orders-service partOf system:commerce-platform\n");
    }

    @Test
    void unfoldingShowsWhatOneBoxHides() {
        EntityRef api = Entities.ref("api:default/orders-api");
        Extent near = Extent.depth(1);
        int behind = Neighbourhood.of(SAMPLE, ORDERS, near).node(api).orElseThrow().behind();
        Extent unfolded =
                new Extent(1, 1, Integer.MAX_VALUE, Optional.empty(), Set.of(api), Set.of());

        Neighbourhood graph = Neighbourhood.of(SAMPLE, ORDERS, unfolded);

        assertThat(names(graph, -2)).hasSize(behind).contains("storefront");
        assertThat(graph.node(api).orElseThrow().behind()).isZero();
    }

    @Test
    void aLongColumnIsCutAndCounted() {
        EntityRef team = Entities.ref("group:default/team-commerce");
        Extent few = new Extent(1, 1, 4, Optional.empty(), Set.of(), Set.of());

        Neighbourhood graph = Neighbourhood.of(SAMPLE, team, few);

        assertThat(column(graph, 1).nodes()).hasSize(4);
        assertThat(column(graph, 1).more()).isEqualTo(graph.hidden().size()).isPositive();
        Extent open = new Extent(1, 1, 4, Optional.empty(), Set.of(), Set.of(1));
        assertThat(Neighbourhood.of(SAMPLE, team, open).hidden()).isEmpty();
    }

    @Test
    void oneFamilyLeavesOutTheOthers() {
        Extent apis =
                new Extent(2, 2, Integer.MAX_VALUE, Optional.of(Family.API), Set.of(), Set.of());

        Neighbourhood graph = Neighbourhood.of(SAMPLE, ORDERS, apis);

        assertThat(graph.above()).isEmpty();
        assertThat(graph.edges()).allMatch(e -> e.family().equals(Optional.of(Family.API)));
    }

    @Test
    void aMissingTargetIsABoxThatSaysSo() {
        Catalog catalog = Entities.of(Entities.component("orders", "dependsOn: [resource:gone]\n"));

        Neighbourhood graph =
                Neighbourhood.of(catalog, Entities.ref("component:orders"), Extent.depth(1));

        assertThat(graph.node(Entities.ref("resource:gone")).orElseThrow().missing()).isTrue();
    }

    @Test
    void circlesEnd() {
        Catalog catalog =
                Entities.of(
                        Entities.component("a", "dependsOn: [component:b]\n"),
                        Entities.component("b", "dependsOn: [component:a]\n"));

        Neighbourhood graph =
                Neighbourhood.of(catalog, Entities.ref("component:a"), Extent.depth(3));

        assertThat(graph.size()).isEqualTo(3);
        assertThat(graph.edges()).hasSize(3);
    }

    @Test
    void mermaidSurvivesAnyName() {
        Catalog catalog =
                Entities.of(Entities.component("orders", "dependsOn: ['resource:a\"b']\n"));

        String text =
                GraphText.mermaid(
                        Neighbourhood.of(
                                catalog, Entities.ref("component:orders"), Extent.depth(1)));

        assertThat(text)
                .startsWith("flowchart LR\n")
                .contains("[\"resource:a#quot;b\"]")
                .contains("-.->|dependsOn|");
    }

    private static List<String> names(Neighbourhood graph, int column) {
        return column(graph, column).nodes().stream().map(Node::name).toList();
    }

    private static Neighbourhood.Column column(Neighbourhood graph, int number) {
        return Objects.requireNonNull(graph.columns().get(number));
    }
}
