package dev.slipway.ui.delivery;

import dev.slipway.delivery.dashboard.Variable;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// The variables of a dashboard, each with what may be chosen.
final class VariableBar extends FlowPane {
    private static final int MOST = 300;
    private static final Set<String> QUIET = Set.of("datasource", "constant", "adhoc", "system");
    private final BiConsumer<String, List<String>> choose;

    VariableBar(BiConsumer<String, List<String>> choose) {
        super(12, 6);
        this.choose = choose;
        getStyleClass().add("variable-bar");
    }

    void show(List<Variable> variables) {
        List<Node> nodes = new ArrayList<>();
        for (Variable variable : variables) {
            if (!variable.hidden() && !QUIET.contains(variable.type())) {
                String name = variable.label().isEmpty() ? variable.name() : variable.label();
                nodes.add(Styles.row(6, Styles.fixed(name, "muted", "small"), control(variable)));
            }
        }
        getChildren().setAll(nodes);
        setVisible(!nodes.isEmpty());
        setManaged(!nodes.isEmpty());
    }

    private Node control(Variable variable) {
        if (variable.type().equals("textbox")) {
            TextField field = new TextField(String.join(",", variable.values()));
            field.setPrefColumnCount(12);
            field.setOnAction(event -> choose.accept(variable.name(), List.of(field.getText())));
            return field;
        }
        return variable.multi() ? several(variable) : one(variable);
    }

    private ComboBox<String> one(Variable variable) {
        ComboBox<String> box = new ComboBox<>();
        box.getStyleClass().add("small-choice");
        if (variable.includeAll()) {
            box.getItems().add("All");
        }
        box.getItems().addAll(variable.options());
        box.setValue(words(variable));
        box.setDisable(box.getItems().isEmpty());
        box.setAccessibleText(variable.name());
        box.setOnAction(
                event ->
                        choose.accept(
                                variable.name(),
                                List.of(
                                        box.getValue().equals("All") && variable.includeAll()
                                                ? Variable.ALL
                                                : box.getValue())));
        return box;
    }

    private MenuButton several(Variable variable) {
        MenuButton button = new MenuButton(words(variable));
        button.setMnemonicParsing(false);
        button.setMaxWidth(260);
        button.setAccessibleText(variable.name());
        List<String> offered = new ArrayList<>();
        if (variable.includeAll()) {
            offered.add("All");
        }
        offered.addAll(variable.options().stream().limit(MOST).toList());
        for (String value : offered) {
            boolean all = value.equals("All") && variable.includeAll();
            CheckMenuItem item = new CheckMenuItem(value);
            item.setMnemonicParsing(false);
            item.setSelected(all ? variable.isAll() : variable.values().contains(value));
            item.setOnAction(event -> toggled(variable, all, value, item.isSelected()));
            button.getItems().add(item);
        }
        button.setDisable(offered.isEmpty());
        return button;
    }

    private void toggled(Variable variable, boolean all, String value, boolean on) {
        if (all) {
            choose.accept(
                    variable.name(),
                    on ? List.of(Variable.ALL) : variable.options().stream().limit(1).toList());
            return;
        }
        List<String> next = new ArrayList<>(variable.isAll() ? List.of() : variable.values());
        next.remove(value);
        if (on) {
            next.add(value);
        }
        choose.accept(
                variable.name(),
                next.isEmpty() && variable.includeAll() ? List.of(Variable.ALL) : next);
    }

    private static String words(Variable variable) {
        return variable.isAll()
                ? "All"
                : variable.values().isEmpty() ? "none" : String.join(", ", variable.values());
    }
}
