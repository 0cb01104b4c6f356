package dev.slipway.ui.kit.code;

import java.util.Optional;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Fetches the fills of whole lines from the style sheet: the text area takes them as colours only.
/// Holds one invisible region a fill; tells when the theme changes them.
final class CodeTints extends Pane {
    private final Region selected = tint("code-tint-selected");
    private final Region changed = tint("code-tint-changed");

    CodeTints(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(selected, changed);
        selected.backgroundProperty().addListener((property, before, now) -> onChange.run());
        changed.backgroundProperty().addListener((property, before, now) -> onChange.run());
    }

    Optional<Color> selected() {
        return colour(selected);
    }

    Optional<Color> changed() {
        return colour(changed);
    }

    private static Region tint(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    private static Optional<Color> colour(Region region) {
        Background background = region.getBackground();
        if (background == null || background.getFills().isEmpty()) {
            return Optional.empty();
        }
        Paint fill = background.getFills().getFirst().getFill();
        return fill instanceof Color colour ? Optional.of(colour) : Optional.empty();
    }
}
