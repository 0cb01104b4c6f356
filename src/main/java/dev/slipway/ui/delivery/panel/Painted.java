package dev.slipway.ui.delivery.panel;

import dev.slipway.ui.kit.chart.Drawn;
import dev.slipway.ui.kit.chart.Palette;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// What the bodies of panels share: colours by a dashboard's names, and large numbers that fit.
abstract class Painted extends Drawn {
    private static final double LEAST = 11;

    Painted() {
        setMinSize(0, 0);
    }

    /// The named colour, readable as text; the ink of the theme for none.
    final Color inkOf(String name) {
        return Palette.named(name).map(color -> Palette.readable(color, ground())).orElse(ink());
    }

    final Color fillOf(String name, Color otherwise) {
        return Palette.named(name).orElse(otherwise);
    }

    /// The largest semi-bold font in which the text fits into the room.
    final Font largest(String text, double width, double height, double most) {
        double size = Math.min(most, height);
        double wide = widthOf(text, Font.font("Inter Semi Bold", 20)) / 20;
        if (wide > 0) {
            size = Math.min(size, width / wide);
        }
        return Font.font("Inter Semi Bold", Math.floor(Math.max(LEAST, size)));
    }
}
