package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Relation;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.ui.Entities;

import org.junit.jupiter.api.Test;

class GraphRequestTest {
    private final Catalog catalog = Entities.sample();

    @Test
    void ownersAreLeftOutUnlessOneLooksAtOne() {
        RelationGraph system = of("system:default/commerce-platform").graph();
        assertThat(system.edges())
                .extracting(RelationGraph.Edge::type)
                .doesNotContain(Relation.OWNED_BY);
        RelationGraph group = of("group:default/team-commerce").graph();
        assertThat(group.edges()).extracting(RelationGraph.Edge::type).contains(Relation.OWNED_BY);
    }

    @Test
    void kindsAndTypesCanBeLeftOutAndTakenBack() {
        GraphRequest request = of("component:default/orders-service");
        RelationGraph all = request.graph();
        RelationGraph without = request.toggleKind("api").graph();
        assertThat(without.nodes()).noneMatch(node -> node.ref().kind().equals("api"));
        assertThat(without.nodes().size()).isLessThan(all.nodes().size());
        assertThat(request.toggleKind("api").toggleKind("api").graph().nodes())
                .isEqualTo(all.nodes());
        assertThat(request.toggleType(Relation.CONSUMES_API).graph().edges())
                .noneMatch(edge -> edge.type().equals(Relation.CONSUMES_API));
    }

    @Test
    void theOrganisationHasGroupsOnly() {
        RelationGraph groups =
                GraphRequest.organisation(catalog, Entities.ref("group:default/team-commerce"))
                        .graph();
        assertThat(groups.nodes()).hasSizeGreaterThan(1);
        assertThat(groups.nodes()).allMatch(node -> node.ref().kind().equals("group"));
    }

    @Test
    void whatTheBudgetHidesComesWithMore() {
        GraphRequest wide = of("domain:default/shop").withDepth(0);
        GraphRequest small =
                new GraphRequest(
                        catalog,
                        Entities.ref("component:default/orders-service"),
                        0,
                        wide.withoutKinds(),
                        wide.without(),
                        wide.flow(),
                        true,
                        3);
        assertThat(small.graph().nodes()).hasSize(3);
        int hidden = small.graph().hidden();
        assertThat(hidden).isPositive();
        assertThat(small.withMore().graph().nodes())
                .hasSize(3 + Math.min(hidden, GraphRequest.BUDGET));
    }

    private GraphRequest of(String ref) {
        return GraphRequest.of(catalog, Entities.ref(ref));
    }
}
