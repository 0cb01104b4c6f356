package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.form.Widget;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A mapping: the questions of its members below each other, on a line that says they belong
/// together.
final class GroupControl implements FieldControl {
    private final VBox node = new VBox();
    private final List<FieldBox> boxes = new ArrayList<>();
    private final Map<String, @Nullable Object> answered = new LinkedHashMap<>();

    GroupControl(Wiring wiring) {
        node.getStyleClass().add("field-group");
        for (Field part : wiring.field().parts()) {
            if (part.widget() != Widget.HIDDEN) {
                boxes.add(new FieldBox(member(wiring, part), true));
            }
        }
        node.getChildren().addAll(boxes);
    }

    private Wiring member(Wiring wiring, Field part) {
        return wiring.part(
                part,
                part.key(),
                value -> {
                    answered.put(part.key(), value);
                    wiring.put(new LinkedHashMap<>(answered));
                });
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return boxes.isEmpty() ? node : boxes.getFirst().control().focus();
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
        Map<?, ?> members = value instanceof Map<?, ?> map ? map : Map.of();
        members.forEach((key, member) -> answered.putIfAbsent(String.valueOf(key), member));
        for (FieldBox box : boxes) {
            String key = box.path().substring(box.path().lastIndexOf('.') + 1);
            box.show(members.get(key));
        }
    }
}
