package dev.slipway.ui.delivery;

import dev.slipway.ui.Navigator;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Saves what is seen as a picture, and numbers as a table.
final class DeliveryExport {
    private final Navigator navigator;

    DeliveryExport(Navigator navigator) {
        this.navigator = navigator;
    }

    /// The node as it is now, on its theme's ground.
    void picture(Node node, String name) {
        ask(node, name, "png", "Picture").ifPresent(file -> save(file, () -> png(node, file)));
    }

    void csv(Node owner, String name, String text) {
        ask(owner, name, "csv", "Table")
                .ifPresent(file -> save(file, () -> Files.writeString(file, text)));
    }

    static void png(Node node, Path file) throws IOException {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(
                node.getScene().getRoot() instanceof javafx.scene.layout.Region root
                                && root.getBackground() != null
                                && !root.getBackground().getFills().isEmpty()
                        ? root.getBackground().getFills().getFirst().getFill()
                        : Color.WHITE);
        Snapshot.write(node.snapshot(parameters, null), file);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void save(Path file, Writing writing) {
        try {
            writing.run();
            navigator.toast("Saved " + file.getFileName());
        } catch (IOException e) {
            navigator.warn("Not saved to " + Words.place(file) + ": " + e.getMessage());
        }
    }

    private static Optional<Path> ask(Node node, String name, String ending, String what) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name + "." + ending);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(what + " (." + ending + ")", "*." + ending));
        File file = chooser.showSaveDialog(node.getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }
}
