package dev.slipway.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// A row of tabs 48 high, each with an optional icon and count. What does not fit goes into a last
/// tab "More"; the chosen one is never hidden there. Choosing is only told: whoever owns the tabs
/// says which one is chosen, so that tabs and address never disagree.
public final class KindTabs extends HBox {

    /// One tab; without a count it shows none.
    public record Tab(String id, Optional<Icon> icon, String name, OptionalInt count) {

        public static Tab counted(String id, String name, int count) {
            return new Tab(id, Optional.empty(), name, OptionalInt.of(count));
        }

        public static Tab of(String id, Icon icon, String name) {
            return new Tab(id, Optional.of(icon), name, OptionalInt.empty());
        }

        public Tab count(int number) {
            return new Tab(id, icon, name, OptionalInt.of(number));
        }

        private String words() {
            return count.isPresent() ? name + "  " + count.getAsInt() : name;
        }
    }

    private final Consumer<String> chosen;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final MenuButton more = new MenuButton("More");
    private List<Tab> tabs = List.of();
    private String current = "";
    private double foldedAt = -1;

    public KindTabs(Consumer<String> chosen) {
        this.chosen = chosen;
        getStyleClass().add("kind-tabs");
        more.getStyleClass().addAll("ghost", "more-tabs");
        more.setMinWidth(USE_PREF_SIZE);
        setMinWidth(0);
    }

    /// Shows `newTabs` with the one called `id` chosen; an unknown id chooses none.
    public void show(List<Tab> newTabs, String id) {
        boolean same = tabs.equals(newTabs);
        tabs = List.copyOf(newTabs);
        current = id;
        if (!same) {
            buttons.clear();
            tabs.forEach(tab -> buttons.add(button(tab)));
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(tabs.get(i).id().equals(id));
        }
        if (!same) {
            getChildren().setAll(buttons);
            getChildren().add(more);
        }
        foldedAt = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (foldedAt != getWidth()) {
            foldedAt = getWidth();
            fold();
        }
        super.layoutChildren();
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (ToggleButton button : buttons) {
            width += button.prefWidth(-1) + getSpacing();
        }
        return width;
    }

    private ToggleButton button(Tab tab) {
        ToggleButton button = new ToggleButton(tab.name());
        button.getStyleClass().add("kind-tab");
        Label name = Styles.fixed(tab.name(), "name");
        HBox face = Styles.row(8);
        tab.icon().ifPresent(icon -> face.getChildren().add(icon.node(16)));
        face.getChildren().add(name);
        tab.count().ifPresent(count -> face.getChildren().add(Pills.count(count)));
        button.setGraphic(face);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(tab.words());
        button.setOnAction(
                event -> {
                    button.setSelected(tab.id().equals(current));
                    chosen.accept(tab.id());
                });
        return button;
    }

    /// Keeps as many tabs as there is room for, the chosen one among them.
    private void fold() {
        boolean all = computePrefWidth(-1) - getSpacing() <= getWidth();
        double room = getWidth() - (all ? 0 : more.prefWidth(-1));
        for (int i = 0; i < buttons.size(); i++) {
            room -= tabs.get(i).id().equals(current) ? widthOf(i) : 0;
        }
        more.getItems().clear();
        for (int i = 0; i < buttons.size(); i++) {
            Tab tab = tabs.get(i);
            boolean chosenOne = tab.id().equals(current);
            room -= chosenOne ? 0 : widthOf(i);
            boolean fits = all || chosenOne || room >= 0;
            show(buttons.get(i), fits);
            if (!fits) {
                MenuItem item = new MenuItem(tab.words());
                item.setOnAction(event -> chosen.accept(tab.id()));
                more.getItems().add(item);
            }
        }
        // it keeps its place at the end, so that it is measured as it will be seen
        more.setVisible(!all);
    }

    private double widthOf(int index) {
        return buttons.get(index).prefWidth(-1) + getSpacing();
    }

    private static void show(ToggleButton node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
