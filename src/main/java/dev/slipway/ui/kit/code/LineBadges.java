package dev.slipway.ui.kit.code;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Remarks at the right end of lines, over the text: they follow the gutter's rows, as the fills
/// do, and never wrap.
final class LineBadges extends Pane {
    private static final double SIDE = 12;
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);
    private final Map<Region, Shown> shown = new HashMap<>();

    private record Shown(List<CodeText.Badge> badges, HBox box) {}

    LineBadges() {
        setPickOnBounds(false);
    }

    /// Gives the line whose gutter is `row` these badges, and no others.
    void put(Region row, List<CodeText.Badge> badges) {
        Shown before = shown.get(row);
        if (before != null && before.badges.equals(badges)) {
            return;
        }
        if (before != null) {
            shown.remove(row);
            getChildren().remove(before.box);
        }
        if (!badges.isEmpty()) {
            HBox box = new HBox(4);
            box.setAlignment(Pos.CENTER_LEFT);
            badges.forEach(badge -> box.getChildren().add(pill(badge)));
            box.setManaged(false);
            box.layoutYProperty().bind(row.layoutYProperty());
            box.visibleProperty().bind(row.parentProperty().isNotNull());
            row.heightProperty().addListener((property, was, now) -> requestLayout());
            shown.put(row, new Shown(badges, box));
            getChildren().add(box);
        }
        requestLayout();
    }

    private static Label pill(CodeText.Badge badge) {
        FontIcon icon = new FontIcon(Feather.SLASH);
        icon.setIconSize(11);
        icon.getStyleClass().setAll("icon", "warning");
        Label pill = new Label(badge.words(), icon);
        pill.getStyleClass().add("line-badge");
        pill.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip(badge.hint());
        tip.setShowDelay(TOOLTIP_DELAY);
        pill.setTooltip(tip);
        return pill;
    }

    @Override
    protected void layoutChildren() {
        shown.forEach(
                (row, one) -> {
                    double width = one.box.prefWidth(-1);
                    one.box.setLayoutX(Math.max(0, getWidth() - width - SIDE));
                    one.box.resize(width, row.getHeight());
                });
    }
}
