package dev.slipway.ui.score;

import dev.slipway.base.Problem;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The ways out of a problem, below its line. The chosen one is tried out at once by whoever
/// listens; Enter takes it, Esc leaves everything as it was.
final class FixPopup extends Pane {
    private static final double WIDTH = 330;
    private static final double ROW = 30;
    private static final double MARGIN = 8;

    private final ListView<FixChoice> list = new ListView<>();
    private final Label message = Styles.wrapped("", "strong", "small");
    private final Label advice = Styles.wrapped("", "muted", "small");
    private final HBox head;
    private final VBox panel = new VBox();
    private Consumer<FixChoice> onTry = choice -> {};
    private Consumer<FixChoice> onTake = choice -> {};
    private Runnable onLeave = () -> {};
    private double atX;
    private double atY;
    private @Nullable Node before;

    FixPopup() {
        setPickOnBounds(false);
        setVisible(false);
        setManaged(true);
        panel.getStyleClass().add("fix-popup");
        panel.setId("fix-popup");
        list.setId("fix-list");
        list.getStyleClass().add("fix-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(all -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, was, now) -> {
                            if (now != null && isVisible()) {
                                onTry.accept(now);
                            }
                        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> take());
        list.focusedProperty()
                .addListener(
                        (property, was, now) -> {
                            if (!now && isVisible()) {
                                leave();
                            }
                        });
        message.setMaxWidth(WIDTH - 48);
        advice.setMaxWidth(WIDTH - 48);
        head = new HBox(8);
        head.getStyleClass().add("fix-head");
        panel.getChildren().addAll(head, list);
        getChildren().add(panel);
    }

    /// Called with the choice that is looked at.
    void setOnTry(Consumer<FixChoice> listener) {
        onTry = listener;
    }

    void setOnTake(Consumer<FixChoice> listener) {
        onTake = listener;
    }

    /// Called when nothing is taken.
    void setOnLeave(Runnable listener) {
        onLeave = listener;
    }

    /// Opens below the point `x`, `y` of this pane.
    void show(Problem problem, List<FixChoice> choices, double x, double y) {
        message.setText(Words.sentence(problem.message()));
        advice.setText(Words.sentence(problem.advice()));
        advice.setManaged(!problem.advice().isEmpty());
        head.getChildren()
                .setAll(Marks.of(problem.severity(), 14), Styles.column(2, message, advice));
        atX = x;
        atY = y;
        before = getScene() == null ? null : getScene().getFocusOwner();
        list.getItems().setAll(choices);
        Styles.height(list, choices.size() * ROW + 2);
        setVisible(true);
        requestLayout();
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    boolean isOpen() {
        return isVisible();
    }

    void leave() {
        if (isVisible()) {
            hide();
            onLeave.run();
        }
    }

    private void hide() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void take() {
        FixChoice chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && isVisible()) {
            hide();
            onTake.accept(chosen);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double height = panel.prefHeight(WIDTH);
        double x = Math.clamp(atX, MARGIN, Math.max(MARGIN, getWidth() - WIDTH - MARGIN));
        boolean above = atY + height + MARGIN > getHeight();
        double y = above ? Math.max(MARGIN, atY - height - 26) : atY;
        panel.resizeRelocate(Math.round(x), Math.round(y), WIDTH, height);
    }

    private static final class Cell extends ListCell<FixChoice> {
        @Override
        protected void updateItem(@Nullable FixChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            Icon icon =
                    switch (choice) {
                        case FixChoice.Edit edit -> Icon.LIGHT_BULB;
                        case FixChoice.All all -> Icon.COPY;
                        case FixChoice.Stub stub -> Icon.PLUS;
                    };
            HBox row = Styles.row(8, icon.node(14), Styles.label(choice.title(), "small"));
            if (getIndex() == 0) {
                row.getChildren().addAll(Styles.spacer(), Styles.key("Enter"));
            }
            setPrefWidth(0);
            setGraphic(row);
        }
    }
}
