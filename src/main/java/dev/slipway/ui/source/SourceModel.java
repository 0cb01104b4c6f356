package dev.slipway.ui.source;

import dev.slipway.base.Problem;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Document;
import dev.slipway.desk.Draft;
import dev.slipway.desk.Job;
import dev.slipway.desk.Route;
import dev.slipway.desk.Saved;
import dev.slipway.desk.TextChange;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.code.CodeText;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The file that is shown and what is typed into it. Files that were edited and not saved are
/// remembered when another one is shown. Properties change on the `window` executor only.
public final class SourceModel {
    /// What the screen is about just now.
    public enum Stage {
        READING,
        MISSING,
        OPEN
    }

    private record Found(
            String path, int line, Optional<Document> document, Optional<Draft> draft) {}

    private record Known(Editing editing, List<Problem> problems, Optional<Findings> findings) {}

    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;
    private final Consumer<Route.SourceFile> reader;
    private final Consumer<Known> scanner;
    private final Unsaved unsaved;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(Optional.empty(), 0));
    private final ReadOnlyObjectWrapper<Scan> scan =
            new ReadOnlyObjectWrapper<>(new Scan(CodeText.EMPTY, List.of()));
    private final ReadOnlyObjectWrapper<Banner> banner =
            new ReadOnlyObjectWrapper<>(new Banner.None());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private Route.SourceFile route = new Route.SourceFile("", 0);
    private Optional<Editing> editing = Optional.empty();
    private OptionalInt toShow = OptionalInt.empty();
    private Optional<Findings> findings = Optional.empty();
    private Consumer<String> onText = text -> {};

    /// What somebody else finds in each text as it is typed, in place of the platform's problems.
    public record Findings(List<Problem> problems, List<CodeText.Badge> badges) {}

    public SourceModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
        reader =
                desk.jobs()
                        .latest(
                                (asked, progress) -> {
                                    Found found = find(asked);
                                    window.execute(() -> read(found));
                                });
        scanner =
                desk.jobs()
                        .latest(
                                (known, progress) -> {
                                    Scan made =
                                            known.findings()
                                                    .map(found -> Scan.of(known.editing(), found))
                                                    .orElseGet(
                                                            () ->
                                                                    Scan.of(
                                                                            known.editing(),
                                                                            known.problems()));
                                    window.execute(() -> scanned(known.editing(), made));
                                });
        unsaved = new Unsaved(desk);
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Scan> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Banner> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /// Whether there is something to save.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    public String path() {
        return route.path();
    }

    public Optional<Document> document() {
        return editing.map(Editing::base);
    }

    public boolean isSettled() {
        return stage.get() != Stage.READING;
    }

    /// From now on somebody else looks at each text: `listener` hears it on the window's thread,
    /// and answers by [#found].
    public void watch(Consumer<String> listener) {
        onText = listener;
        findings = Optional.of(new Findings(List.of(), List.of()));
    }

    /// What is found in the newest text.
    public void found(Findings found) {
        findings = Optional.of(found);
        rescan();
    }

    /// The lines of the text as it is typed; empty before it is read.
    public List<String> lines() {
        return editing.map(Editing::lines).orElse(List.of());
    }

    /// Shows a file at a line; a file with unsaved edits is shown as it was left.
    public void show(Route.SourceFile asked) {
        boolean same = asked.path().equals(route.path()) && stage.get() == Stage.OPEN;
        route = asked;
        heading.set(
                new Heading(
                        List.of(
                                Crumb.to("Home", new Route.Home()),
                                Crumb.to("Problems", new Route.Problems("")),
                                Crumb.here(asked.path())),
                        ""));
        if (same) {
            shown.set(new Shown(Optional.empty(), asked.line()));
        } else {
            stage.set(Stage.READING);
            reader.accept(asked);
        }
    }

    /// A new picture of the platform may mean another text, and other problems.
    public void took(Workspace workspace) {
        if (!workspace.reading() && !route.path().isEmpty()) {
            int line = stage.get() == Stage.READING ? route.line() : 0;
            reader.accept(new Route.SourceFile(route.path(), line));
        }
    }

    private Found find(Route.SourceFile asked) {
        Optional<Document> document = desk.document(asked.path());
        Optional<Draft> draft = document.flatMap(unsaved::left);
        return new Found(asked.path(), asked.line(), document, draft);
    }

    private void read(Found found) {
        if (!found.path().equals(route.path())) {
            return;
        }
        boolean first = editing.filter(e -> e.path().equals(found.path())).isEmpty();
        if (found.document().isEmpty()) {
            editing = Optional.empty();
            stage.set(Stage.MISSING);
        } else if (first) {
            open(found, found.document().get());
        } else {
            again(found.document().get(), found.line());
        }
    }

    private void open(Found found, Document document) {
        Optional<Editing> kept = unsaved.of(found.path());
        Optional<Draft> left =
                found.draft()
                        .filter(draft -> kept.isEmpty() && !draft.text().equals(document.text()));
        Editing now = kept.orElseGet(() -> Editing.of(document));
        boolean changed = !now.base().text().equals(document.text());
        banner.set(
                changed
                        ? new Banner.Conflict(document)
                        : !document.writable()
                                ? new Banner.ReadOnly(document.readOnly())
                                : left.<Banner>map(Banner.Left::new).orElse(new Banner.None()));
        present(now, found.line());
    }

    /// The file was read again while it is shown.
    private void again(Document document, int line) {
        Editing now = editing.orElseThrow();
        if (document.text().equals(now.base().text())) {
            goTo(line);
            rescan();
        } else if (document.text().equals(now.text())) {
            rebase(document);
        } else if (now.isDirty()) {
            banner.set(new Banner.Conflict(document));
        } else {
            present(Editing.of(document), line);
        }
    }

    private void goTo(int line) {
        if (line > 0 && toShow.isPresent()) {
            toShow = OptionalInt.of(line);
        } else if (line > 0) {
            shown.set(new Shown(Optional.empty(), line));
        }
    }

    /// Gives the editor a text that it did not make itself, as soon as it is scanned.
    private void present(Editing now, int line) {
        editing = Optional.of(now);
        dirty.set(now.isDirty());
        toShow = OptionalInt.of(line);
        rescan();
        onText.accept(now.text());
    }

    /// Hears of the lines after each edit.
    void edited(List<String> lines) {
        editing = editing.map(now -> now.withLines(lines));
        editing.ifPresent(
                now -> {
                    dirty.set(now.isDirty());
                    unsaved.put(now);
                    onText.accept(now.text());
                });
        if (findings.isEmpty()) {
            rescan(); // else colours come with what is found
        }
    }

    private void rescan() {
        editing.ifPresent(now -> scanner.accept(new Known(now, known(), findings)));
    }

    private List<Problem> known() {
        return desk.workspace().get().problems().stream()
                .filter(problem -> problem.where().path().equals(route.path()))
                .toList();
    }

    private void scanned(Editing of, Scan made) {
        if (editing.filter(now -> now == of).isEmpty()) {
            return;
        }
        scan.set(made);
        if (toShow.isPresent()) {
            shown.set(new Shown(Optional.of(made.text()), toShow.getAsInt()));
            toShow = OptionalInt.empty();
        }
        stage.set(Stage.OPEN);
    }

    /// Changes the text by the fix of a problem of [#scanProperty]; it is saved like any other
    /// edit.
    public void fix(Problem problem) {
        Editing now = editing.orElse(null);
        if (now == null || problem.fix().isEmpty()) {
            return;
        }
        String text = String.join("\n", now.lines());
        TextChange change =
                TextChange.fixing(
                        "",
                        List.of(problem),
                        path -> path.equals(now.path()) ? Optional.of(text) : Optional.empty());
        change.files().stream()
                .findFirst()
                .ifPresent(file -> replaceLines(Editing.lines(file.after())));
    }

    /// Puts another text in the place of the edited one; can be undone in the editor.
    public void replace(String text) {
        if (editing.isPresent()) {
            replaceLines(Editing.lines(text));
        }
    }

    private void replaceLines(List<String> lines) {
        Editing next = editing.orElseThrow().withLines(lines);
        unsaved.put(next);
        present(next, 0);
    }

    public void save() {
        editing.filter(Editing::isDirty)
                .ifPresent(
                        now ->
                                desk.write(now.change("Save " + name()))
                                        .status()
                                        .listen(
                                                status -> {
                                                    if (status.ended()) {
                                                        window.execute(() -> saved(now, status));
                                                    }
                                                }));
    }

    private void saved(Editing written, Job.Status<Saved> status) {
        switch (status.result().orElse(null)) {
            case Saved.Done done -> {
                Document base = written.base();
                rebase(new Document(base.path(), base.file(), written.text(), base.readOnly()));
                navigator.toast("Saved " + name());
            }
            case Saved.Conflict conflict -> reader.accept(new Route.SourceFile(path(), 0));
            case Saved.Failed failed -> navigator.warn(failed.problems().getFirst().message());
            case null -> navigator.warn(status.message());
        }
    }

    /// The same lines over another text on disk; what was typed since stays.
    private void rebase(Document base) {
        editing =
                editing.map(
                        now -> {
                            Editing next = now.over(base);
                            dirty.set(next.isDirty());
                            unsaved.put(next);
                            return next;
                        });
        banner.set(new Banner.None());
        rescan();
    }

    /// Writes the text over what somebody else wrote.
    void keepMine() {
        if (banner.get() instanceof Banner.Conflict conflict) {
            rebase(conflict.theirs());
            save();
        }
    }

    /// Gives up what was typed, for what somebody else wrote. Can be undone in the editor.
    void takeTheirs() {
        if (banner.get() instanceof Banner.Conflict conflict) {
            banner.set(new Banner.None());
            Editing theirs = Editing.of(conflict.theirs());
            unsaved.put(theirs);
            present(theirs, 0);
        }
    }

    /// What keeping one's own text would change in theirs.
    Optional<TextChange> conflict() {
        return banner.get() instanceof Banner.Conflict conflict
                ? editing.map(now -> now.over(conflict.theirs()).change("Keep my version"))
                : Optional.empty();
    }

    void restoreDraft() {
        if (banner.get() instanceof Banner.Left left) {
            Document now = editing.orElseThrow().base();
            banner.set(
                    left.draft().base().equals(now.text())
                            ? new Banner.None()
                            : new Banner.Conflict(now));
            Document base = new Document(now.path(), now.file(), left.draft().base(), "");
            Editing restored = new Editing(base, Editing.lines(left.draft().text()));
            unsaved.put(restored);
            present(restored, 0);
        }
    }

    void dropDraft() {
        if (banner.get() instanceof Banner.Left) {
            banner.set(new Banner.None());
            editing.ifPresent(unsaved::put);
        }
    }

    public void copyPath() {
        document()
                .flatMap(Document::file)
                .ifPresent(file -> navigator.copy(file.toString(), "the path"));
    }

    public void openFolder() {
        document()
                .flatMap(Document::file)
                .ifPresent(
                        file -> Optional.ofNullable(file.getParent()).ifPresent(navigator::reveal));
    }

    public String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    public String folder() {
        return path().substring(0, path().lastIndexOf('/') + 1);
    }
}
