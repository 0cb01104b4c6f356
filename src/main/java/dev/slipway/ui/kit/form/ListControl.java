package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Values of one kind, each with its own control; they can be added, moved and taken away as far as
/// the form allows it.
final class ListControl implements FieldControl {
    private final Wiring wiring;
    private final Field part;
    private final List<@Nullable Object> items = new ArrayList<>();
    private final List<FieldBox> boxes = new ArrayList<>();
    private final VBox rows = new VBox(8);
    private final Button add;
    private final VBox node;

    ListControl(Wiring wiring) {
        this.wiring = wiring;
        part = wiring.field().parts().getFirst();
        String what = part.title().isEmpty() ? "item" : part.title();
        add = Styles.button(Icon.PLUS, "Add " + what, this::add, "row-button");
        add.setId(wiring.id() + "-add");
        boolean addable = allows("addable");
        add.setVisible(addable);
        add.setManaged(addable);
        node = new VBox(8, rows, add);
        node.getStyleClass().add("field-list");
    }

    private boolean allows(String option) {
        return !Boolean.FALSE.equals(wiring.field().ui().options().get(option));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return boxes.isEmpty() ? add : boxes.getFirst().control().focus();
    }

    @Override
    public List<FieldBox> parts() {
        return boxes;
    }

    @Override
    public void commit() {
        boxes.forEach(box -> box.control().commit());
    }

    @Override
    public void show(@Nullable Object value) {
        List<?> now = value instanceof List<?> list ? list : List.of();
        if (now.size() != items.size()) {
            items.clear();
            items.addAll(now);
            rebuild();
        }
        for (int i = 0; i < items.size(); i++) {
            boxes.get(i).show(now.get(i));
        }
        add.setDisable(
                wiring.field().limits().maxItems().map(most -> items.size() >= most).orElse(false));
    }

    private void add() {
        items.add(fresh());
        rebuild();
        answer();
        Fx.later(() -> boxes.getLast().control().focus().requestFocus());
    }

    private @Nullable Object fresh() {
        if (part.defaultValue() != null) {
            return part.defaultValue();
        }
        return switch (part.type()) {
            case "object" -> new LinkedHashMap<String, @Nullable Object>();
            case "array" -> List.of();
            case "string" -> "";
            default -> null;
        };
    }

    private void remove(int index) {
        items.remove(index);
        rebuild();
        answer();
    }

    private void move(int index, int by) {
        items.add(index + by, items.remove(index));
        rebuild();
        answer();
        Fx.later(() -> boxes.get(index + by).control().focus().requestFocus());
    }

    private void answer() {
        wiring.put(new ArrayList<>(items));
    }

    private void rebuild() {
        boxes.clear();
        rows.getChildren().clear();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            FieldBox box =
                    new FieldBox(
                            wiring.part(
                                    part,
                                    "[" + i + "]",
                                    value -> {
                                        items.set(index, value);
                                        answer();
                                    }),
                            false);
            boxes.add(box);
            HBox.setHgrow(box, Priority.ALWAYS);
            HBox row = new HBox(4, box);
            if (allows("orderable")) {
                row.getChildren()
                        .addAll(
                                button(Icon.ARROW_UP, "Move up", i == 0, () -> move(index, -1)),
                                button(
                                        Icon.ARROW_DOWN,
                                        "Move down",
                                        i == items.size() - 1,
                                        () -> move(index, 1)));
            }
            if (allows("removable")) {
                row.getChildren().add(button(Icon.CROSS, "Remove", false, () -> remove(index)));
            }
            rows.getChildren().add(row);
        }
        for (int i = 0; i < items.size(); i++) {
            boxes.get(i).show(items.get(i));
        }
    }

    private static Button button(Icon icon, String hint, boolean off, Runnable action) {
        Button button = Styles.iconButton(icon, hint, action, "ghost");
        button.setDisable(off);
        return button;
    }
}
