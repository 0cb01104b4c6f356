package dev.slipway.ui.delivery;

import dev.slipway.ui.kit.chart.Drawn;

import javafx.scene.canvas.GraphicsContext;

import java.util.OptionalDouble;

/// A score from 0 to 10 as a bar, with a mark where the industry's mean is.
final class ScoreBar extends Drawn {
    private static final double HEIGHT = 14;
    private static final double WHOLE = 10;
    private final OptionalDouble value;
    private final double mark;

    ScoreBar(OptionalDouble value, double mark) {
        this.value = value;
        this.mark = mark;
        setMinSize(60, HEIGHT);
        setPrefSize(120, HEIGHT);
        setMaxSize(Double.MAX_VALUE, HEIGHT);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        double y = (height - 5) / 2;
        g.setFill(grid());
        g.fillRoundRect(0, y, width, 5, 5, 5);
        if (value.isPresent()) {
            g.setFill(accent());
            g.fillRoundRect(0, y, width * value.getAsDouble() / WHOLE, 5, 5, 5);
        }
        double x = Math.round(width * mark / WHOLE);
        g.setFill(ground());
        g.fillRect(x - 2, 1, 4, height - 2);
        g.setFill(ink());
        g.fillRect(x - 1, 1, 2, height - 2);
    }
}
