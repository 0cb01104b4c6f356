package dev.slipway.ui.live;

import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.live.Detail.Right;
import dev.slipway.ui.live.LiveView.Component;
import dev.slipway.ui.live.LiveView.Spot;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// One component in one cluster: what is wrong, its tree, what it uses, what happened.
final class Inspector extends VBox {

    /// What the inspector can start beside the card's verbs.
    interface Verbs extends CauseCard.Verbs {
        void restart();

        void scale();

        void deletePod(Row pod);

        void again();

        void openEntity();

        void compare();

        void forward(Optional<Row> chosen);
    }

    private static final double TREE = 26;
    private static final int TREE_LINES = 9;
    private final Label name = Styles.label("", "strong", "inspector-name");
    private final Label place = Styles.label("", "muted");
    private final Button restart;

    /// Says why the button is grey, which the button itself cannot: grey, it hears no mouse.
    private final HBox mayRestart;

    private final MenuButton more = new MenuButton();
    private final MenuItem scale;
    private final MenuItem delete;
    private final MenuItem forward;
    private final Notes note;
    private final CauseCard card;
    private final RowTree tree = new RowTree();
    private final Gauges gauges = new Gauges();
    private final EventList events;
    private String hinted = "";

    /// `seek` shows the log at a time; `namespaces` asks which ones of the cluster are asked.
    Inspector(Verbs verbs, Consumer<Instant> seek, Runnable namespaces) {
        note = new Notes(verbs::again, namespaces);
        events = new EventList(seek);
        getStyleClass().add("inspector");
        restart = Styles.button(Icon.REFRESH, "Restart…", verbs::restart);
        restart.setId("restart");
        mayRestart = Styles.row(0, restart);
        scale = item("Scale…", verbs::scale);
        delete = item("Delete the chosen pod…", () -> chosenPod().ifPresent(verbs::deletePod));
        forward = item("Forward a port…", () -> verbs.forward(tree.chosen()));
        more.getItems()
                .setAll(
                        scale,
                        delete,
                        forward,
                        item("Compare with what is generated…", verbs::compare),
                        item("Choose namespaces…", namespaces),
                        item("Open the component", verbs::openEntity),
                        item("Copy kubectl", verbs::copyKubectl));
        more.setGraphic(Icon.MORE.node(16, "plain"));
        more.getStyleClass().addAll("ghost", "no-arrow");
        more.setAccessibleText("More");
        card = new CauseCard(verbs);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Styles.row(8, name, place, mayRestart, more);
        head.getStyleClass().add("inspector-head");
        VBox.setVgrow(events, Priority.ALWAYS);
        tree.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> delete.setDisable(chosenPod().isEmpty()));
        getChildren().addAll(head, note, card, tree, gauges, events);
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> run.run());
        return item;
    }

    private Optional<Row> chosenPod() {
        return tree.chosen().filter(row -> row.kind().equals("Pod"));
    }

    void show(LiveView view, Detail detail) {
        Optional<Spot> spot = view.spot();
        Optional<Component> component = spot.flatMap(s -> view.component(s.component()));
        if (spot.isEmpty() || component.isEmpty()) {
            return;
        }
        Cell cell = view.cell(spot.get().component(), spot.get().cluster());
        Optional<FeedView> feed = view.feed(spot.get().cluster());
        boolean live = feed.filter(FeedView::isLive).isPresent();
        name.setText(component.get().name());
        String namespace = cell.rows().isEmpty() ? "" : " / " + cell.rows().getFirst().namespace();
        if (!place.getText().equals(spot.get().cluster() + namespace)) {
            place.setText(spot.get().cluster() + namespace);
            Styles.tooltip(place, place.getText());
        }
        card.show(cell, detail.fix(), live);
        tree.show(cell.rows(), live);
        double height = TREE * Math.min(TREE_LINES, cell.rows().size()) + 12;
        Styles.height(tree, height);
        tree.setVisible(cell.isDeployed());
        tree.setManaged(cell.isDeployed());
        boolean hidden = feed.filter(f -> view.isHidden(component.get(), f)).isPresent();
        note.show(feed, cell, detail, live, hidden);
        boolean restarts = live && detail.may(Right.CHANGE) && cell.isDeployed();
        restart.setDisable(!restarts);
        hint(
                restarts
                        ? "Starts all pods anew, one after the other"
                        : !live
                                ? "The cluster is not live"
                                : detail.asked().isEmpty()
                                        ? "Asking whether you may"
                                        : "Your role may not change workloads here");
        scale.setDisable(!restarts);
        forward.setDisable(!live || cell.pods().isEmpty());
        delete.setDisable(!live || !detail.may(Right.DELETE_PODS) || chosenPod().isEmpty());
        gauges.show(live ? detail.usage() : Optional.empty(), live ? detail.usageMissing() : "");
        events.show(
                live ? detail.events() : java.util.List.of(),
                !live
                        ? "Events are read while the cluster is live."
                        : !cell.isDeployed()
                                ? "Nothing of it is seen here."
                                : detail.asked().isEmpty()
                                        ? "Reading…"
                                        : detail.eventsMissing().isEmpty()
                                                ? "Nothing happened in the last hour."
                                                : detail.eventsMissing());
    }

    private void hint(String text) {
        if (!text.equals(hinted)) {
            hinted = text;
            Styles.tooltip(mayRestart, text);
        }
    }
}
