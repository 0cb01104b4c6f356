package dev.slipway.ui.diff;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.diff.DiffText;
import dev.slipway.desk.CatalogComparison;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Workspace;
import dev.slipway.git.GitHistory;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the screen of changes shows and does. Properties change on the `window` executor only.
public final class ChangesModel {

    /// What is compared.
    ///
    /// @param from a revision
    /// @param to a revision; empty for the files as they are now
    /// @param parted whether from where both parted, as a pull request is compared
    record Range(String from, String to, boolean parted) {
        static final Range DEFAULT = new Range("HEAD", "", false);

        static Range of(String text) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return new Range(text.isBlank() ? "HEAD" : text, "", false);
            }
            boolean parted = text.startsWith("...", dots);
            return new Range(
                    text.substring(0, dots), text.substring(dots + (parted ? 3 : 2)), parted);
        }

        /// As git writes it.
        String text() {
            return to.isEmpty() ? from : from + (parted ? "..." : "..") + to;
        }
    }

    /// What came of it.
    ///
    /// @param comparison empty while it is made, and where it cannot be
    record View(
            Range range,
            List<GitHistory.Name> names,
            Optional<CatalogComparison> comparison,
            List<ChangeRow> rows,
            Optional<Problem> problem,
            boolean done) {
        static final View NONE =
                new View(
                        Range.DEFAULT,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false);
    }

    private final Desk desk;
    private final Navigator navigator;
    private final Consumer<Wanted> look;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.NONE);
    private Range range = Range.DEFAULT;
    private @Nullable Workspace seen;

    private record Wanted(Path folder, Range range) {}

    ChangesModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        look =
                desk.jobs()
                        .latest(
                                (wanted, progress) -> {
                                    View made = made(wanted, progress);
                                    window.execute(() -> show(made));
                                });
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    private View made(Wanted wanted, Progress progress) {
        Outcome<CatalogComparison> compared =
                desk.catalog().compare(wanted.folder, wanted.range.text(), progress);
        return new View(
                wanted.range,
                desk.catalog().revisions(),
                compared.value(),
                compared.value().map(c -> ChangeRow.of(c.diff())).orElse(List.of()),
                compared.value().isEmpty()
                        ? compared.problems().stream().findFirst()
                        : Optional.empty(),
                true);
    }

    private void show(View made) {
        if (made.range().equals(range)) {
            view.set(made);
        }
    }

    /// Hears of every new workspace: what is not committed yet changes with it.
    void took(Workspace workspace) {
        if (!workspace.reading() && workspace != seen) {
            seen = workspace;
            compare();
        }
    }

    void follow(Route.CatalogChanges route) {
        Range wanted = Range.of(route.range());
        if (!wanted.equals(range)) {
            range = wanted;
            compare();
        }
    }

    void choose(Range next) {
        if (!next.equals(range)) {
            range = next;
            navigator.here(new Route.CatalogChanges(next.text()));
            compare();
        }
    }

    private void compare() {
        Optional<Path> folder = desk.workspace().get().folder();
        if (folder.isEmpty()) {
            view.set(
                    new View(
                            range, List.of(), Optional.empty(), List.of(), Optional.empty(), true));
            return;
        }
        View now = view.get();
        view.set(new View(range, now.names(), now.comparison(), now.rows(), now.problem(), false));
        look.accept(new Wanted(folder.get(), range));
    }

    void open(ChangeRow.Item item) {
        if (item.ref().isPresent()) {
            navigator.go(new Route.EntityPage(item.ref().get().toString(), ""));
        } else {
            openFile(item);
        }
    }

    void openFile(ChangeRow.Item item) {
        navigator.go(new Route.SourceFile(item.where().path(), item.where().line()));
    }

    void copyMarkdown() {
        view.get()
                .comparison()
                .ifPresent(
                        c ->
                                navigator.copy(
                                        new DiffText(c.diff(), c.before(), c.after()).markdown(),
                                        "Markdown"));
    }

    void copyCommand() {
        desk.workspace()
                .get()
                .folder()
                .ifPresent(
                        folder ->
                                navigator.copy(
                                        "slipway catalog diff %s -C %s"
                                                .formatted(range.text(), Words.quoted(folder)),
                                        "command"));
    }
}
