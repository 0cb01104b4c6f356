package dev.slipway.ui.apply;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.desk.Applicable;
import dev.slipway.desk.ScoreFile;
import dev.slipway.ui.apply.ApplyView.Stage;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is held against which cluster and namespace, and the two verbs.
final class ApplyHeader extends HBox {
    private static final double CLUSTER = 180;
    private static final double NAMESPACE = 150;
    private static final String BASE = "base";
    private final ApplyModel model;
    private final Label title = Styles.label("", "title");
    private final HBox environments = Styles.row(0);
    private final Label against = Styles.fixed("against", "muted");
    private final ComboBox<ClusterTarget> cluster = new ComboBox<>();
    private final TextField namespace = new TextField();
    private final Button again;
    private final Button stop;
    private final Button apply;
    private List<ScoreFile.Overrides> shown = List.of();
    private boolean showing;

    ApplyHeader(ApplyModel model, Runnable applying) {
        this.model = model;
        getStyleClass().add("screen-header");
        cluster.setId("apply-cluster");
        cluster.setAccessibleText("Cluster");
        cluster.setCellFactory(list -> new Name());
        cluster.setButtonCell(new Name());
        Styles.width(cluster, CLUSTER);
        cluster.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                model.chooseTarget(now);
                            }
                        });
        namespace.setId("apply-namespace");
        namespace.setPromptText("Namespace");
        namespace.setAccessibleText("Namespace of objects that name none");
        Styles.tooltip(namespace, "Where objects go that name no namespace of their own");
        Styles.width(namespace, NAMESPACE);
        namespace.setOnAction(event -> model.chooseNamespace(namespace.getText()));
        namespace
                .focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now) {
                                model.chooseNamespace(namespace.getText());
                            }
                        });
        again = Styles.button(Icon.REFRESH, "Compare again", model::compare, "ghost");
        again.setId("apply-again");
        stop = Styles.button("Stop", model::stop);
        stop.setId("apply-stop");
        apply = Styles.button("Apply…", applying, "primary");
        apply.setId("apply-go");
        title.setMinWidth(80);
        environments.setFillHeight(false);
        getChildren()
                .addAll(
                        title,
                        environments,
                        against,
                        cluster,
                        namespace,
                        Styles.spacer(),
                        again,
                        stop,
                        apply);
    }

    private static final class Name extends ListCell<ClusterTarget> {
        @Override
        protected void updateItem(@Nullable ClusterTarget target, boolean empty) {
            super.updateItem(target, empty);
            setText(empty || target == null ? "" : target.name());
        }
    }

    void show(ApplyView view) {
        showing = true;
        title.setText(view.manifests().map(Applicable::title).orElse(""));
        boolean some = !view.targets().isEmpty();
        against.setVisible(some);
        cluster.setVisible(some);
        namespace.setVisible(some);
        if (!cluster.getItems().equals(view.targets())) {
            cluster.getItems().setAll(view.targets());
        }
        cluster.setValue(view.choice().target().orElse(null));
        if (!namespace.isFocused()) {
            namespace.setText(view.choice().namespace());
        }
        environments(view);
        cluster.setDisable(view.isBusy());
        namespace.setDisable(view.isBusy());
        environments.setDisable(view.isBusy());
        buttons(view);
        showing = false;
    }

    private void environments(ApplyView view) {
        if (view.environments().equals(shown)) {
            return;
        }
        shown = view.environments();
        environments.getChildren().clear();
        if (!shown.isEmpty()) {
            Segmented segmented = new Segmented();
            segmented.add(BASE, BASE);
            shown.forEach(one -> segmented.add(one.path(), one.environment()));
            String chosen = view.choice().overrides();
            segmented.choose(chosen.isEmpty() ? BASE : chosen);
            segmented
                    .chosenProperty()
                    .addListener(
                            (property, before, now) ->
                                    model.chooseOverrides(now.equals(BASE) ? "" : now));
            environments.getChildren().setAll(segmented);
        }
    }

    private void buttons(ApplyView view) {
        boolean compared = view.plan().isPresent();
        show(again, compared && view.stage() != Stage.SENDING);
        show(stop, view.stage() == Stage.SENDING);
        show(apply, compared && view.stage() != Stage.SENDING);
        String hindrance = view.hindrance();
        apply.setDisable(!hindrance.isEmpty());
        Styles.tooltip(apply, hindrance.isEmpty() ? "Asks before anything is stored" : hindrance);
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }
}
