package dev.slipway.ui.kit.chart;

import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import java.util.List;

/// A region that draws itself on a canvas with the theme's colours, at most once a pulse.
public abstract class Drawn extends Region {
    private static final StyleablePropertyFactory<Drawn> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double SMALL = 11;
    private static final Font TEXT = Font.font("Inter", SMALL);
    private static final Font STRONG = Font.font("Inter Semi Bold", SMALL);

    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Color> ink = color("ink", Color.BLACK, d -> d.ink);
    private final StyleableProperty<Color> muted = color("muted", Color.GRAY, d -> d.muted);
    private final StyleableProperty<Color> grid = color("grid", Color.LIGHTGRAY, d -> d.grid);
    private final StyleableProperty<Color> ground = color("ground", Color.WHITE, d -> d.ground);
    private final StyleableProperty<Color> accent = color("accent", Color.BLUE, d -> d.accent);
    private final StyleableProperty<Color> soft = color("soft", Color.LIGHTBLUE, d -> d.soft);
    private final StyleableProperty<Color> danger = color("danger", Color.RED, d -> d.danger);

    protected Drawn() {
        getStyleClass().add("drawn");
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
    }

    private StyleableProperty<Color> color(
            String name,
            Color initial,
            java.util.function.Function<Drawn, StyleableProperty<Color>> self) {
        StyleableProperty<Color> property =
                FACTORY.createStyleableColorProperty(this, name, "-drawn-" + name, self, initial);
        if (property instanceof ObservableValue<?> value) {
            value.addListener((observed, before, now) -> redraw());
        }
        return property;
    }

    /// Draws everything anew; the canvas is empty.
    protected abstract void draw(GraphicsContext g, double width, double height);

    /// Draws with the next pulse.
    protected final void redraw() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        if (width > 2 && height > 2) {
            g.setFont(TEXT);
            draw(g, width, height);
        }
    }

    protected final Color ink() {
        return ink.getValue();
    }

    protected final Color muted() {
        return muted.getValue();
    }

    protected final Color grid() {
        return grid.getValue();
    }

    protected final Color ground() {
        return ground.getValue();
    }

    protected final Color accent() {
        return accent.getValue();
    }

    /// The accent for areas.
    protected final Color soft() {
        return soft.getValue();
    }

    protected final Color danger() {
        return danger.getValue();
    }

    /// Whether the theme is a dark one.
    protected final boolean isDark() {
        return ground().getBrightness() < 0.5;
    }

    protected static Font text() {
        return TEXT;
    }

    protected static Font strong() {
        return STRONG;
    }

    /// On the pixel grid, so that a line of one pixel is sharp.
    protected static double sharp(double at) {
        return Math.floor(at) + 0.5;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
