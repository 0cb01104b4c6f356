package dev.slipway.ui.kit;

import dev.slipway.desk.TextChange;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A sheet over a screen that shows what a change would write, file by file, and asks once. Esc
/// leaves it and nothing is written.
public final class FixSheet extends StackPane {
    private static final double WIDTH = 720;
    private static final double MARGIN = 48;
    private static final int CONTEXT = 2;
    private final VBox panel = new VBox();
    private @Nullable Node before;

    public FixSheet() {
        getStyleClass().add("sheet-scrim");
        panel.getStyleClass().add("sheet");
        getChildren().add(panel);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(
                event -> {
                    if (event.getTarget() == this) {
                        hide();
                    }
                });
    }

    /// Shows `change`; `apply` runs when it is agreed to.
    public void show(TextChange change, Runnable apply) {
        VBox files = Styles.column(16);
        files.getStyleClass().add("sheet-body");
        change.files().forEach(file -> files.getChildren().add(file(file)));
        ScrollPane scroll = new ScrollPane(files);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        Button agree =
                Styles.button(
                        change.title(),
                        () -> {
                            hide();
                            apply.run();
                        },
                        "primary");
        HBox foot = Styles.row(8, Styles.spacer(), Styles.button("Cancel", this::hide), agree);
        foot.getStyleClass().add("sheet-foot");
        String count = Words.count(change.files().size(), "file changes", "files change");
        HBox head =
                Styles.row(8, Styles.fixed(change.title(), "strong"), Styles.label(count, "muted"));
        head.getStyleClass().add("sheet-head");
        panel.getChildren().setAll(head, Styles.grow(scroll), foot);
        before = getScene() == null ? null : getScene().getFocusOwner();
        setVisible(true);
        agree.requestFocus();
    }

    public void hide() {
        setVisible(false);
        panel.getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(WIDTH, getWidth() - MARGIN);
        double height = Math.min(panel.prefHeight(width), getHeight() - 2 * MARGIN);
        panel.resizeRelocate(
                Math.round((getWidth() - width) / 2),
                Math.round((getHeight() - height) / 2),
                width,
                height);
    }

    private static VBox file(TextChange.FileText file) {
        return Styles.column(
                4,
                Styles.label(file.path(), "mono"),
                new CodeLines(Excerpt.diff(file.before(), file.after(), CONTEXT)));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        }
    }
}
