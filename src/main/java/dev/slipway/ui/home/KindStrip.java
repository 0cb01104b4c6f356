package dev.slipway.ui.home;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;

/// The kinds of a platform with their numbers in one line of 40, spread over its width. What does
/// not fit is counted at the end; each leads to its place.
final class KindStrip extends Pane {
    private static final double HEIGHT = 40;
    private static final double LEAST_GAP = 16;
    private final List<Button> items = new ArrayList<>();
    private Button rest = item(Icon.MORE, "", "", () -> {});

    KindStrip() {
        getStyleClass().add("kind-strip");
        Styles.height(this, HEIGHT);
        setMinWidth(0);
        setPrefWidth(400);
    }

    /// `all` shows every kind.
    void show(List<Item> shown, Runnable all) {
        items.clear();
        shown.forEach(
                i -> items.add(item(i.icon(), Integer.toString(i.count()), i.title(), i.go())));
        rest = item(Icon.MORE, "", "more kinds", all);
        getChildren().setAll(items);
        getChildren().add(rest);
        requestLayout();
    }

    /// One number with its icon and word.
    record Item(Icon icon, int count, String title, Runnable go) {}

    private static Button item(Icon icon, String count, String title, Runnable go) {
        Button button = Styles.button("", go, "kind-item");
        button.setGraphic(
                Styles.row(
                        6,
                        icon.node(16),
                        Styles.fixed(count, "strong"),
                        Styles.fixed(title, "muted")));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText((count + " " + title).strip());
        return button;
    }

    @Override
    protected void layoutChildren() {
        List<Button> seen = fitting();
        double used = seen.stream().mapToDouble(button -> button.prefWidth(-1)).sum();
        double gap = seen.size() < 2 ? 0 : (getWidth() - used) / (seen.size() - 1);
        double x = 0;
        for (Node child : getChildren()) {
            child.setVisible(seen.contains(child));
        }
        for (Button button : seen) {
            double width = button.prefWidth(-1);
            double height = button.prefHeight(width);
            button.resizeRelocate(Math.round(x), (getHeight() - height) / 2, width, height);
            x += width + Math.min(gap, 80);
        }
    }

    private List<Button> fitting() {
        if (width(items) <= getWidth()) {
            return items;
        }
        List<Button> seen = new ArrayList<>(items);
        while (!seen.isEmpty() && width(seen) + LEAST_GAP + rest.prefWidth(-1) > getWidth()) {
            seen.removeLast();
        }
        seen.add(rest);
        return seen;
    }

    private static double width(List<Button> buttons) {
        return buttons.stream().mapToDouble(b -> b.prefWidth(-1)).sum()
                + LEAST_GAP * (buttons.size() - 1);
    }
}
