package dev.slipway.ui.kit.code;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/// The colours of tokens in the present theme. Given as values, since the text area would look up a
/// style class anew for each stretch of each line, which was a quarter of its layout.
final class TokenStyles {
    private final Pane home;
    private final Map<Token.Kind, StyleAttributeMap> known = new EnumMap<>(Token.Kind.class);
    private @Nullable StyleAttributeMap plain;

    /// `home` is where the style classes of tokens hold.
    TokenStyles(Pane home) {
        this.home = home;
    }

    /// The theme changed.
    void forget() {
        known.clear();
        plain = null;
    }

    StyleAttributeMap plain() {
        StyleAttributeMap style = plain == null ? resolve("") : plain;
        plain = home.getScene() == null ? null : style;
        return style;
    }

    StyleAttributeMap of(Token.Kind kind) {
        StyleAttributeMap style = known.get(kind);
        if (style == null) {
            style = resolve(kind.styleClass);
            if (home.getScene() != null) {
                known.put(kind, style);
            }
        }
        return style;
    }

    private StyleAttributeMap resolve(String styleClass) {
        Text probe = probe(styleClass);
        StyleAttributeMap.Builder style = StyleAttributeMap.builder();
        if (probe.getFill() instanceof Color color) {
            style.setTextColor(color);
        }
        String family = probe.getFont().getFamily();
        if (!family.equals(probe("").getFont().getFamily())) {
            style.setFontFamily(family); // else it is the area's
        }
        return style.build();
    }

    private Text probe(String styleClass) {
        Text probe = new Text("x");
        probe.getStyleClass().setAll("code-text", styleClass);
        home.getChildren().add(probe);
        probe.applyCss();
        home.getChildren().remove(probe);
        return probe;
    }
}
