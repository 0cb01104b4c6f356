package dev.slipway.ui.following;

import dev.slipway.base.Problem;
import dev.slipway.desk.Lagging;
import dev.slipway.desk.Route;
import dev.slipway.desk.Updated;
import dev.slipway.git.BranchMerge;
import dev.slipway.git.GitHistory;
import dev.slipway.goldenpath.GoldenRecord;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The update of one repository: what changed in its golden path, what that does to the files here,
/// what needs a decision; then the branch, after a second question.
final class UpdatePane extends BorderPane {
    private static final int UNFOLDED = 6;
    private static final int SHORT = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final UpdatesModel model;
    private final Navigator navigator;
    private boolean asking;

    UpdatePane(UpdatesModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        model.chosenProperty().addListener((property, before, now) -> show());
        model.updateProperty().addListener((property, before, now) -> show());
        show();
    }

    /// Asks whether the branch is to be made.
    void ask() {
        if (model.updateProperty().get() instanceof UpdatesModel.Update.Planned) {
            asking = true;
            show();
        }
    }

    private void show() {
        if (model.chosenProperty().get().isEmpty()) {
            setTop(null);
            setBottom(null);
            setCenter(
                    new EmptyState(
                            Icon.BRANCH, "Choose a repository to see what an update would bring."));
            return;
        }
        Lagging one = model.chosenProperty().get().get();
        setTop(head(one));
        setBottom(null);
        switch (model.updateProperty().get()) {
            case UpdatesModel.Update.None none -> setCenter(still(one));
            case UpdatesModel.Update.Looking looking ->
                    setCenter(new EmptyState(Icon.LOADER, "Merging, in memory…"));
            case UpdatesModel.Update.Asks asks -> asks(asks);
            case UpdatesModel.Update.Refused refused -> setCenter(refused(refused.problems()));
            case UpdatesModel.Update.Planned planned -> planned(one, planned.plan());
            case UpdatesModel.Update.Made made -> made(made.done());
        }
        asking = false;
    }

    private Node head(Lagging one) {
        Label name = Styles.label(one.entity().name(), "strong");
        Label state = Styles.fixed(LaggingCell.word(one.state()), LaggingCell.tone(one.state()));
        state.setGraphic(LaggingCell.icon(one.state()).node(14, LaggingCell.tone(one.state())));
        Button entity =
                Styles.button(
                        "Open in the catalog",
                        () -> navigator.go(new Route.EntityPage(one.entity().toString(), "")),
                        "ghost");
        Button folder =
                Styles.iconButton(
                        Icon.FOLDER,
                        "Open folder",
                        () -> navigator.reveal(one.repository()),
                        "ghost");
        HBox head = Styles.row(12, name, state, Styles.spacer(), entity, folder);
        head.getStyleClass().add("pane-header");
        return head;
    }

    private Node still(Lagging one) {
        return one.state() == Lagging.State.GONE
                ? new EmptyState(
                        Icon.HELP,
                        "The open platform has no "
                                + one.template()
                                + " any more. Open the platform that has it, or keep the"
                                + " repository by hand.")
                : new EmptyState(
                        Icon.OK, "Its golden path has not changed since: there is nothing to do.");
    }

    private Node refused(List<Problem> problems) {
        VBox box = Styles.column(12, Styles.label("There is no update to look at", "strong"));
        for (Problem problem : problems) {
            Label row =
                    Styles.wrapped(
                            problem.where()
                                    + "\n"
                                    + Words.sentence(problem.message())
                                    + (problem.advice().isEmpty()
                                            ? ""
                                            : "\n" + Words.sentence(problem.advice())));
            row.setGraphic(Marks.of(problem.severity(), 14));
            row.setGraphicTextGap(8);
            box.getChildren().add(row);
        }
        box.getChildren()
                .add(
                        Styles.row(
                                8,
                                Styles.button(
                                        Icon.TERMINAL,
                                        "Copy as command",
                                        () -> navigator.copy(model.command(), "Command"))));
        return scrolled(box);
    }

    private void asks(UpdatesModel.Update.Asks asks) {
        QuestionsPane questions = new QuestionsPane(asks, model::answer);
        setCenter(questions);
        setBottom(foot(questions.foot()));
        questions.begin();
    }

    private void planned(Lagging one, Updated plan) {
        int conflicts = plan.conflicts().size();
        VBox body = Styles.column(20);
        Label summary =
                Styles.wrapped(
                        Words.count(plan.files().size(), "file changes", "files change")
                                + (conflicts == 0
                                        ? ", and nothing collides with what was changed here."
                                        : "; "
                                                + Words.count(conflicts, "file needs", "files need")
                                                + " a decision: both sides changed it. The branch"
                                                + " has both between git's markers."));
        summary.setId("update-summary");
        summary.setGraphic(
                (conflicts == 0 ? Icon.OK : Icon.WARNING)
                        .node(16, conflicts == 0 ? "success" : "warning"));
        summary.setGraphicTextGap(8);
        body.getChildren().add(summary);
        if (!plan.history().isEmpty()) {
            body.getChildren().add(history(plan.history()));
        }
        body.getChildren().add(files(plan));
        setCenter(scrolled(body));
        setBottom(asking ? question(one, plan) : offer());
    }

    private Node history(List<GitHistory.Change> changes) {
        VBox box = Styles.column(6, Styles.label("What changed in the golden path", "strong"));
        for (GitHistory.Change change : changes) {
            String id = change.id().substring(0, Math.min(SHORT, change.id().length()));
            String day = DAY.format(change.when().atZone(ZoneId.systemDefault()));
            box.getChildren()
                    .add(
                            Styles.row(
                                    12,
                                    Styles.fixed(id, "mono-small", "muted"),
                                    Styles.label(change.subject()),
                                    Styles.fixed(change.author() + ", " + day, "muted", "small")));
        }
        return box;
    }

    private static Node files(Updated plan) {
        VBox box = Styles.column(8, Styles.label("What changes here", "strong"));
        int count = 0;
        for (BranchMerge.Merged file : plan.files().stream().sorted(order(plan)).toList()) {
            boolean record = file.path().equals(GoldenRecord.FILE);
            box.getChildren()
                    .add(new ChangedFile(file, conflict(plan, file), count < UNFOLDED && !record));
            count++;
        }
        plan.conflicts().stream()
                .filter(c -> !plan.changed().contains(c.path()))
                .forEach(c -> box.getChildren().add(kept(c)));
        return box;
    }

    /// What needs a decision first, what only Slipway reads last.
    private static Comparator<BranchMerge.Merged> order(Updated plan) {
        return Comparator.comparing((BranchMerge.Merged f) -> conflict(plan, f).isEmpty())
                .thenComparing(f -> f.path().equals(GoldenRecord.FILE));
    }

    private static Optional<BranchMerge.Conflict> conflict(Updated plan, BranchMerge.Merged file) {
        return plan.conflicts().stream().filter(c -> c.path().equals(file.path())).findFirst();
    }

    /// A conflict that leaves the file as it is here.
    private static Node kept(BranchMerge.Conflict conflict) {
        Label row = Styles.wrapped(conflict.path() + ": " + conflict.why() + "; kept as it is");
        row.setGraphic(Icon.FAILED.node(14, "danger"));
        row.setGraphicTextGap(8);
        return row;
    }

    private Node offer() {
        Button make = Styles.button("Make the branch…", this::ask, "primary", "tall");
        make.setId("update-make");
        Label note = Styles.label("Nothing is written yet", "muted", "small");
        return foot(Styles.row(8, make, Styles.spacer(), note));
    }

    private Node question(Lagging one, Updated plan) {
        Label words =
                Styles.wrapped(
                        "Adds the branch "
                                + plan.branch()
                                + " with one commit to "
                                + Words.place(one.repository())
                                + ". What is checked out there stays as it is.",
                        "small");
        words.setId("update-question");
        Button yes = Styles.button("Make the branch", model::make, "primary", "tall");
        yes.setId("update-yes");
        Button no = Styles.button("Cancel", this::show, "tall");
        return foot(Styles.row(8, yes, no, Styles.grow(words)));
    }

    private void made(Updated done) {
        Label title = Styles.label("The branch " + done.branch() + " is there", "title");
        title.setId("update-made");
        boolean clean = done.conflicts().isEmpty();
        VBox body = Styles.column(20);
        body.getChildren()
                .add(
                        Styles.row(
                                16,
                                (clean ? Icon.OK : Icon.WARNING)
                                        .node(32, clean ? "success" : "warning"),
                                Styles.column(
                                        4,
                                        title,
                                        Styles.wrapped(
                                                clean
                                                        ? "Merge it when you are ready; nothing"
                                                              + " that is checked out was touched."
                                                        : "Decide the marked files on it, then"
                                                                + " merge it.",
                                                "muted"))));
        String merge = "git merge " + done.branch();
        Button undo = Styles.button(Icon.UNDO, "Take the branch away", model::undo);
        undo.setId("update-undo");
        body.getChildren()
                .add(
                        Styles.row(
                                8,
                                Styles.button(
                                        Icon.COPY,
                                        merge,
                                        () -> navigator.copy(merge, "Command"),
                                        "primary"),
                                Styles.button(
                                        Icon.FOLDER,
                                        "Open folder",
                                        () -> navigator.reveal(done.repository())),
                                undo));
        body.getChildren().add(files(done));
        setCenter(scrolled(body));
    }

    private static Node foot(HBox row) {
        row.getStyleClass().add("wizard-footer");
        return row;
    }

    private static ScrollPane scrolled(VBox body) {
        body.getStyleClass().add("plan-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-pane");
        return scroll;
    }
}
