package dev.slipway.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// Shows one panel at a time above the frame: the palette, the list of jobs, the sheet of keys. Esc
/// or a click beside it closes it; the focus stays inside and returns to where it was.
final class Layers extends StackPane {
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable Region panel;
    private @Nullable Node focusBefore;

    Layers() {
        setVisible(false);
        setOnMousePressed(
                event -> {
                    if (event.getTarget() == this) {
                        close();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.focusOwnerProperty().subscribe(this::keepFocus);
                            }
                        });
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    boolean isOpen() {
        return open.get();
    }

    /// Shows `next` in place of what is shown; `dimmed` darkens all that is below.
    void show(Region next, Pos place, Insets margin, boolean dimmed) {
        Scene scene = getScene();
        if (!isOpen() && scene != null) {
            focusBefore = scene.getFocusOwner();
        }
        panel = next;
        StackPane.setAlignment(next, place);
        StackPane.setMargin(next, margin);
        getStyleClass().setAll("scrim", dimmed ? "dimmed" : "clear");
        getChildren().setAll(next);
        setVisible(true);
        open.set(true);
        next.requestFocus();
    }

    void close() {
        if (!isOpen()) {
            return;
        }
        panel = null;
        open.set(false);
        getChildren().clear();
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    private void keepFocus(@Nullable Node owner) {
        Region now = panel;
        if (now != null && owner != null && !isInside(owner, now)) {
            now.requestFocus();
        }
    }

    private static boolean isInside(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
