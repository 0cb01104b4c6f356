package dev.slipway.ui.live;

import dev.slipway.cluster.access.LogLine;
import dev.slipway.ui.kit.FilterField;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.live.LogModel.Wish;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The merged log of a workload: whose line it is stands in it as text, colour is only a hint.
final class LogPane extends VBox {
    private static final double ROW = 20;
    private static final int HUES = 4;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int SHOWN = 1_000;
    private static final int ABOVE = 3;
    private static final double CHOICE = 104;
    private static final String ALL = "all containers";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    /// How far back, in words.
    private enum Span {
        FIVE("last 5 min", Optional.of(Duration.ofMinutes(5))),
        QUARTER("last 15 min", Optional.of(Duration.ofMinutes(15))),
        HOUR("last hour", Optional.of(Duration.ofHours(1))),
        DAY("last day", Optional.of(Duration.ofDays(1))),
        ALL("all there is", Optional.empty());

        private final String words;
        private final Optional<Duration> span;

        Span(String words, Optional<Duration> span) {
            this.words = words;
            this.span = span;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final LogModel model;
    private final ListView<LogLine> list = new ListView<>();
    private final Label beside = Styles.fixed("", "muted", "small");
    private final ComboBox<String> container = new ComboBox<>();
    private final ComboBox<Span> span = new ComboBox<>();
    private final ToggleButton previous = new ToggleButton("Previous");
    private final ToggleButton follow = new ToggleButton("Follow");
    private final FilterField filter = new FilterField("Filter", "/");
    private final Label counts = Styles.fixed("", "small");
    private final Label fresh = Styles.fixed("", "small", "accent");
    private final Label nothing = Styles.wrapped("", "muted");
    private boolean showing;
    private int unseen;

    /// A time that the list is to stand at while more lines come.
    private Optional<Instant> sought = Optional.empty();

    /// `copy` takes the whole text of the chosen lines.
    LogPane(LogModel model, Runnable export, Consumer<String> copy) {
        this.model = model;
        getStyleClass().add("log-pane");
        span.getItems().setAll(Span.values());
        span.setValue(Span.QUARTER);
        container.getItems().setAll(ALL);
        container.setValue(ALL);
        container.setVisible(false);
        container.setManaged(false);
        follow.setSelected(true);
        previous.setMinWidth(USE_PREF_SIZE);
        follow.setMinWidth(USE_PREF_SIZE);
        Styles.width(container, CHOICE + 16);
        Styles.width(span, CHOICE);
        previous.getStyleClass().add("small-toggle");
        follow.getStyleClass().add("small-toggle");
        HBox head =
                Styles.row(
                        8,
                        Styles.fixed("Logs", "strong"),
                        beside,
                        container,
                        span,
                        previous,
                        Styles.spacer(),
                        filter,
                        follow,
                        Styles.iconButton(
                                Icon.DOWNLOAD,
                                "Save the shown lines…",
                                export,
                                "ghost",
                                "row-button"));
        head.getStyleClass().add("pane-header");
        HBox foot = Styles.row(12, counts, Styles.spacer(), fresh);
        foot.getStyleClass().add("log-foot");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(nothing);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setOnKeyPressed(
                event -> {
                    if (COPY.match(event)) {
                        copy.accept(LogModel.text(list.getSelectionModel().getSelectedItems()));
                        event.consume();
                    }
                });
        list.setId("log");
        list.getStyleClass().add("log-list");
        Styles.grow(list);
        getChildren().addAll(head, list, foot);
        listen();
    }

    private void listen() {
        container.valueProperty().addListener((property, before, now) -> wish());
        span.valueProperty().addListener((property, before, now) -> wish());
        previous.selectedProperty().addListener((property, before, now) -> wish());
        follow.selectedProperty().addListener((property, before, now) -> toEnd());
        filter.textProperty().addListener((property, before, now) -> model.filter(now));
        list.setOnScroll(
                event -> {
                    if (event.getDeltaY() > 0) {
                        follow.setSelected(false);
                    }
                });
        model.viewProperty().addListener((property, before, now) -> show(before, now));
    }

    private void wish() {
        if (!showing && container.getValue() != null) {
            String chosen = container.getValue().equals(ALL) ? "" : container.getValue();
            model.wish(new Wish(chosen, span.getValue().span, previous.isSelected(), true));
        }
    }

    void focusFilter() {
        filter.focus();
    }

    void previous() {
        previous.setSelected(true);
    }

    /// Shows the lines of that time, and reads further back where they are not there yet.
    void seek(Instant time) {
        sought = Optional.of(time);
        follow.setSelected(false);
        Duration back = Duration.between(time, Instant.now());
        Span reach = span.getValue();
        for (Span next : Span.values()) {
            if (reach.span.filter(most -> most.compareTo(back) < 0).isPresent()) {
                reach = next;
            }
        }
        if (reach == span.getValue()) {
            seek();
        } else {
            span.setValue(reach);
        }
    }

    private void seek() {
        List<LogLine> lines = list.getItems();
        if (sought.isEmpty() || lines.isEmpty()) {
            return;
        }
        int at = 0;
        while (at < lines.size() - 1 && isBefore(lines.get(at), sought.get())) {
            at++;
        }
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - ABOVE));
    }

    private static boolean isBefore(LogLine line, Instant time) {
        return line.time().filter(own -> !own.isBefore(time)).isEmpty();
    }

    private void show(LogModel.View before, LogModel.View now) {
        showing = true;
        List<String> choices = new ArrayList<>(List.of(ALL));
        choices.addAll(now.containers());
        if (!container.getItems().equals(choices)) {
            container.getItems().setAll(choices);
            container.setValue(now.wish().container().isEmpty() ? ALL : now.wish().container());
        }
        container.setVisible(now.containers().size() > 1);
        container.setManaged(container.isVisible());
        showing = false;
        beside.setText(
                now.pods() == 0
                        ? ""
                        : now.pods() < now.allPods()
                                ? now.pods() + " of " + now.allPods() + " pods merged"
                                : Words.count(now.pods(), "pod", "pods")
                                        + (now.pods() > 1 ? " merged" : ""));
        nothing.setText(now.all() > 0 ? "No line has these words." : now.message());
        counts.setText(
                now.all() == 0
                        ? ""
                        : Words.count(now.all(), "line", "lines")
                                + " · "
                                + Words.count(now.errors(), "error", "errors")
                                + " · "
                                + Words.count(now.warnings(), "warning", "warnings"));
        if (!list.getItems().equals(now.lines())) {
            unseen += Math.max(0, now.all() - before.all());
            list.getItems().setAll(now.lines());
            seek();
        }
        toEnd();
    }

    private void toEnd() {
        if (follow.isSelected()) {
            unseen = 0;
            sought = Optional.empty();
            if (!list.getItems().isEmpty()) {
                list.scrollTo(list.getItems().size() - 1);
            }
        }
        fresh.setText(unseen == 0 ? "" : Words.count(unseen, "new line", "new lines"));
    }

    /// What may stand in a row: no screen shows more, and to lay out a whole dump takes seconds.
    private static String shortly(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static final class Line extends ListCell<LogLine> {
        private final Label time = Styles.fixed("", "mono", "muted");
        private final Label pod = Styles.fixed("", "mono");
        private final Label text = Styles.label("", "mono");
        private final HBox box = Styles.row(12, time, pod, text);

        Line() {
            prefWidthProperty().set(0);
            pod.setMinWidth(48);
        }

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("error", "warning");
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            time.setText(line.time().map(TIME::format).orElse(""));
            pod.setText(line.suffix());
            pod.getStyleClass()
                    .setAll("label", "mono", "hue-" + Math.floorMod(line.pod().hashCode(), HUES));
            text.setText(shortly(line.text()));
            switch (line.tone()) {
                case ERROR -> getStyleClass().add("error");
                case WARNING -> getStyleClass().add("warning");
                case PLAIN -> {}
            }
            setGraphic(box);
        }
    }
}
