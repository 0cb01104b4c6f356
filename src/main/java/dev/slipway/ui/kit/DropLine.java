package dev.slipway.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A dashed line of 40 that says what may be dropped here, with the other ways at its right. It
/// lights up while something that fits is dragged over the area it stands for.
public final class DropLine extends HBox {
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

    public DropLine(String words, Node... ways) {
        super(12);
        getStyleClass().add("drop-line");
        getChildren().addAll(Icon.INBOX.node(16), Styles.label(words, "muted"), Styles.spacer());
        getChildren().addAll(List.of(ways));
    }

    /// Lets a folder, or a file in it, be dropped anywhere on `area`; `dropped` gets what was
    /// dropped.
    public void listenOn(Node area, Consumer<Path> dropped) {
        area.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (path(event.getDragboard()).isPresent()) {
                        event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                        pseudoClassStateChanged(READY, true);
                        event.consume();
                    }
                });
        area.addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(READY, false));
        area.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    Optional<Path> path = path(event.getDragboard());
                    path.ifPresent(dropped);
                    event.setDropCompleted(path.isPresent());
                    event.consume();
                });
    }

    private static Optional<Path> path(Dragboard board) {
        return board.hasFiles()
                ? board.getFiles().stream().findFirst().map(File::toPath)
                : Optional.empty();
    }
}
