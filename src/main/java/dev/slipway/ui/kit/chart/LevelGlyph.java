package dev.slipway.ui.kit.chart;

import javafx.scene.canvas.GraphicsContext;

/// Four steps, so many of them filled: a level as a shape, without a colour that judges.
public final class LevelGlyph extends Drawn {
    private static final int STEPS = 4;
    private static final double WIDTH = 16;
    private static final double HEIGHT = 12;
    private int filled;

    public LevelGlyph(int filled) {
        this.filled = filled;
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    /// From 0 to 4.
    public void show(int steps) {
        filled = steps;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        for (int i = 0; i < STEPS; i++) {
            double tall = 3 + i * 3;
            g.setFill(i < filled ? ink() : grid());
            g.fillRect(i * 4, height - tall, 3, tall);
        }
    }
}
