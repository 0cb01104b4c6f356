package dev.slipway.ui.score;

import dev.slipway.base.Where;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.ScoreResource;
import dev.slipway.desk.ScoreView;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.graph.GraphView;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the workload asks for, what makes it, and who shares it; a click leads to the line.
final class ResourcesPane extends BorderPane {
    private final ScoreModel model;
    private final GraphView graph = new GraphView(this::choose);
    private final Label title = Styles.label("", "strong");
    private final Label uid = Styles.label("", "mono-small", "muted");
    private final Label outputs = Styles.wrapped("", "small");
    private final Label uses = Styles.wrapped("", "muted", "small");
    private final VBox details = Styles.column(4, Styles.row(8, title, uid), outputs, uses);
    private Optional<ResourceGraph> shown = Optional.empty();

    ResourcesPane(ScoreModel model) {
        this.model = model;
        setId("resources-pane");
        setMinWidth(0);
        details.getStyleClass().add("resource-details");
        setTop(Styles.styled(Styles.row(8, Styles.fixed("Resources", "strong")), "pane-header"));
        model.shownProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        Optional<ScoreView> view = model.view();
        if (view.isEmpty() || view.get().resources().isEmpty()) {
            setCenter(
                    new EmptyState(
                            Icon.RESOURCE,
                            "This workload asks for nothing: add what it needs under resources."));
            setBottom(null);
            return;
        }
        ResourceGraph next = ResourceGraph.of(view.get());
        shown = Optional.of(next);
        graph.show(next.graph());
        setCenter(graph);
        if (getBottom() == null) {
            describe(view.get().resources().getFirst());
            setBottom(details);
        }
    }

    private void choose(EntityRef ref) {
        ScoreView view = model.view().orElseThrow();
        ResourceGraph.resource(ref, view).ifPresent(this::describe);
        Where where = shown.map(ResourceGraph::places).orElseThrow().get(ref);
        if (where != null) {
            model.open(where.path(), where.line());
        }
    }

    private void describe(ScoreResource resource) {
        title.setText(resource.name());
        uid.setText(resource.uid());
        outputs.setText(
                resource.outputs().isEmpty()
                        ? "Gives nothing that a placeholder could ask for"
                        : "Gives " + String.join(", ", resource.outputs()));
        List<Integer> lines = resource.uses();
        String used =
                lines.isEmpty()
                        ? "No placeholder uses it"
                        : "Used in "
                                + (lines.size() == 1 ? "line " : "lines ")
                                + lines.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "));
        String needs =
                resource.needs().isEmpty() ? "" : "; needs " + String.join(", ", resource.needs());
        String shared =
                resource.sharedWith().isEmpty()
                        ? "; nobody else uses it"
                        : "; shared with "
                                + String.join(", ", resource.sharedWith())
                                + " ("
                                + Words.count(
                                        resource.sharedWith().size() + 1L, "workload", "workloads")
                                + ")";
        uses.setText(used + needs + shared);
    }
}
