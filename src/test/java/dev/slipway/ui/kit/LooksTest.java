package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Theme;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LooksTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aLinkThatKeysHaveReachedHasARingAndNotOnlyALine(Theme theme) {
        Background background =
                FxToolkit.call(
                        () -> {
                            Hyperlink link = Styles.link("orders", () -> {});
                            Scene scene = new Scene(new StackPane(link), 200, 60);
                            Looks.apply(scene, theme);
                            link.pseudoClassStateChanged(
                                    PseudoClass.getPseudoClass("focus-visible"), true);
                            link.applyCss();
                            return link.getBackground();
                        });

        assertThat(background.getFills()).hasSize(2);
        Color ring = (Color) background.getFills().getFirst().getFill();
        Color inside = (Color) background.getFills().getLast().getFill();
        assertThat(contrast(ring, inside)).isGreaterThan(3);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
