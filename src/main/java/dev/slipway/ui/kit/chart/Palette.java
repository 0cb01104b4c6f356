package dev.slipway.ui.kit.chart;

import javafx.scene.paint.Color;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Colours of series, and the names that dashboards give colours. What is written on a ground is
/// made dark (or light) enough to be read there.
public final class Palette {
    private static final double READABLE = 4.5;

    private static final Color[] LIGHT =
            colors(
                    "#0969da", "#bc4c00", "#1a7f37", "#8250df", "#0b7a75", "#cf222e", "#9a6700",
                    "#bf3989", "#57606a", "#5e8f00", "#3b6fb6", "#a0522d");
    private static final Color[] DARK =
            colors(
                    "#58a6ff", "#f0883e", "#3fb950", "#bc8cff", "#39c5bb", "#ff7b72", "#d29922",
                    "#f778ba", "#8b949e", "#a5d63f", "#79c0ff", "#d8976b");

    /// Grafana's hues from dark to super-light.
    private static final Map<String, String[]> HUES =
            Map.of(
                    "red", new String[] {"#c4162a", "#e02f44", "#f2495c", "#ff7383", "#ffa6b0"},
                    "orange", new String[] {"#fa6400", "#ff780a", "#ff9830", "#ffb357", "#ffcb7d"},
                    "yellow", new String[] {"#e0b400", "#f2cc0c", "#fade2a", "#ffee52", "#fff899"},
                    "green", new String[] {"#37872d", "#56a64b", "#73bf69", "#96d98d", "#c8f2c2"},
                    "blue", new String[] {"#1f60c4", "#3274d9", "#5794f2", "#8ab8ff", "#c0d8ff"},
                    "purple", new String[] {"#8f3bb8", "#a352cc", "#b877d9", "#ca95e5", "#deb6f2"});

    private Palette() {}

    private static Color[] colors(String... names) {
        Color[] colors = new Color[names.length];
        for (int i = 0; i < names.length; i++) {
            colors[i] = Color.web(names[i]);
        }
        return colors;
    }

    /// The colour of the series with this number.
    public static Color series(int number, boolean dark) {
        Color[] all = dark ? DARK : LIGHT;
        Color color = all[Math.floorMod(number, all.length)];
        int round = number / all.length;
        return round == 0 ? color : color.deriveColor(0, 1, round % 2 == 0 ? 1.15 : 0.8, 1);
    }

    /// What a dashboard calls a colour: a hue with or without a shade, or a colour of the web;
    /// empty for anything else and for `transparent` and `text`, which are the drawing's own.
    public static Optional<Color> named(String name) {
        String low = name.strip().toLowerCase(Locale.ROOT);
        if (low.isEmpty() || low.equals("transparent") || low.equals("text")) {
            return Optional.empty();
        }
        String hue = low.substring(low.lastIndexOf('-') + 1);
        String[] shades = HUES.get(hue);
        if (shades != null) {
            int shade =
                    switch (low.substring(0, low.length() - hue.length())) {
                        case "dark-" -> 0;
                        case "semi-dark-" -> 1;
                        case "light-" -> 3;
                        case "super-light-" -> 4;
                        default -> 2;
                    };
            return Optional.of(Color.web(shades[shade]));
        }
        try {
            return Optional.of(Color.web(low));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The colour, moved away from `ground` until text in it can be read.
    public static Color readable(Color color, Color ground) {
        boolean dark = luminance(ground) < 0.4;
        Color now = color;
        for (int i = 0; i < 12 && contrast(now, ground) < READABLE; i++) {
            now = now.interpolate(dark ? Color.WHITE : Color.BLACK, 0.14);
        }
        return now;
    }

    /// Black or white, whichever can be read on `ground`.
    public static Color on(Color ground) {
        return contrast(Color.WHITE, ground) >= contrast(Color.BLACK, ground)
                ? Color.WHITE
                : Color.BLACK;
    }

    /// As WCAG 2 defines it.
    static double contrast(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double two = luminance(b) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
