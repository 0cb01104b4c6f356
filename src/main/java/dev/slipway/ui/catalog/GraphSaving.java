package dev.slipway.ui.catalog;

import dev.slipway.desk.Desk;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.kit.graph.GraphSvg;
import dev.slipway.ui.kit.graph.Picture;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Takes a graph out of the app: as text to the clipboard, or as a picture into a file.
final class GraphSaving {
    private final Navigator navigator;
    private final FileSaving files;

    GraphSaving(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        files = new FileSaving(desk, navigator);
    }

    void menu(
            Node anchor,
            String name,
            Supplier<Picture> picture,
            Supplier<WritableImage> image,
            Supplier<String> mermaid) {
        ContextMenu menu = new ContextMenu();
        item(menu, "Save as SVG…", () -> svg(anchor, name, picture.get()));
        item(menu, "Save as PNG…", () -> png(anchor, name, image.get()));
        menu.getItems().add(new SeparatorMenuItem());
        item(menu, "Copy as SVG", () -> navigator.copy(GraphSvg.of(picture.get()), "SVG"));
        item(menu, "Copy as Mermaid", () -> navigator.copy(mermaid.get(), "Mermaid graph"));
        menu.show(anchor, Side.BOTTOM, 0, 4);
    }

    private static void item(ContextMenu menu, String title, Runnable run) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> run.run());
        menu.getItems().add(item);
    }

    private void svg(Node anchor, String name, Picture picture) {
        files.save(
                anchor.getScene().getWindow(),
                "the graph",
                name + ".svg",
                () -> GraphSvg.of(picture).getBytes(StandardCharsets.UTF_8));
    }

    private void png(Node anchor, String name, WritableImage image) {
        files.save(
                anchor.getScene().getWindow(),
                "the graph",
                name + ".png",
                () -> {
                    try {
                        return Snapshot.bytes(image);
                    } catch (IOException e) {
                        throw new UncheckedIOException("memory does not fail", e);
                    }
                });
    }
}
