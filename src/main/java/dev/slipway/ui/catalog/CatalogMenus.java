package dev.slipway.ui.catalog;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.List;
import java.util.function.BiConsumer;

/// The two menus beside the query line.
final class CatalogMenus {
    private CatalogMenus() {}

    /// Which columns there are, and which are chosen. It stays open while one chooses.
    static void columns(Node anchor, CatalogModel model) {
        ContextMenu menu = new ContextMenu();
        List<Column> shown = model.columnsProperty().get();
        for (Column column : Column.offered(model.requestProperty().get().kind())) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.setSelected(shown.contains(column));
            item.setOnAction(event -> model.toggleColumn(column));
            menu.getItems().add(item);
        }
        MenuItem usual = new MenuItem("The usual columns");
        usual.setDisable(!model.hasOwnColumns());
        usual.setOnAction(event -> model.usualColumns());
        menu.getItems().addAll(new SeparatorMenuItem(), usual);
        menu.show(anchor, Side.BOTTOM, 0, 4);
    }

    /// Rows as text to the clipboard or into a file; `save` is told which form.
    static void export(Node anchor, BiConsumer<CatalogExport, Boolean> done) {
        ContextMenu menu = new ContextMenu();
        for (boolean save : List.of(false, true)) {
            for (CatalogExport form : CatalogExport.values()) {
                MenuItem item =
                        new MenuItem(
                                (save ? "Save as " : "Copy as ") + form.name() + (save ? "…" : ""));
                item.setOnAction(event -> done.accept(form, save));
                menu.getItems().add(item);
            }
            if (!save) {
                menu.getItems().add(new SeparatorMenuItem());
            }
        }
        menu.show(anchor, Side.BOTTOM, 0, 4);
    }
}
