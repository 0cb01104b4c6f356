package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Several short values: tags, or things of the catalog. Enter or a comma adds one, Backspace in an
/// empty field takes the last away.
final class ChipsControl implements FieldControl {
    private final Wiring wiring;
    private final SuggestField field;
    private final FlowPane chips = new FlowPane(4, 4);
    private final VBox node;
    private List<String> values = List.of();

    ChipsControl(Wiring wiring) {
        this.wiring = wiring;
        Field asked = wiring.field();
        field =
                new SuggestField(
                        () ->
                                wiring.model().options(asked).stream()
                                        .filter(option -> !values.contains(option.value()))
                                        .toList());
        field.setPrompt(asked.ui().placeholder().isEmpty() ? "Add…" : asked.ui().placeholder());
        field.setFinder(text -> wiring.model().find(asked, text));
        field.setOnChosen(option -> add(option.value()));
        field.setOnTyped(this::add);
        field.editor().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        field.editor().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        chips.setManaged(false);
        node = new VBox(4, chips, field);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return field.editor();
    }

    @Override
    public void commit() {
        field.commit();
    }

    @Override
    public void mark(Mark mark) {
        field.pseudoClassStateChanged(WRONG, mark == Mark.WRONG);
        field.pseudoClassStateChanged(DOUBTFUL, mark == Mark.DOUBTFUL);
    }

    @Override
    public void show(@Nullable Object value) {
        List<String> now =
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of();
        if (!now.equals(values)) {
            values = now;
            chips.getChildren().setAll(now.stream().map(this::chip).toList());
            chips.setManaged(!now.isEmpty());
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals(",")) {
            field.commit();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE
                && field.editor().getText().isEmpty()
                && !values.isEmpty()) {
            remove(values.getLast());
            event.consume();
        }
    }

    private void add(String value) {
        field.clear();
        if (!value.isEmpty() && !values.contains(value)) {
            List<String> next = new ArrayList<>(values);
            next.add(value);
            wiring.put(next);
        }
    }

    private void remove(String value) {
        List<String> next = new ArrayList<>(values);
        next.remove(value);
        wiring.put(next);
        field.editor().requestFocus();
    }

    private HBox chip(String value) {
        String name =
                wiring.model().find(wiring.field(), value).map(Choices.Option::name).orElse(value);
        Button gone = Styles.iconButton(Icon.CROSS, "Remove " + name, () -> remove(value), "ghost");
        gone.setGraphic(Icon.CROSS.node(12));
        HBox chip = Styles.row(2, Styles.fixed(name, "small"), gone);
        chip.getStyleClass().add("chip");
        return chip;
    }
}
