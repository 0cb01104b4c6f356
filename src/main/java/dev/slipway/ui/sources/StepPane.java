package dev.slipway.ui.sources;

import dev.slipway.base.Problem;
import dev.slipway.desk.SourcePlan;
import dev.slipway.desk.TextChange;
import dev.slipway.ui.kit.CodeLines;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The one step of adding that is being taken: a question, its progress, or a plan.
final class StepPane extends VBox {
    private static final int PROBLEMS = 4;
    private static final int CONTEXT = 2;
    private final SourcesModel model;
    private final AskPane asking;

    StepPane(SourcesModel model) {
        super(12);
        this.model = model;
        asking = new AskPane(model);
        getStyleClass().add("source-panel");
    }

    /// A question that changes keeps its fields and the focus in them.
    void show(Step before, Step now) {
        if (now instanceof Step.Asking ask) {
            asking.show(ask);
            if (before instanceof Step.Asking && getChildren().contains(asking)) {
                return;
            }
        }
        getChildren()
                .setAll(
                        switch (now) {
                            case Step.Idle idle -> List.of();
                            case Step.Refused refused -> List.of(trouble(refused.problem()));
                            case Step.Asking ask -> List.of(asking);
                            case Step.Getting getting -> getting(getting);
                            case Step.Reading reading ->
                                    List.of(
                                            Styles.label(
                                                    "Reading " + reading.source().name(), "muted"));
                            case Step.Planned planned -> plan(planned);
                            case Step.Openable openable -> openable(openable);
                        });
    }

    private List<Node> getting(Step.Getting getting) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setProgress(
                getting.total() > 0
                        ? (double) getting.done() / getting.total()
                        : ProgressBar.INDETERMINATE_PROGRESS);
        String count =
                getting.total() > 0 ? ", %d of %d".formatted(getting.done(), getting.total()) : "";
        return List.of(
                Styles.row(
                        8,
                        Styles.label("Getting " + getting.source().name(), "strong"),
                        Styles.label(getting.what() + count, "muted"),
                        Styles.spacer(),
                        Styles.button("Cancel", model::cancel)),
                bar);
    }

    private List<Node> openable(Step.Openable openable) {
        return List.of(
                Styles.label(openable.source().name() + " is on this computer", "strong"),
                Styles.wrapped(
                        "No platform is open. Open it as your platform, and Slipway reads it as"
                                + " Backstage would.",
                        "muted"),
                foot(Styles.button("Open it", () -> model.open(openable.source()), "primary")));
    }

    private List<Node> plan(Step.Planned planned) {
        SourcePlan plan = planned.plan();
        List<Node> nodes = new ArrayList<>();
        int count = plan.entities().size();
        nodes.add(
                Styles.label(
                        count == 0
                                ? "Nothing would be listed from " + plan.source().name()
                                : "%s would be listed from %s"
                                        .formatted(
                                                Words.count(count, "entity", "entities"),
                                                plan.source().name()),
                        "strong"));
        nodes.add(
                Styles.wrapped(
                        count == 0
                                ? "There is no descriptor that leads to an entity."
                                : Kinds.words(plan.entities()),
                        "muted"));
        nodes.add(
                verdict(
                        plan.shown() == count,
                        plan.shown() == count
                                ? "Backstage would list the same."
                                : "Backstage would list %d of them.".formatted(plan.shown())));
        if (!plan.taken().isEmpty()) {
            nodes.add(
                    verdict(
                            false,
                            Words.count(
                                            plan.taken().size(),
                                            "reference is in the catalog already",
                                            "references are in the catalog already")
                                    + ", first "
                                    + plan.taken().getFirst().ref().compact()
                                    + ": those that are there stay, these are dropped."));
        }
        plan.problems().stream().limit(PROBLEMS).forEach(problem -> nodes.add(trouble(problem)));
        if (plan.problems().size() > PROBLEMS) {
            int more = plan.problems().size() - PROBLEMS;
            nodes.add(Styles.label(Words.count(more, "more problem", "more problems"), "muted"));
        }
        plan.change().files().forEach(file -> nodes.add(written(file)));
        if (plan.change().isEmpty()) {
            nodes.add(
                    Styles.wrapped("Nothing need be written: the platform leads there.", "muted"));
            nodes.add(foot());
        } else {
            nodes.add(foot(Styles.button("Register it", model::register, "primary")));
        }
        return nodes;
    }

    private static Node written(TextChange.FileText file) {
        Label place = Styles.label(Words.place(Path.of(file.path())), "mono", "small");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return Styles.column(
                4,
                Styles.row(8, Styles.fixed("Writes", "muted"), place),
                new CodeLines(Excerpt.diff(file.before(), file.after(), CONTEXT)));
    }

    private static HBox verdict(boolean good, String words) {
        return Styles.row(
                8,
                (good ? Icon.OK : Icon.WARNING).node(16, good ? "success" : "warning"),
                Styles.wrapped(words));
    }

    private static HBox trouble(Problem problem) {
        String place = problem.where().toString();
        VBox words =
                Styles.column(
                        2,
                        Styles.wrapped(Words.sentence(problem.message())),
                        Styles.wrapped(
                                problem.advice().isEmpty()
                                        ? place
                                        : place + ": " + problem.advice(),
                                "muted",
                                "small"));
        HBox row = Styles.row(8, Marks.of(problem.severity(), 16), Styles.grow(words));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private HBox foot(Node... ways) {
        HBox foot = Styles.row(8, Styles.spacer(), Styles.button("Cancel", model::cancel));
        foot.getChildren().addAll(List.of(ways));
        return foot;
    }
}
