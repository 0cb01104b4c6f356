package dev.slipway.ui.live;

import dev.slipway.cluster.live.Happening;
import dev.slipway.cluster.model.Times;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What happened to the workload and its pods, newest first.
final class EventList extends VBox {
    private static final double AGE = 52;
    private static final Duration NOW = Duration.ofSeconds(10);
    private final Label beside =
            Styles.label("choose one to see the log of its time", "muted", "small");
    private final Label count = Styles.fixed("", "muted", "small");
    private final ListView<Happening> list = new ListView<>();
    private final Label nothing = Styles.wrapped("", "muted");
    private boolean showing;

    /// `seek` hears the time of an event that was chosen.
    EventList(Consumer<Instant> seek) {
        getStyleClass().add("event-list");
        HBox head = Styles.row(8, Styles.fixed("Events", "strong"), beside, Styles.spacer(), count);
        head.getStyleClass().add("pane-header");
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(nothing);
        list.setId("events");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null && !showing && !now.equals(before)) {
                                now.last().ifPresent(seek);
                            }
                        });
        Styles.grow(list);
        getChildren().addAll(head, list);
    }

    void show(List<Happening> events, String missing) {
        count.setText(events.isEmpty() ? "" : Integer.toString(events.size()));
        nothing.setText(missing);
        if (list.getItems().equals(events)) {
            list.refresh();
            return;
        }
        showing = true;
        Optional<Happening> chosen =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        list.getItems().setAll(events);
        list.getSelectionModel().clearSelection();
        chosen.filter(events::contains).ifPresent(list.getSelectionModel()::select);
        showing = false;
    }

    private static final class Line extends ListCell<Happening> {
        private final Label age = Styles.width(Styles.label("", "muted", "small"), AGE);
        private final FontIcon icon = Icon.INFO.node(14);
        private final Label reason = Styles.label("", "strong");
        private final Label times = Styles.fixed("", "muted", "small");
        private final Label message = Styles.label("", "small");
        private final HBox box =
                Styles.row(
                        8,
                        age,
                        icon,
                        Styles.grow(
                                Styles.column(
                                        2,
                                        Styles.row(8, reason, Styles.spacer(), times),
                                        message)));

        Line() {
            age.setAlignment(Pos.CENTER_RIGHT);
            box.setAlignment(Pos.TOP_LEFT);
            prefWidthProperty().set(0);
        }

        @Override
        protected void updateItem(@Nullable Happening event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            age.setText(
                    event.last()
                            .map(
                                    at ->
                                            Duration.between(at, Instant.now()).compareTo(NOW) < 0
                                                    ? "now"
                                                    : Times.span(at, Instant.now()))
                            .orElse(""));
            (event.warning() ? Icon.WARNING : Icon.OK).put(icon);
            icon.getStyleClass().setAll("icon", event.warning() ? "warning" : "success");
            reason.setText(event.reason());
            times.setText(event.count() > 1 ? "×" + event.count() : "");
            String object = event.about().substring(event.about().indexOf('/') + 1);
            message.setText(event.message());
            setTooltip(new javafx.scene.control.Tooltip(object + ": " + event.message()));
            setGraphic(box);
        }
    }
}
