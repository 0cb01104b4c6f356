package dev.slipway.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dev.slipway.ui.Theme;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Puts fonts and theme on a scene. The fonts are bundled: without them "monospace" silently
/// becomes proportional on a bare machine.
public final class Looks {
    private static final String ROOT = "/dev/slipway/ui/";
    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-SemiBold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-SemiBold.ttf");

    private Looks() {}

    /// Once, before the first scene.
    public static void loadFonts() {
        for (String name : FONTS) {
            try (InputStream in =
                    Objects.requireNonNull(
                            Looks.class.getResourceAsStream(ROOT + "fonts/" + name), name)) {
                Font.loadFont(in, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Whether `theme` means dark colours here and now.
    public static boolean isDark(Theme theme) {
        return switch (theme) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Puts what `theme` rests on under all scenes. Before the first control is made, or JavaFX
    /// reads a theme of its own first.
    public static void base(Theme theme) {
        String base =
                isDark(theme)
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
    }

    /// Makes the scene wear `theme`.
    public static void apply(Scene scene, Theme theme) {
        base(theme);
        boolean dark = isDark(theme);
        List<String> sheets =
                List.of(
                        sheet("slipway.css"),
                        sheet("shell.css"),
                        sheet("home.css"),
                        sheet("catalog.css"),
                        sheet("wizard.css"),
                        sheet("code.css"),
                        sheet("live.css"),
                        sheet("apply.css"),
                        sheet("delivery.css"),
                        sheet("sources.css"),
                        sheet("score.css"),
                        sheet(dark ? "slipway-dark.css" : "slipway-light.css"));
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource(ROOT + name), name).toExternalForm();
    }
}
