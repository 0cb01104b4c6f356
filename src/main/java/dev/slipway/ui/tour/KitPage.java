package dev.slipway.ui.tour;

import dev.slipway.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Columns of specimens: what the kit has, in every state at once. Only the tour shows such pages.
final class KitPage extends VBox {
    /// The states of something that is pressed, by the names of their pseudo-classes; the first is
    /// none.
    static final List<String> PRESSED = List.of("", "hover", "focus-visible", "disabled");

    private static final double LABEL = 88;

    KitPage(Region... columns) {
        super(16);
        getStyleClass().add("kit-page");
        setFocusTraversable(true);
        HBox beside = new HBox(32, columns);
        for (Region column : columns) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(100);
        }
        getChildren().add(Styles.grow(beside));
    }

    /// Puts something over all columns.
    KitPage under(Node top) {
        getChildren().addFirst(top);
        return this;
    }

    static VBox column(Node... sections) {
        VBox column = new VBox(16, sections);
        column.setMinWidth(0);
        return column;
    }

    static VBox section(String title, Node... rows) {
        VBox section = new VBox(8, Styles.fixed(title, "strong"));
        section.getChildren().addAll(rows);
        section.setMinWidth(0);
        return section;
    }

    /// Specimens beside the name of their state.
    static HBox row(String state, Node... specimens) {
        HBox row =
                Styles.row(
                        8,
                        Styles.width(
                                Styles.label(state.isEmpty() ? "usual" : state, "muted", "small"),
                                LABEL));
        row.getChildren().addAll(specimens);
        for (Node specimen : specimens) {
            inState(specimen, state);
        }
        return row;
    }

    /// Puts a control into a state that else only the pointer or the keyboard brings about.
    private static void inState(Node node, String state) {
        if (state.equals("disabled")) {
            node.setDisable(true);
        } else if (!state.isEmpty()) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
            if (state.equals("focus-visible")) {
                node.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
            }
        }
    }
}
