package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Remarks at the right end of lines, over the text: they follow the gutter's rows, as the fills
/// do, and never wrap.
final class LineBadges extends Pane {
    private static final double SIDE = 12;
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
            HBox box = Styles.row(4, badges.stream().map(LineBadges::pill).toArray(Node[]::new));
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
        Label pill = Styles.fixed(badge.words(), "line-badge");
        pill.setGraphic(Icon.IGNORED.node(11, "warning"));
        Styles.tooltip(pill, badge.hint());
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
