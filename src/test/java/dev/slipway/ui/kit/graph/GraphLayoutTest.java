package dev.slipway.ui.kit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.Entities;
import dev.slipway.ui.kit.graph.GraphLayout.Box;
import dev.slipway.ui.kit.graph.GraphLayout.Line;
import dev.slipway.ui.kit.graph.GraphLayout.Point;
import dev.slipway.ui.kit.graph.Neighbourhood.Extent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class GraphLayoutTest {
    private static final Catalog SAMPLE = Entities.sample();

    static Stream<EntityRef> all() {
        return SAMPLE.entities().stream().map(entity -> entity.ref());
    }

    @ParameterizedTest
    @MethodSource("all")
    void boxesNeverOverlapAndLieInside(EntityRef ref) {
        GraphLayout layout = layout(ref, Extent.depth(2), 680, 480);

        for (Box one : layout.boxes()) {
            assertThat(one.x()).isNotNegative();
            assertThat(one.y()).isNotNegative();
            assertThat(one.right()).isLessThanOrEqualTo(layout.width());
            assertThat(one.y() + GraphLayout.NODE).isLessThanOrEqualTo(layout.height());
            for (Box other : layout.boxes()) {
                assertThat(one == other || apart(one, other))
                        .as("%s and %s", one.node().name(), other.node().name())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void linesAreLevelOrUprightAndEndAtTheirBoxes(EntityRef ref) {
        Neighbourhood graph = Neighbourhood.of(SAMPLE, ref, Extent.depth(2));
        GraphLayout layout = GraphLayout.of(graph, node -> 80, 680, 480);

        assertThat(layout.lines()).hasSameSizeAs(graph.edges());
        for (int i = 0; i < layout.lines().size(); i++) {
            Line line = layout.lines().get(i);
            for (int p = 1; p < line.points().size(); p++) {
                Point a = line.points().get(p - 1);
                Point b = line.points().get(p);
                assertThat(a.x() == b.x() || a.y() == b.y()).isTrue();
            }
            Box to = layout.box(graph.edges().get(i).to()).orElseThrow();
            Point end = line.points().getLast();
            assertThat(end.x()).isBetween(to.x(), to.right());
            assertThat(end.y()).isBetween(to.y(), to.y() + GraphLayout.NODE);
        }
    }

    @Test
    void whatLeadsToOneBoxStandsOnItsLevel() {
        GraphLayout layout =
                layout(
                        Entities.ref("component:default/orders-service"),
                        Extent.depth(2),
                        1300,
                        800);

        Box api = layout.box(Entities.ref("api:default/inventory-api")).orElseThrow();
        Box provider =
                layout.box(Entities.ref("component:default/inventory-service")).orElseThrow();
        assertThat(provider.y()).isEqualTo(api.y());
    }

    @Test
    void arrowKeysGoToTheNearestBoxThere() {
        GraphLayout layout =
                layout(Entities.ref("component:default/orders-service"), Extent.depth(1), 680, 480);
        EntityRef root = Entities.ref("component:default/orders-service");

        assertThat(layout.beside(root, 0, -1))
                .contains(Entities.ref("system:default/commerce-platform"));
        assertThat(layout.beside(root, 0, 1)).contains(Entities.ref("group:default/team-commerce"));
        assertThat(layout.beside(root, -1, 0)).map(EntityRef::kind).contains("api");
    }

    @Test
    void moreThanFitsMakesItHigher() {
        Extent open = new Extent(1, 1, 4, Optional.empty(), Set.of(), Set.of(1));

        GraphLayout layout = layout(Entities.ref("group:default/team-commerce"), open, 680, 200);

        assertThat(layout.height()).isGreaterThan(200);
    }

    private static GraphLayout layout(EntityRef ref, Extent extent, double width, double height) {
        Neighbourhood graph = Neighbourhood.of(SAMPLE, ref, extent);
        return GraphLayout.of(graph, node -> node.name().length() * 6.5, width, height);
    }

    private static boolean apart(Box one, Box other) {
        return one.right() <= other.x()
                || other.right() <= one.x()
                || one.y() + GraphLayout.NODE <= other.y()
                || other.y() + GraphLayout.NODE <= one.y();
    }
}
