package dev.slipway.ui.live;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;

import org.jspecify.annotations.Nullable;

/// Keeps the first column of a table where it is while the others scroll sideways below it: its
/// cells and its head are moved by as much as the rest is scrolled. The table must not have a fixed
/// cell size, with which it would leave out cells that it takes to be out of sight.
final class Frozen {
    private static final double ABOVE = -1;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();
    private @Nullable ScrollBar bar;
    private @Nullable Node head;

    void freeze(Node cell) {
        cell.setViewOrder(ABOVE);
        cell.getStyleClass().add("frozen");
        cell.translateXProperty().bind(scrolled);
    }

    /// To be called when the table was laid out: bar and heads are made by its skin, heads anew
    /// with each set of columns.
    void hold(TableView<?> table, TableColumn<?, ?> column) {
        if (bar == null) {
            for (Node node : table.lookupAll(".scroll-bar")) {
                if (node instanceof ScrollBar one
                        && one.getOrientation() == Orientation.HORIZONTAL) {
                    bar = one;
                    scrolled.bind(
                            Bindings.when(one.visibleProperty())
                                    .then(one.valueProperty())
                                    .otherwise(0));
                }
            }
        }
        boolean gone =
                !(head instanceof TableColumnHeader old)
                        || old.getTableColumn() != column
                        || old.getScene() == null;
        if (gone) {
            for (Node node : table.lookupAll(".column-header")) {
                if (node instanceof TableColumnHeader one && one.getTableColumn() == column) {
                    head = one;
                    freeze(one);
                }
            }
        }
    }
}
