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
import javafx.scene.text.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A region that draws itself on a canvas with the theme's colours, at most once a pulse.
@SuppressWarnings("this-escape") // a styleable property takes its bean when it is made
public abstract class Drawn extends Region {
    private static final StyleablePropertyFactory<Drawn> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final int REMEMBERED = 400;
    private static final double SMALL = 11;
    private static final Font TEXT = Font.font("Inter", SMALL);
    private static final Font STRONG = Font.font("Inter Semi Bold", SMALL);

    private final Canvas canvas = new Canvas();
    private final Canvas over = new Canvas();
    private final Text measure = new Text();
    private final Map<String, Double> widths =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
                    return size() > REMEMBERED;
                }
            };
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
        over.setManaged(false);
        over.setMouseTransparent(true);
        getChildren().addAll(canvas, over);
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

    /// Draws what moves with the mouse, over the rest; the canvas is empty.
    protected void drawOver(GraphicsContext g, double width, double height) {}

    /// Draws the moving part anew, and nothing else.
    protected final void redrawOver() {
        if (getWidth() > 2 && getHeight() > 2) {
            over.setWidth(Math.ceil(getWidth()));
            over.setHeight(Math.ceil(getHeight()));
            GraphicsContext g = over.getGraphicsContext2D();
            g.clearRect(0, 0, over.getWidth(), over.getHeight());
            g.setFont(TEXT);
            drawOver(g, over.getWidth(), over.getHeight());
        }
    }

    /// How wide a text is in a font of the charts.
    protected final double widthOf(String text, Font font) {
        return widths.computeIfAbsent(
                font.getName() + font.getSize() + text,
                key -> {
                    measure.setFont(font);
                    measure.setText(text);
                    return measure.getLayoutBounds().getWidth();
                });
    }

    /// The text, cut to fit into `room` pixels.
    protected final String fitted(String text, Font font, double room) {
        if (widthOf(text, font) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (widthOf(text.substring(0, middle) + "…", font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low) + "…";
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
        if (over.getWidth() > 0) {
            redrawOver();
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
