package dev.slipway.ui.preview;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tabs in a line, with a count where one helps. Those for which there is no room go to a menu at
/// the end; the chosen one is always in sight.
public final class TabStrip extends Pane {
    private static final double PADDING = 6;
    private static final double MENU = 28;

    private final Consumer<String> onOpen;
    private final ToggleGroup group = new ToggleGroup();
    private final List<Tab> tabs = new ArrayList<>();
    private final ContextMenu rest = new ContextMenu();
    private final Button more;

    /// One tab; its button's id is the tab's id.
    public static final class Tab {
        private final ToggleButton button = new ToggleButton();
        private final HBox content;
        private final Label count = Styles.fixed("", "tab-count");

        private Tab(String id, String title) {
            content = Styles.row(6, Styles.fixed(title, "name"), count);
            button.setId("tab-" + id);
            button.setUserData(id);
            button.setAccessibleText(title);
            button.setGraphic(content);
            button.getStyleClass().add("kind-tab");
            setCount(0, "");
        }

        public String id() {
            return String.valueOf(button.getUserData());
        }

        /// A number behind the title, in a tone (`danger`, `warning`, empty); none at 0.
        public void setCount(int number, String tone) {
            count.setText(Integer.toString(number));
            count.setVisible(number > 0);
            count.setManaged(number > 0);
            count.getStyleClass().setAll("label", "tab-count");
            if (!tone.isEmpty()) {
                count.getStyleClass().add(tone);
            }
        }
    }

    public TabStrip(Consumer<String> onOpen) {
        this.onOpen = onOpen;
        getStyleClass().add("tab-strip");
        more =
                Styles.iconButton(
                        Icon.MORE,
                        "More tabs",
                        () -> rest.show(this, Side.BOTTOM, getWidth() - MENU, 0),
                        "ghost");
        getChildren().add(more);
        group.selectedToggleProperty().addListener((property, before, now) -> requestLayout());
    }

    public Tab add(String id, String title) {
        Tab tab = new Tab(id, title);
        tab.button.setToggleGroup(group);
        tab.button.setOnAction(
                event -> {
                    tab.button.setSelected(true);
                    onOpen.accept(id);
                });
        tabs.add(tab);
        getChildren().add(tab.button);
        return tab;
    }

    /// Adds a tab that can be closed.
    public void addClosable(String id, String title, String hint, Runnable onClose) {
        Tab tab = add(id, title);
        Button close = Styles.iconButton(Icon.CROSS, "Close " + title, onClose, "ghost");
        close.setGraphic(Icon.CROSS.node(12));
        close.setId("close-" + id);
        close.getStyleClass().add("close-tab");
        tab.content.getChildren().add(close);
        Styles.tooltip(tab.button, hint);
    }

    public void remove(String id) {
        tabs.removeIf(
                tab -> {
                    boolean gone = tab.id().equals(id);
                    if (gone) {
                        tab.button.setToggleGroup(null);
                        getChildren().remove(tab.button);
                    }
                    return gone;
                });
    }

    public void choose(String id) {
        tabs.stream().filter(tab -> tab.id().equals(id)).forEach(t -> t.button.setSelected(true));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 36;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected void layoutChildren() {
        List<Tab> shown = fitting(getWidth() - 2 * PADDING);
        double x = PADDING;
        List<MenuItem> hidden = new ArrayList<>();
        for (Tab tab : tabs) {
            boolean fits = shown.contains(tab);
            tab.button.setVisible(fits);
            if (fits) {
                double width = tab.button.prefWidth(-1);
                tab.button.resizeRelocate(x, 0, width, getHeight());
                x += width;
            } else {
                hidden.add(item(tab));
            }
        }
        more.setVisible(!hidden.isEmpty());
        rest.getItems().setAll(hidden);
        more.resizeRelocate(getWidth() - MENU - 4, (getHeight() - MENU) / 2, MENU, MENU);
    }

    private MenuItem item(Tab tab) {
        MenuItem item = new MenuItem(tab.button.getAccessibleText());
        item.setOnAction(event -> onOpen.accept(tab.id()));
        return item;
    }

    private List<Tab> fitting(double room) {
        double all = tabs.stream().mapToDouble(tab -> tab.button.prefWidth(-1)).sum();
        if (all <= room) {
            return tabs;
        }
        List<Tab> shown = new ArrayList<>();
        double left = room - MENU;
        for (Tab tab : tabs) {
            if (tab.button.isSelected()) {
                shown.add(tab);
                left -= tab.button.prefWidth(-1);
            }
        }
        for (Tab tab : tabs) {
            double width = tab.button.prefWidth(-1);
            if (!tab.button.isSelected() && width <= left) {
                shown.add(tab);
                left -= width;
            } else if (!tab.button.isSelected()) {
                left = 0;
            }
        }
        return shown;
    }
}
