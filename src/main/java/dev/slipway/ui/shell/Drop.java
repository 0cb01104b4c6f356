package dev.slipway.ui.shell;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A folder, a file of one, or an address, let go over the window: it is opened. Says what would
/// happen while it is held there.
final class Drop extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private final Consumer<Path> open;
    private final Consumer<String> add;
    private final Label words = Styles.fixed("", "strong");
    private Dragged held = new Dragged.Nothing();

    Drop(Consumer<Path> open, Consumer<String> add) {
        this.open = open;
        this.add = add;
        getStyleClass().add("drop");
        setAlignment(Pos.CENTER);
        setVisible(false);
        setMouseTransparent(true);
        getChildren().addAll(Icon.INBOX.node(32, "accent"), words);
    }

    void listenTo(Scene scene) {
        scene.setOnDragEntered(event -> hold(read(event.getDragboard())));
        scene.setOnDragOver(this::over);
        scene.setOnDragExited(event -> hold(new Dragged.Nothing()));
        scene.setOnDragDropped(this::dropped);
    }

    private static Dragged read(Dragboard board) {
        List<Path> files =
                board.hasFiles()
                        ? board.getFiles().stream().map(File::toPath).toList()
                        : List.<Path>of();
        String url = board.hasUrl() ? board.getUrl() : "";
        return Dragged.of(files, url, Files::isDirectory);
    }

    private void hold(Dragged dragged) {
        held = dragged;
        words.setText(dragged.words());
        pseudoClassStateChanged(REFUSED, dragged instanceof Dragged.Refused);
        setVisible(!(dragged instanceof Dragged.Nothing));
    }

    private void over(DragEvent event) {
        if (held instanceof Dragged.Folder || held instanceof Dragged.Address) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragged dropped = read(event.getDragboard());
        hold(new Dragged.Nothing());
        switch (dropped) {
            case Dragged.Folder folder -> open.accept(folder.path());
            case Dragged.Address address -> add.accept(address.url());
            case Dragged.Refused refused -> {}
            case Dragged.Nothing nothing -> {}
        }
        event.setDropCompleted(
                dropped instanceof Dragged.Folder || dropped instanceof Dragged.Address);
        event.consume();
    }
}
