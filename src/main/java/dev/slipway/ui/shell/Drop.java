package dev.slipway.ui.shell;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// A folder, or a file of one, let go over the window: its folder is opened. Says so while it is
/// held there.
final class Drop extends VBox {
    private final Consumer<Path> open;

    Drop(Consumer<Path> open) {
        this.open = open;
        getStyleClass().add("drop");
        setAlignment(Pos.CENTER);
        setVisible(false);
        setMouseTransparent(true);
        getChildren()
                .addAll(
                        Icon.INBOX.node(32, "accent"),
                        Styles.fixed("Let go to open it as a platform", "strong"));
    }

    void listenTo(Scene scene) {
        scene.setOnDragOver(this::over);
        scene.setOnDragExited(event -> setVisible(false));
        scene.setOnDragDropped(this::dropped);
    }

    /// The platform folder that a dropped file stands for: a YAML file's folder, else itself.
    static Path folderOf(Path dropped) {
        String name = String.valueOf(dropped.getFileName()).toLowerCase(Locale.ROOT);
        Path parent = dropped.toAbsolutePath().getParent();
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return yaml && parent != null ? parent : dropped;
    }

    private void over(DragEvent event) {
        if (holdsOne(event)) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        boolean one = holdsOne(event);
        if (one) {
            open.accept(folderOf(event.getDragboard().getFiles().getFirst().toPath()));
        }
        event.setDropCompleted(one);
        event.consume();
    }

    private static boolean holdsOne(DragEvent event) {
        return event.getDragboard().hasFiles() && event.getDragboard().getFiles().size() == 1;
    }
}
