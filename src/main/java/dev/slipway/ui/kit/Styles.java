package dev.slipway.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Short words for the nodes that every screen is built of; names after `text` are style classes of
/// `slipway.css`.
public final class Styles {
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private Styles() {}

    /// A line of text that ends in an ellipsis where there is no room. Classes: `muted`, `small`,
    /// `strong`, `mono`, `title`, `accent`, `success`, `warning`, `danger`.
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that may not become narrower than its text.
    public static Label fixed(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A button 28 high. Classes: `primary`, `ghost`, `danger`, `row-button` (24 high).
    public static Button button(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.setMnemonicParsing(false); // names may hold underscores
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        return button;
    }

    public static Button button(Icon icon, String text, Runnable action, String... styles) {
        Button button = button(text, action, styles);
        boolean primary = button.getStyleClass().contains("primary");
        button.setGraphic(icon.node(14, primary ? "emphasis" : "plain"));
        return button;
    }

    /// A square button that shows only an icon; the tooltip names it, also for screen readers.
    public static Button iconButton(Icon icon, String hint, Runnable action, String... styles) {
        Button button = button("", action, styles);
        button.getStyleClass().add("square");
        button.setGraphic(icon.node(16, "plain"));
        button.setAccessibleText(hint);
        tooltip(button, hint);
        return button;
    }

    public static Hyperlink link(String text, Runnable action, String... styles) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().addAll(styles);
        link.setOnAction(event -> action.run());
        return link;
    }

    public static void tooltip(Node node, String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(TOOLTIP_DELAY);
        tip.setMaxWidth(480);
        tip.setWrapText(true);
        Tooltip.install(node, tip);
    }

    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /// Takes all room that is left in a row or column.
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Lets a node grow with its row or column.
    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    public static <R extends Region> R width(R region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }

    public static <R extends Region> R height(R region, double height) {
        region.setMinHeight(height);
        region.setPrefHeight(height);
        region.setMaxHeight(height);
        return region;
    }

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /// A small key cap, `Ctrl+K`.
    public static Label key(String keys) {
        return fixed(keys, "key");
    }
}
