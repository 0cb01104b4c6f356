package dev.slipway.ui.workshop;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Shell;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Matrix;
import dev.slipway.desk.PathEntry;
import dev.slipway.desk.Workshop;
import dev.slipway.desk.Workspace;
import dev.slipway.goldenpath.cases.TemplateCase;
import dev.slipway.ui.kit.code.CodeText;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the workshop of one golden path shows: its review and its cases whenever the platform was
/// read, its matrix when that is asked for. Properties change on the `window` executor only.
final class WorkshopModel {
    private static final int COMBINATIONS = 500;

    /// Everything that is known.
    ///
    /// @param flow the places that parameters reach
    /// @param matrix the combinations that fail; absent before it was run
    record View(
            Optional<PathEntry> entry,
            boolean reading,
            List<Row> review,
            List<Row> cases,
            List<Row> flow,
            Optional<Tried> matrix) {
        static final View NOTHING =
                new View(Optional.empty(), true, List.of(), List.of(), List.of(), Optional.empty());

        long parameters() {
            return flow.stream().map(Row::title).distinct().count();
        }

        long failedCases() {
            return cases.stream().filter(row -> !row.passed()).count();
        }
    }

    /// How a matrix run ended.
    record Tried(int combinations, long leftOut, List<String> keys, List<Row> failed) {}

    /// A file beside a row, with the line to show.
    record Shown(CodeText text, int line) {}

    private final Desk desk;
    private final Executor window;
    private final Consumer<Workspace> read;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Job<Tried>> job = new ReadOnlyObjectWrapper<>();
    private volatile String ref = "";
    private volatile Optional<Workshop> workshop = Optional.empty();

    WorkshopModel(Desk desk, Executor window) {
        this.desk = desk;
        this.window = window;
        read = desk.jobs().latest(this::read);
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The matrix run that is on; null when none is.
    ReadOnlyObjectProperty<@Nullable Job<Tried>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Shows another golden path.
    void open(String next) {
        if (!next.equals(ref)) {
            ref = next;
            view.set(View.NOTHING);
            shown.set(Optional.empty());
            took(desk.workspace().get());
        }
    }

    /// The platform was read.
    void took(Workspace workspace) {
        if (!ref.isEmpty()) {
            read.accept(workspace);
        }
    }

    /// Shows the file that a row is about, with the marks of all findings in it.
    void look(Row row) {
        desk.jobs()
                .quietly(
                        () -> {
                            Optional<Shown> found = shown(row);
                            window.execute(() -> shown.set(found));
                        });
    }

    /// Runs every combination of choices.
    void tryAll() {
        Optional<Workshop> now = workshop;
        if (now.isEmpty() || job.get() != null) {
            return;
        }
        Job<Tried> started =
                desk.jobs()
                        .start("Trying all combinations", progress -> tried(now.get(), progress));
        job.set(started);
        var unused =
                started.status().listen(status -> window.execute(() -> ended(started, status)));
    }

    void cancel() {
        Job<Tried> running = job.get();
        if (running != null) {
            running.cancel();
        }
    }

    /// The command lines that do the same.
    String command(String verb) {
        String place =
                view.get()
                        .entry()
                        .flatMap(entry -> desk.file(entry.file()))
                        .map(file -> Shell.quoted(file.toString()))
                        .orElse(".");
        return "slipway template " + verb + " " + place;
    }

    /// Where a file of the template's repository is in the open platform, for editing.
    Optional<String> editable(String path) {
        Optional<PathEntry> entry = view.get().entry();
        Optional<Workshop> now = workshop;
        if (entry.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        String inside = now.get().path();
        String file =
                entry.get().folder().map(f -> f + "/cookiecutter.json").orElse(entry.get().file());
        int same = 0;
        while (same < Math.min(inside.length(), file.length())
                && inside.charAt(inside.length() - 1 - same)
                        == file.charAt(file.length() - 1 - same)) {
            same++;
        }
        String before = inside.substring(0, inside.length() - same);
        String prefix = file.substring(0, file.length() - same);
        return path.startsWith(before)
                ? Optional.of(prefix + path.substring(before.length()))
                : Optional.empty();
    }

    private void read(Workspace workspace, Progress progress) {
        String wanted = ref;
        Optional<PathEntry> entry = workspace.goldenPath(wanted);
        Optional<Workshop> found = entry.flatMap(desk.goldenPaths()::workshop);
        List<Row> review =
                found.map(Workshop::review).orElse(List.of()).stream().map(Row::of).toList();
        progress.check();
        List<Row> cases = new ArrayList<>();
        for (Outcome<TemplateCase> one : found.map(Workshop::cases).orElse(List.of())) {
            progress.check();
            one.value().map(kept -> Row.of(found.get().test(kept))).ifPresent(cases::add);
        }
        List<Row> flow =
                found.map(Workshop::flow).orElse(List.of()).stream()
                        .flatMap(one -> Row.of(one).stream())
                        .toList();
        View next =
                new View(
                        entry,
                        workspace.reading(),
                        review,
                        List.copyOf(cases),
                        flow,
                        Optional.empty());
        window.execute(
                () -> {
                    if (wanted.equals(ref)) {
                        workshop = found;
                        view.set(next);
                    }
                });
    }

    private static Tried tried(Workshop workshop, Progress progress) {
        Matrix matrix = Matrix.of(workshop.form(), workshop.base(), COMBINATIONS);
        List<Row> failed = new ArrayList<>();
        int total = matrix.combinations().size();
        for (int i = 0; i < total; i++) {
            progress.check();
            Map<String, @Nullable Object> answers = matrix.combinations().get(i);
            progress.step(matrix.described(answers), i, total);
            List<Problem> errors =
                    workshop.run(answers, Map.of()).problems().stream()
                            .filter(Problem::isError)
                            .toList();
            if (!errors.isEmpty()) {
                failed.add(Row.of(matrix.described(answers), errors));
            }
        }
        return new Tried(total, matrix.leftOut(), matrix.keys(), List.copyOf(failed));
    }

    private void ended(Job<Tried> started, Job.Status<Tried> status) {
        if (job.get() == started && status.ended()) {
            job.set(null);
            View now = view.get();
            view.set(
                    new View(
                            now.entry(),
                            now.reading(),
                            now.review(),
                            now.cases(),
                            now.flow(),
                            status.result()));
        }
    }

    private Optional<Shown> shown(Row row) {
        String path = row.where().path();
        Optional<String> text =
                workshop.flatMap(one -> one.repository().text(path)).or(() -> desk.source(path));
        List<CodeText.Mark> marks =
                view.get().review().stream()
                        .flatMap(one -> one.problems().stream())
                        .filter(p -> p.where().path().equals(path) && p.where().line() > 0)
                        .map(
                                p ->
                                        new CodeText.Mark(
                                                p.where().line(),
                                                p.where().column(),
                                                p.severity(),
                                                p.message()))
                        .toList();
        return text.map(
                found -> new Shown(CodeText.of(path, found).marked(marks), row.where().line()));
    }
}
