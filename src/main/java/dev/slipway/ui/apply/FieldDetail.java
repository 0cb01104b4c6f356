package dev.slipway.ui.apply;

import dev.slipway.cluster.apply.FieldDiff;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;

/// The chosen field whole, which the table often has no room for: its path, both values, whose it
/// is.
final class FieldDetail extends ScrollPane {
    private static final double MOST = 180;
    private static final double GAP = 4;
    private final Consumer<String> copy;
    private final VBox page = new VBox(GAP);

    FieldDetail(Consumer<String> copy) {
        this.copy = copy;
        setId("apply-field");
        getStyleClass().addAll("edge-to-edge", "field-detail");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(MOST);
        setMinHeight(USE_PREF_SIZE);
        setContent(page);
        show(Optional.empty(), "");
    }

    void show(Optional<FieldDiff> field, String owner) {
        setVisible(field.isPresent());
        setManaged(field.isPresent());
        page.getChildren().clear();
        field.ifPresent(
                one -> {
                    Label path = Styles.wrapped(one.path(), "mono");
                    path.setMaxWidth(Double.MAX_VALUE);
                    HBox.setHgrow(path, Priority.ALWAYS);
                    Node button =
                            Styles.button(
                                    Icon.COPY, "Copy", () -> copy.accept(text(one)), "row-button");
                    page.getChildren().addAll(Styles.row(8, path, button), values(one, owner));
                });
    }

    private static String text(FieldDiff field) {
        return field.path()
                + ": "
                + (field.before().isEmpty() ? "" : field.before() + " -> ")
                + field.after();
    }

    private static GridPane values(FieldDiff field, String owner) {
        GridPane grid = new GridPane(12, GAP);
        line(grid, "Now", field.before(), "danger");
        line(grid, "Then", field.after(), "success");
        line(grid, "Owner", owner, "warning");
        return grid;
    }

    private static void line(GridPane grid, String name, String value, String tone) {
        if (!value.isEmpty()) {
            Label text = Styles.wrapped(value, "mono", tone);
            GridPane.setHgrow(text, Priority.ALWAYS);
            Label head = Styles.fixed(name, "muted");
            GridPane.setValignment(head, javafx.geometry.VPos.TOP);
            grid.addRow(grid.getRowCount(), head, text);
        }
    }
}
