package dev.slipway.ui.shell;

import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Finds and runs anything by a few letters: a line to type in and the best matches below. The
/// focus stays in the line; arrows choose, Enter runs, a click does both.
final class Palette extends VBox {
    private static final double WIDTH = 640;
    private static final double ROW = 36;
    private static final int ROWS = 10;
    private final PaletteModel model;
    private final Runnable close;
    private final TextField line = new TextField();
    private final ListView<Entry> list = new ListView<>();

    Palette(PaletteModel model, String prompt, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("panel", "palette");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        line.setPromptText(prompt);
        line.setAccessibleText(prompt);
        line.textProperty().bindBidirectional(model.queryProperty());
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        HBox field = Styles.row(8, Icon.SEARCH.node(16), Styles.grow(line));
        field.getStyleClass().add("palette-field");
        getChildren().addAll(field, body(prompt), keys());
        model.foundProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::mark);
    }

    @Override
    public void requestFocus() {
        line.requestFocus();
        line.end();
    }

    PaletteModel model() {
        return model;
    }

    private StackPane body(String prompt) {
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setAccessibleText(prompt);
        list.setCellFactory(view -> new PaletteRow(model, this::run));
        EmptyState nothing =
                new EmptyState(Icon.SEARCH, "Nothing here is called so. Try fewer letters.");
        nothing.getStyleClass().add("palette-nothing");
        nothing.visibleProperty().bind(model.foundProperty().map(List::isEmpty));
        return new StackPane(list, nothing);
    }

    private static HBox keys() {
        HBox keys =
                Styles.row(
                        6,
                        Styles.key("↑"),
                        Styles.key("↓"),
                        Styles.label("choose", "muted", "small"),
                        Styles.key("Enter"),
                        Styles.label("open", "muted", "small"),
                        Styles.key("Esc"),
                        Styles.label("close", "muted", "small"));
        keys.getStyleClass().add("palette-keys");
        return keys;
    }

    private void fill(List<Entry> found) {
        list.getItems().setAll(found);
        double rows = Math.clamp(found.size(), 4, ROWS);
        Styles.height(list, rows * ROW + 8);
        mark(model.chosenProperty().get());
    }

    private void mark(Number chosen) {
        int index = chosen.intValue();
        if (index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - ROWS + 2));
        }
    }

    private void steer(KeyEvent event) {
        Runnable move =
                switch (event.getCode()) {
                    case UP -> () -> model.move(-1);
                    case DOWN -> () -> model.move(1);
                    case PAGE_UP -> () -> model.move(-ROWS);
                    case PAGE_DOWN -> () -> model.move(ROWS);
                    case ENTER -> this::run;
                    case TAB -> () -> {};
                    default -> null;
                };
        if (move != null) {
            move.run();
            event.consume();
        }
    }

    private void run() {
        model.chosen()
                .ifPresent(
                        entry -> {
                            close.run();
                            entry.run().run();
                        });
    }
}
