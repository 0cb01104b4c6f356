package dev.slipway.ui.apply;

import dev.slipway.cluster.apply.ApplyPlan;
import dev.slipway.cluster.apply.Fate;
import dev.slipway.cluster.apply.ObjectPlan;
import dev.slipway.cluster.apply.Sending;
import dev.slipway.ui.apply.ApplyView.Stage;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The objects with what becomes of them, and the fields of the chosen one.
final class PlanPane extends BorderPane {
    private static final double LIST = 380;
    private static final double ROW = 32;
    private final HBox pills = Styles.row(8);
    private final Label state = Styles.fixed("", "muted");
    private final ListView<ObjectPlan> list = new ListView<>();
    private final ObjectPane object;
    private Map<String, Sending.Sent> sent = Map.of();
    private Optional<ApplyPlan> shown = Optional.empty();

    /// `copy` takes a field as a text.
    PlanPane(Consumer<String> copy) {
        object = new ObjectPane(copy);
        list.setId("apply-objects");
        list.getStyleClass().add("row-tree");
        list.setFixedCellSize(ROW);
        list.setCellFactory(all -> new Line());
        list.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> choose());
        HBox head = Styles.row(8, pills, Styles.spacer(), state);
        head.getStyleClass().add("pane-header");
        setTop(head);
        setCenter(new Split(Side.LEFT, list, LIST, 240, object, 320));
    }

    void show(ApplyView view) {
        ApplyPlan plan = view.plan().orElseThrow();
        boolean told = !sent.equals(view.sent());
        sent = view.sent();
        state.setText(
                switch (view.stage()) {
                    case SENDING -> "Applying " + view.step();
                    case SENT -> "Applied what you agreed to";
                    default -> "Dry run: nothing is stored";
                });
        if (shown.filter(old -> old == plan).isEmpty()) {
            shown = Optional.of(plan);
            pills(plan);
            list.getItems().setAll(plan.objects());
            list.getSelectionModel().select(first(plan));
        } else if (told) {
            list.refresh();
            choose();
        }
        if (view.stage() == Stage.COMPARED) {
            choose();
        }
    }

    /// What needs a look comes first to the eye.
    private static ObjectPlan first(ApplyPlan plan) {
        return List.of(Fate.REFUSED, Fate.CONFLICT, Fate.CHANGED, Fate.NEW).stream()
                .flatMap(fate -> plan.objects().stream().filter(one -> one.fate() == fate))
                .findFirst()
                .orElseGet(() -> plan.objects().getFirst());
    }

    private void pills(ApplyPlan plan) {
        pills.getChildren().clear();
        for (Fate fate : Fate.values()) {
            long number = plan.count(fate);
            if (number > 0) {
                pills.getChildren()
                        .add(
                                Pills.state(
                                        FateLook.icon(fate),
                                        number + " " + fate.word(),
                                        FateLook.tone(fate)));
            }
        }
    }

    private Optional<Sending.Sent> ended(ObjectPlan plan) {
        return Optional.ofNullable(sent.get(ApplyModel.key(plan)));
    }

    private void choose() {
        ObjectPlan chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            object.show(chosen, ended(chosen));
        }
    }

    private final class Line extends ListCell<ObjectPlan> {
        private final Label kind = Styles.fixed("", "muted");
        private final Label name = Styles.label("", "mono");
        private final Label state = Styles.fixed("");
        private final HBox box = Styles.row(8, kind, name, Styles.spacer(), state);

        Line() {
            name.setMinWidth(40);
            prefWidthProperty().set(0);
        }

        @Override
        protected void updateItem(@Nullable ObjectPlan plan, boolean empty) {
            super.updateItem(plan, empty);
            if (empty || plan == null) {
                setGraphic(null);
                return;
            }
            String tone = FateLook.tone(plan.fate());
            kind.setText(plan.manifest().kind());
            kind.setGraphic(FateLook.icon(plan.fate()).node(14, tone));
            name.setText(plan.manifest().name());
            Optional<Sending.Sent> end = ended(plan);
            boolean failed = end.flatMap(Sending.Sent::trouble).isPresent();
            state.setText(
                    end.isEmpty() ? FateLook.words(plan) : failed ? "not applied" : "applied");
            state.getStyleClass()
                    .setAll("label", end.isEmpty() ? tone : failed ? "danger" : "success");
            setGraphic(box);
            setAccessibleText(plan.path() + " " + state.getText());
        }
    }
}
