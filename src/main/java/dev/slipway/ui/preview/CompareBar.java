package dev.slipway.ui.preview;

import dev.slipway.desk.Against;
import dev.slipway.ui.kit.FileTree;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Above the tree: the folder that the files are compared with, as long as there is one. The way to
/// choose another stands in the tree's head.
final class CompareBar extends HBox {
    private final Label words = Styles.label("", "small");
    private final Button end;
    private Consumer<Optional<Path>> onChosen = folder -> {};
    private @Nullable Path chosen;

    CompareBar(FileTree tree) {
        getStyleClass().add("compare-bar");
        setId("compare-bar");
        words.setGraphic(Icon.COLUMNS.node(12));
        words.setGraphicTextGap(6);
        words.setMinWidth(0);
        end =
                Styles.iconButton(
                        Icon.CROSS,
                        "Compare with no other folder",
                        () -> choose(Optional.empty()),
                        "ghost");
        end.setGraphic(Icon.CROSS.node(12));
        end.getStyleClass().add("close-tab");
        getChildren().addAll(Styles.grow(words), end);
        words.setMaxWidth(Double.MAX_VALUE);
        tree.addTool(Styles.iconButton(Icon.COLUMNS, "Compare with a folder…", this::ask, "ghost"));
        show(Optional.empty());
    }

    void setOnChosen(Consumer<Optional<Path>> listener) {
        onChosen = listener;
    }

    void show(Optional<Against> against) {
        setVisible(against.isPresent());
        setManaged(against.isPresent());
        end.setVisible(chosen != null);
        end.setManaged(chosen != null);
        against.ifPresent(
                with -> {
                    words.setText("against " + with.folder().getFileName());
                    Styles.tooltip(words, Words.place(with.folder()));
                });
    }

    private void ask() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Compare with");
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            choose(Optional.of(folder.toPath().toAbsolutePath()));
        }
    }

    private void choose(Optional<Path> folder) {
        chosen = folder.orElse(null);
        onChosen.accept(folder);
    }
}
