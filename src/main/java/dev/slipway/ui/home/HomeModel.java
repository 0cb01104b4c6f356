package dev.slipway.ui.home;

import dev.slipway.base.Problem;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.TextChange;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Changes;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the home screen shows and does. Properties change on the `window` executor only.
public final class HomeModel {

    /// What the screen is about just now.
    public enum Stage {
        /// Nothing is open yet.
        WELCOME,
        /// A folder is being read for the first time.
        READING,
        /// The folder that was open is gone.
        MISSING,
        /// The folder has no catalog file.
        EMPTY,
        /// A platform is open.
        OPEN
    }

    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;
    private final Changes changes;
    private final Consumer<Workspace> look;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.WELCOME);
    private final ReadOnlyObjectWrapper<Optional<Overview>> overview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<FindingRow> findings = FXCollections.observableArrayList();
    private Workspace seen = Workspace.EMPTY;
    private @Nullable Workspace lookedAt;

    /// Our own change is being written, and read.
    private boolean fixing;

    /// Somebody wants the folder read again: ticks go. What only follows the disk keeps them.
    private boolean asked;

    HomeModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
        changes = new Changes(desk, navigator, window);
        look =
                desk.jobs()
                        .latest(
                                (workspace, jobProgress) -> {
                                    Overview made =
                                            Overview.of(workspace, desk.config(), desk::source);
                                    window.execute(() -> show(workspace, made));
                                });
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Overview>> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /// What is being done while a folder is read: `61 files`.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What went wrong with opening, in a sentence; empty when nothing did.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ObservableList<FindingRow> findings() {
        return findings;
    }

    /// The platform that is open, or being read.
    String name() {
        return seen.name();
    }

    /// Hears of every new workspace.
    void took(Workspace workspace) {
        boolean begins = workspace.reading() && !seen.reading();
        seen = workspace;
        if (begins) {
            asked |= !fixing;
            running().ifPresent(this::watch);
        }
        if (workspace.folder().isEmpty() && !workspace.reading()) {
            stage.set(Stage.WELCOME);
            return;
        }
        if (overview.get().isEmpty()) {
            stage.set(Stage.READING);
        }
        if (!workspace.reading() && !fixing && !isSeen(workspace)) {
            lookedAt = workspace;
            look.accept(workspace);
        }
    }

    private boolean isSeen(Workspace workspace) {
        return lookedAt != null
                && lookedAt.folder().equals(workspace.folder())
                && lookedAt.catalog().equals(workspace.catalog())
                && lookedAt.problems().equals(workspace.problems());
    }

    private Optional<Job<?>> running() {
        return desk.jobs().all().get().stream()
                .filter(job -> !job.status().get().ended())
                .findFirst();
    }

    private void watch(Job<?> job) {
        job.status().listen(status -> window.execute(() -> progress.set(words(status))));
    }

    private static String words(Job.Status<?> status) {
        return status.ended() || status.done() == 0
                ? ""
                : Words.count(status.done(), "file", "files");
    }

    /// What was read before a fix was written says nothing about it; after it is looked again.
    private void show(Workspace of, Overview now) {
        if (of == lookedAt && fixing) {
            lookedAt = null;
        } else if (of == lookedAt) {
            show(now);
        }
    }

    /// Takes over what was found.
    void show(Overview now) {
        boolean follows = !asked && overview.get().isPresent();
        asked = false;
        List<FindingRow> rows =
                follows
                        ? FindingRow.after(List.copyOf(findings), now.findings())
                        : now.findings().stream().map(FindingRow::open).toList();
        overview.set(Optional.of(now));
        findings.setAll(rows);
        boolean missing = seen.problems().stream().anyMatch(p -> p.rule().equals("desk.folder"));
        boolean empty = now.entities() == 0 && now.findings().isEmpty();
        stage.set(missing ? Stage.MISSING : empty ? Stage.EMPTY : Stage.OPEN);
    }

    void openSample() {
        follow(desk.openSample());
    }

    /// Opens a folder; a descriptor that was dropped stands for the folder it is in.
    void open(Path path) {
        String low = path.toString().toLowerCase(Locale.ROOT);
        Path parent = path.getParent();
        boolean descriptor = low.endsWith(".yaml") || low.endsWith(".yml");
        follow(desk.open(descriptor && parent != null ? parent : path));
    }

    private void follow(Job<Workspace> job) {
        trouble.set("");
        lookedAt = null;
        overview.set(Optional.empty());
        stage.set(Stage.READING);
        job.status().listen(status -> window.execute(() -> told(status)));
    }

    private void told(Job.Status<Workspace> status) {
        if (status.ended() && status.state() != Job.State.SUCCEEDED) {
            trouble.set(Words.sentence(status.message()));
            lookedAt = null;
            took(seen);
        }
    }

    /// The findings that have one right answer and wait for it.
    List<Problem> fixable() {
        return findings.stream()
                .filter(row -> !row.isFixed() && row.problem().fix().isPresent())
                .map(FindingRow::problem)
                .toList();
    }

    /// What [#fixAll] would write.
    TextChange allFixes() {
        List<Problem> fixable = fixable();
        return change("Apply " + Words.count(fixable.size(), "fix", "fixes"), fixable);
    }

    void fixAll() {
        write(allFixes(), fixable());
    }

    void fix(Problem problem) {
        problem.fix()
                .ifPresent(fix -> write(change(fix.title(), List.of(problem)), List.of(problem)));
    }

    private TextChange change(String title, List<Problem> problems) {
        return TextChange.fixing(
                title,
                problems,
                path -> overview.get().flatMap(o -> Optional.ofNullable(o.texts().get(path))));
    }

    private void write(TextChange change, List<Problem> problems) {
        if (change.isEmpty()) {
            return;
        }
        List<FindingRow> before = List.copyOf(findings);
        TextChange undo = change.inverse();
        findings.replaceAll(row -> problems.contains(row.problem()) ? row.fixedBy(undo) : row);
        save(
                change,
                before,
                () -> navigator.toast("Done: " + change.title(), "Undo", () -> undo(undo)));
    }

    void undo(TextChange undo) {
        List<FindingRow> before = List.copyOf(findings);
        findings.replaceAll(
                row -> row.undo().equals(Optional.of(undo)) ? FindingRow.open(row.found()) : row);
        save(undo, before, () -> navigator.toast("Taken back"));
    }

    private void save(TextChange change, List<FindingRow> before, Runnable done) {
        fixing = true;
        changes.write(
                change,
                () -> {
                    ended();
                    done.run();
                },
                () -> {
                    findings.setAll(before);
                    ended();
                });
    }

    private void ended() {
        fixing = false;
        took(seen);
    }
}
