package dev.slipway.ui.catalog;

import dev.slipway.catalog.CatalogQuery;
import dev.slipway.desk.Desk;
import dev.slipway.desk.search.Place;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.FoundPlace;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Says below the table how often the words of its query stand in operations of APIs and in
/// documentation, and shows those places instead of the table on request.
final class PlacesStrip extends HBox {
    private static final int SHORTEST = 3;
    private static final int MOST = 200;
    private final Navigator navigator;
    private final Consumer<String> worker;
    private final Consumer<Boolean> shown;
    private final Hyperlink link = Styles.link("", this::toggle, "small");
    private final ListView<Place> list = new ListView<>();
    private String wanted = "";
    private List<Place> places = List.of();
    private boolean open;
    private boolean busy;

    /// `shown` hears whether the places are to be seen instead of the table.
    PlacesStrip(Desk desk, Navigator navigator, Consumer<Boolean> shown) {
        this.navigator = navigator;
        this.shown = shown;
        getStyleClass().add("places-strip");
        getChildren().addAll(Icon.SEARCH.node(14), link);
        list.getStyleClass().add("places");
        list.setCellFactory(view -> new Row());
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        go(list.getSelectionModel().getSelectedItem());
                    }
                });
        worker =
                desk.jobs()
                        .latest(
                                (words, progress) -> {
                                    List<Place> found =
                                            desk.catalog().places(words, MOST, progress);
                                    Fx.run(() -> arrived(words, found));
                                });
        arrived("", List.of());
    }

    ListView<Place> list() {
        return list;
    }

    boolean isSettled() {
        return !busy;
    }

    /// Looks for the plain words of a query.
    void ask(CatalogQuery query) {
        String words = String.join(" ", query.words());
        if (words.equals(wanted)) {
            return;
        }
        wanted = words;
        if (words.length() < SHORTEST) {
            arrived(words, List.of());
        } else {
            busy = true;
            worker.accept(words);
        }
    }

    private void arrived(String words, List<Place> found) {
        if (!words.equals(wanted)) {
            return;
        }
        busy = false;
        places = found;
        list.getItems().setAll(found);
        setVisible(!found.isEmpty());
        setManaged(!found.isEmpty());
        if (open && found.isEmpty()) {
            toggle();
        }
        words();
    }

    private void toggle() {
        open = !open;
        shown.accept(open);
        words();
        if (open) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        }
    }

    private void words() {
        String count = Words.count(places.size(), "place", "places");
        String more = places.size() >= MOST ? "More than " + count : count;
        link.setText(open ? "Back to the table" : more + " in API operations and docs");
    }

    private void go(@Nullable Place place) {
        if (place != null) {
            navigator.go(new FoundPlace(place).route());
        }
    }

    private final class Row extends ListCell<Place> {

        Row() {
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getClickCount() > 1) {
                            go(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setGraphic(null);
                return;
            }
            FoundPlace found = new FoundPlace(place);
            Hyperlink title =
                    Styles.link(
                            found.title(), () -> go(place), place.isOperation() ? "mono" : "plain");
            title.setMinWidth(USE_PREF_SIZE);
            HBox row =
                    Styles.row(
                            8,
                            found.icon().node(),
                            title,
                            Styles.grow(Styles.label(found.detail(), "muted", "small")),
                            Styles.fixed(
                                    place.isOperation()
                                            ? "line " + place.line()
                                            : place.path() + ":" + place.line(),
                                    "muted",
                                    "mono"));
            setGraphic(row);
        }
    }
}
