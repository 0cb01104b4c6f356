package dev.slipway.ui.kit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.ui.Entities;
import dev.slipway.ui.kit.graph.GraphLayout.Box;
import dev.slipway.ui.kit.graph.GraphLayout.Line;
import dev.slipway.ui.kit.graph.GraphLayout.Point;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

class LayeredTest {
    private static final Set<String> TYPES =
            Set.of("partOf", "dependsOn", "providesApi", "consumesApi");
    private final Catalog catalog = Entities.sample();
    private final EntityRef root = Entities.ref("system:default/commerce-platform");

    @Test
    void nothingLiesOnAnotherAndPartsStandInTheirFrames() {
        Picture picture = picture(true, Flow.RIGHT);
        List<Box> boxes = picture.layout().boxes();
        assertThat(boxes).hasSizeGreaterThan(10);
        for (Box one : boxes) {
            for (Box other : boxes) {
                boolean apart =
                        one == other
                                || one.right() <= other.x()
                                || other.right() <= one.x()
                                || one.y() + GraphLayout.NODE <= other.y()
                                || other.y() + GraphLayout.NODE <= one.y();
                assertThat(apart).as("%s and %s", one.node().ref(), other.node().ref()).isTrue();
            }
        }
        Picture.Frame frame =
                picture.frames().stream().filter(Picture.Frame::root).findFirst().orElseThrow();
        Box part =
                picture.layout()
                        .box(Entities.ref("component:default/orders-service"))
                        .orElseThrow();
        assertThat(part.x()).isGreaterThan(frame.x());
        assertThat(part.right()).isLessThan(frame.x() + frame.width());
        assertThat(part.y()).isGreaterThan(frame.y() + Picture.HEAD);
    }

    @Test
    void linesRunLevelAndUprightAndEndAtTheirBoxes() {
        Picture picture = picture(true, Flow.RIGHT);
        assertThat(picture.layout().lines()).isNotEmpty();
        for (Line line : picture.layout().lines()) {
            List<Point> points = line.points();
            for (int i = 1; i < points.size(); i++) {
                double dx = Math.abs(points.get(i).x() - points.get(i - 1).x());
                double dy = Math.abs(points.get(i).y() - points.get(i - 1).y());
                assertThat(Math.min(dx, dy)).isLessThan(0.01);
            }
            assertThat(touches(picture, points.getFirst())).isTrue();
            assertThat(touches(picture, points.getLast())).isTrue();
        }
    }

    @Test
    void withoutFramesTheWholeIsABoxWithLines() {
        Picture picture = picture(false, Flow.DOWN);
        assertThat(picture.frames()).isEmpty();
        assertThat(picture.layout().box(root)).isPresent();
        assertThat(picture.lines()).isGreaterThan(picture(true, Flow.DOWN).lines());
    }

    @Test
    void theBestDirectionIsNoWorseThanEither() {
        Picture best = picture(true, Flow.BEST);
        Picture right = picture(true, Flow.RIGHT);
        Picture down = picture(true, Flow.DOWN);
        assertThat(List.of(right.layout().width(), down.layout().width()))
                .contains(best.layout().width());
    }

    @Test
    void theSvgIsWellFormedAndNamesEverything() throws Exception {
        Picture picture = picture(true, Flow.RIGHT);
        String svg = GraphSvg.of(picture);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        picture.layout()
                .boxes()
                .forEach(box -> assertThat(svg).contains(">" + box.node().name() + "<"));
    }

    private static boolean touches(Picture picture, Point point) {
        boolean box =
                picture.layout().boxes().stream()
                        .anyMatch(b -> within(point, b.x(), b.y(), b.width(), GraphLayout.NODE));
        return box
                || picture.frames().stream()
                        .anyMatch(f -> within(point, f.x(), f.y(), f.width(), f.height()));
    }

    private static boolean within(Point point, double x, double y, double width, double height) {
        double slack = 0.6;
        return point.x() >= x - slack
                && point.x() <= x + width + slack
                && point.y() >= y - slack
                && point.y() <= y + height + slack;
    }

    private Picture picture(boolean framed, Flow flow) {
        RelationGraph graph =
                RelationGraph.of(
                        catalog, new RelationGraph.Wanted(List.of(root), 2, Set.of(), TYPES, 60));
        Map<EntityRef, Double> wide =
                graph.nodes().stream()
                        .collect(
                                Collectors.toMap(
                                        RelationGraph.Node::ref,
                                        node -> 40.0 + 7 * node.ref().name().length()));
        return Layered.of(graph, root, framed, flow, new Widths(wide, wide));
    }
}
