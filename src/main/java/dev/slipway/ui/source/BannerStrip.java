package dev.slipway.ui.source;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import java.util.List;

/// What has to be known or decided about the file, in one line above its text.
final class BannerStrip extends HBox {
    private final SourceModel model;
    private final Runnable compare;

    /// `compare` shows both versions of a conflict.
    BannerStrip(SourceModel model, Runnable compare) {
        super(8);
        this.model = model;
        this.compare = compare;
        getStyleClass().add("source-banner");
    }

    void show(Banner banner) {
        setVisible(!(banner instanceof Banner.None));
        setManaged(isVisible());
        getChildren().clear();
        getStyleClass().removeAll("warning", "accent");
        switch (banner) {
            case Banner.None none -> {}
            case Banner.ReadOnly readOnly ->
                    fill(Icon.LOCK, "accent", "This file can only be read: " + readOnly.why());
            case Banner.Left left ->
                    fill(
                            Icon.CLOCK,
                            "accent",
                            "There are edits that were not saved when Slipway ended.",
                            Styles.button("Restore them", model::restoreDraft, "row-button"),
                            Styles.button("Discard them", model::dropDraft, "row-button"));
            case Banner.Conflict conflict ->
                    fill(
                            Icon.WARNING,
                            "warning",
                            "This file was changed outside while you edited it.",
                            Styles.button("Compare", compare, "row-button"),
                            Styles.button("Take theirs", model::takeTheirs, "row-button"),
                            Styles.button("Keep mine", model::keepMine, "row-button"));
        }
    }

    private void fill(Icon icon, String tone, String words, Button... ways) {
        getStyleClass().add(tone);
        getChildren().addAll(icon.node(16, tone), Styles.label(words), Styles.spacer());
        getChildren().addAll(List.of(ways));
    }
}
