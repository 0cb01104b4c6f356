package dev.slipway.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The list below a line that is typed. It never takes the focus; the field moves in it and takes
/// from it.
public final class CompletionList {
    private static final double ROW = 26;
    private static final int MOST = 9;
    private static final double WIDTH = 280;

    private final ListView<Completion> view = new ListView<>();
    private final Popup popup = new Popup();
    private final Consumer<Completion> taken;

    public CompletionList(Consumer<Completion> taken) {
        this.taken = taken;
        view.getStyleClass().add("completions");
        view.setFocusTraversable(false);
        view.setFixedCellSize(ROW);
        view.setPrefWidth(WIDTH);
        view.setCellFactory(list -> new Row());
        view.setOnMouseClicked(event -> take());
        popup.getContent().add(view);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
    }

    void offer(TextField field, List<Completion> completions) {
        Bounds bounds = field.getBoundsInLocal();
        Point2D below = field.localToScreen(bounds.getMinX() - 4, bounds.getMaxY() + 6);
        if (completions.isEmpty() || below == null) {
            close();
        } else {
            offer(field, below, completions);
        }
    }

    /// Offers `completions` at a point of the screen, for as long as `owner` is there.
    public void offer(Node owner, Point2D at, List<Completion> completions) {
        view.getItems().setAll(completions);
        view.getSelectionModel().clearSelection();
        view.scrollTo(0);
        view.setPrefHeight(Math.min(MOST, completions.size()) * ROW + 10);
        if (popup.isShowing()) {
            popup.setX(at.getX());
            popup.setY(at.getY());
        } else {
            popup.show(owner, at.getX(), at.getY());
        }
    }

    public boolean isOpen() {
        return popup.isShowing();
    }

    List<Completion> items() {
        return isOpen() ? List.copyOf(view.getItems()) : List.of();
    }

    boolean hasChosen() {
        return view.getSelectionModel().getSelectedIndex() >= 0;
    }

    public void close() {
        popup.hide();
    }

    public void move(int by) {
        int size = view.getItems().size();
        int next = Math.floorMod(view.getSelectionModel().getSelectedIndex() + by, size);
        int start = hasChosen() || by > 0 ? next : size - 1;
        view.getSelectionModel().select(start);
        view.scrollTo(Math.max(0, start - MOST + 1));
    }

    /// Takes the chosen completion, else the first.
    public void take() {
        Completion chosen = view.getSelectionModel().getSelectedItem();
        if (chosen == null && !view.getItems().isEmpty()) {
            chosen = view.getItems().getFirst();
        }
        if (chosen != null) {
            taken.accept(chosen);
        }
    }

    private static final class Row extends ListCell<Completion> {
        private final Label text = Styles.label("", "mono");
        private final Label beside = Styles.fixed("", "muted", "small");
        private final HBox face = Styles.row(8, text, Styles.spacer(), beside);

        @Override
        protected void updateItem(@Nullable Completion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            text.setText(item.text());
            beside.setText(item.beside());
            setGraphic(face);
        }
    }
}
