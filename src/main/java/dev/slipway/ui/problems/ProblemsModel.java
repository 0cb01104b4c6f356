package dev.slipway.ui.problems;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.TextChange;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Changes;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.ProblemRow;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.code.CodeText;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the problems screen shows and does. Properties change on the `window` executor only.
public final class ProblemsModel {

    /// The text behind the chosen problem.
    record Preview(CodeText text, int line) {}

    /// What is seen of the problems with a filter.
    ///
    /// @param shown what the filter leaves
    /// @param counts of each severity, whatever severities are chosen
    record View(
            ProblemFilter filter,
            List<Problem> shown,
            List<ProblemRow> rows,
            Map<Severity, Integer> counts,
            boolean open,
            int all) {}

    private final Desk desk;
    private final Navigator navigator;
    private final Changes changes;
    private final Consumer<Problem> look;
    private final ReadOnlyObjectWrapper<View> view =
            new ReadOnlyObjectWrapper<>(
                    new View(ProblemFilter.ALL, List.of(), List.of(), Map.of(), false, 0));
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private Workspace workspace = Workspace.EMPTY;

    ProblemsModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        changes = new Changes(desk, navigator, window);
        look =
                desk.jobs()
                        .latest(
                                (problem, progress) -> {
                                    Optional<Preview> made = preview(problem);
                                    window.execute(() -> preview.set(made));
                                });
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    void took(Workspace now) {
        workspace = now;
        filter(view.get().filter());
    }

    void show(Route.Problems route) {
        filter(ProblemFilter.ALL.ofFile(route.path()));
    }

    void filter(ProblemFilter filter) {
        List<Problem> all = workspace.problems();
        List<Problem> shown = filter.of(all);
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        all.stream()
                .filter(filter::isWanted)
                .forEach(problem -> counts.merge(problem.severity(), 1, Integer::sum));
        boolean open = workspace.folder().isPresent();
        view.set(new View(filter, shown, ProblemRow.grouped(shown), counts, open, all.size()));
        List<Crumb> crumbs =
                filter.path().isEmpty()
                        ? List.of(Crumb.here("Problems"))
                        : List.of(
                                Crumb.to("Problems", new Route.Problems("")),
                                Crumb.here(filter.path()));
        String status =
                shown.size() == all.size()
                        ? Words.count(all.size(), "problem", "problems")
                        : shown.size() + " of " + Words.count(all.size(), "problem", "problems");
        heading.set(new Heading(crumbs, status));
    }

    void words(String words) {
        filter(view.get().filter().withWords(words));
    }

    void toggle(Severity severity) {
        filter(view.get().filter().toggled(severity));
    }

    void clear() {
        filter(ProblemFilter.ALL);
    }

    /// Shows the text behind the chosen problem.
    void choose(Optional<Problem> problem) {
        problem.ifPresentOrElse(look, () -> preview.set(Optional.empty()));
    }

    private Optional<Preview> preview(Problem problem) {
        String path = problem.where().path();
        return desk.source(path)
                .map(
                        text ->
                                new Preview(
                                        CodeText.of(path, text).marked(marks(path)),
                                        problem.where().line()));
    }

    private List<CodeText.Mark> marks(String path) {
        return desk.workspace().get().problems().stream()
                .filter(problem -> problem.where().path().equals(path))
                .filter(problem -> problem.where().line() > 0)
                .map(
                        problem ->
                                new CodeText.Mark(
                                        problem.where().line(),
                                        problem.where().column(),
                                        problem.severity(),
                                        problem.message()))
                .toList();
    }

    void open(Where where) {
        navigator.go(new Route.SourceFile(where.path(), where.line()));
    }

    void fix(Problem problem) {
        problem.fix().ifPresent(fix -> changes.prepare(fix.title(), List.of(problem), this::write));
    }

    /// How many of the shown problems have one right answer.
    long fixable() {
        return view.get().shown().stream().filter(problem -> problem.fix().isPresent()).count();
    }

    /// Makes the change of all shown fixes in the background and hands it to `review`.
    void reviewAll(Consumer<TextChange> review) {
        List<Problem> fixable = new ArrayList<>(view.get().shown());
        fixable.removeIf(problem -> problem.fix().isEmpty());
        changes.prepare("Apply " + Words.count(fixable.size(), "fix", "fixes"), fixable, review);
    }

    void write(TextChange change) {
        if (!change.isEmpty()) {
            changes.writeWithUndo(change, () -> {});
        }
    }

    void copyText() {
        String text =
                view.get().shown().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n"));
        int count = view.get().shown().size();
        navigator.copy(text + "\n", Words.count(count, "problem", "problems"));
    }

    void copy(Problem problem) {
        navigator.copy(problem.toString(), "the problem");
    }

    void copyCommand() {
        workspace
                .folder()
                .ifPresent(
                        folder ->
                                navigator.copy(
                                        "slipway catalog validate -C " + Words.quoted(folder),
                                        "the command"));
    }
}
