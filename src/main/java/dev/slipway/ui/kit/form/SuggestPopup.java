package dev.slipway.ui.kit.form;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The list under a [SuggestField]: the choices that have the typed text in name or note, those
/// that start with it first.
final class SuggestPopup {
    private static final double ROW = 32;
    private static final double PADDING = 8;
    private static final int ROWS = 8;
    private static final double GAP = 4;

    private final Region owner;
    private final Supplier<List<Choices.Option>> options;
    private final ListView<Choices.Option> list = new ListView<>();
    private final Label none = Styles.label("Nothing in the catalog has this in its name", "muted");
    private final StackPane box = new StackPane(list, none);
    private final Popup popup = new Popup();

    SuggestPopup(
            Region owner,
            Supplier<List<Choices.Option>> options,
            Consumer<Choices.Option> onChosen) {
        this.owner = owner;
        this.options = options;
        box.getStyleClass().add("suggest-popup");
        list.getStyleClass().add("suggest-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> selected().ifPresent(onChosen));
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void open(String typed) {
        List<Choices.Option> all = options.get();
        if (all.isEmpty() || owner.getScene() == null) {
            return;
        }
        List<Choices.Option> found = matching(all, typed);
        list.getItems().setAll(found);
        none.setVisible(found.isEmpty());
        list.setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        }
        int rows = Math.clamp(found.size(), 1, ROWS);
        box.setPrefSize(owner.getWidth(), rows * ROW + PADDING);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Bounds at = owner.localToScreen(owner.getLayoutBounds());
        if (!popup.isShowing() && at != null) {
            popup.show(owner, at.getMinX(), at.getMaxY() + GAP);
        }
    }

    void hide() {
        popup.hide();
    }

    void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS + 1));
        }
    }

    Optional<Choices.Option> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// The choices with every typed word in name or note; names that start with the text first.
    static List<Choices.Option> matching(List<Choices.Option> all, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> words = List.of(wanted.split("\\s+"));
        List<Choices.Option> first = new ArrayList<>();
        List<Choices.Option> rest = new ArrayList<>();
        for (Choices.Option option : all) {
            String name = option.name().toLowerCase(Locale.ROOT);
            String whole = name + " " + option.note().toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(whole::contains)) {
                (name.startsWith(wanted) ? first : rest).add(option);
            }
        }
        first.addAll(rest);
        return first;
    }

    private static final class Cell extends ListCell<Choices.Option> {
        private final FontIcon icon = Icon.OTHER.node(16);
        private final Label name = Styles.fixed("");
        private final Label note = Styles.label("", "muted", "small");
        private final HBox row = Styles.row(8, icon, name, note);

        Cell() {
            HBox.setHgrow(note, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Choices.Option option, boolean empty) {
            super.updateItem(option, empty);
            if (empty || option == null) {
                setGraphic(null);
                return;
            }
            option.icon().put(icon);
            name.setText(option.name());
            note.setText(option.note());
            setGraphic(row);
        }
    }
}
