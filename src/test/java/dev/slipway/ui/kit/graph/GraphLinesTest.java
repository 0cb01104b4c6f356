package dev.slipway.ui.kit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.kit.graph.GraphLayout.Line;
import dev.slipway.ui.kit.graph.GraphLayout.Point;

import javafx.scene.Group;
import javafx.scene.shape.Polygon;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class GraphLinesTest {

    @ParameterizedTest
    @CsvSource({"50, 0", "-50, 0", "0, 50", "0, -50", "50, 0.0000001", "-50, -0.4", "0.3, 50"})
    void theArrowHasAnAreaAlsoWhereTheLineIsOutOfLevel(double dx, double dy) {
        Line line =
                new Line(
                        List.of(new Point(100, 100), new Point(100 + dx, 100 + dy)),
                        Optional.empty());
        Polygon arrow = (Polygon) ((Group) GraphLines.of(line)).getChildren().get(1);
        List<Double> p = arrow.getPoints();
        double twice =
                (p.get(2) - p.get(0)) * (p.get(5) - p.get(1))
                        - (p.get(4) - p.get(0)) * (p.get(3) - p.get(1));

        assertThat(Math.abs(twice) / 2).isBetween(20.0, 24.0);
    }
}
