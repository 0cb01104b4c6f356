package dev.slipway.ui.score;

import dev.slipway.base.Origin;
import dev.slipway.base.Subscription;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreFile;
import dev.slipway.desk.ScoreSession;
import dev.slipway.desk.ScoreView;
import dev.slipway.desk.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// An open Score file: its texts, the environment it is seen in, what it gives, and which lines
/// belong together. Properties change on the `window` executor only.
final class ScoreModel implements AutoCloseable {
    private final ScoreSession session;
    private final Executor window;
    private final Subscription views;
    private final Subscription platform;
    private final Consumer<ScoreView> preparer;
    private final Consumer<String> looker;
    private final Map<String, String> texts = new HashMap<>();
    private final ObservableList<String> tabs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> tab;
    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place("", 0));
    private final ReadOnlyObjectWrapper<Optional<ScoreShown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ScoreFile.Overrides>> overrides =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> environment = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Tie> tie = new ReadOnlyObjectWrapper<>(Tie.NONE);
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private @Nullable ScoreShown before;
    private boolean closed;

    /// A line (from 1; 0 for the file as a whole) of a source that is to be seen. Each is a new
    /// object, so that the same place can be asked for again.
    static final class Place {
        private final String path;
        private final int line;

        Place(String path, int line) {
            this.path = path;
            this.line = line;
        }

        String path() {
            return path;
        }

        int line() {
            return line;
        }
    }

    ScoreModel(Desk desk, ScoreSession session, Executor window) {
        this.session = session;
        this.window = window;
        tab = new ReadOnlyObjectWrapper<>(session.path());
        tabs.add(session.path());
        preparer = desk.jobs().latest((view, progress) -> prepare(view));
        looker =
                desk.jobs()
                        .latest(
                                (path, progress) -> {
                                    List<ScoreFile.Overrides> found = session.overrides();
                                    window.execute(() -> overrides.set(found));
                                });
        views = session.view().listen(view -> view.ifPresent(preparer));
        platform = desk.workspace().listen(this::took);
    }

    private void took(Workspace workspace) {
        if (!workspace.reading()) {
            looker.accept(session.path());
        }
    }

    String path() {
        return session.path();
    }

    ScoreSession session() {
        return session;
    }

    /// The opened sources by path, the Score file first.
    ObservableList<String> tabs() {
        return tabs;
    }

    ReadOnlyObjectProperty<String> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /// The place that was asked for last.
    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ScoreShown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What lies over the file, one for each environment.
    ReadOnlyObjectProperty<List<ScoreFile.Overrides>> overridesProperty() {
        return overrides.getReadOnlyProperty();
    }

    /// The path of the overrides that are applied; empty for none.
    ReadOnlyObjectProperty<String> environmentProperty() {
        return environment.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tie> tieProperty() {
        return tie.getReadOnlyProperty();
    }

    /// Whether a text was given whose outputs are not shown yet.
    ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Whether the outputs show a fix that is only tried out.
    ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    Optional<ScoreView> view() {
        return shown.get().map(ScoreShown::view);
    }

    /// The texts that are being edited, by path.
    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /// The text of an opened source changed.
    void text(String path, String text) {
        if (!text.equals(texts.put(path, text))) {
            draw();
        }
    }

    private void draw() {
        if (!closed && texts.containsKey(path())) {
            pending.set(true);
            session.show(texts, environment.get());
        }
    }

    /// Shows what it would give if `text` stood in the file at `path`, until [#stopTrying].
    void tryOut(String path, String text) {
        Map<String, String> tried = new HashMap<>(texts);
        tried.put(path, text);
        trying.set(true);
        pending.set(true);
        session.show(tried, environment.get());
    }

    void stopTrying() {
        if (trying.get()) {
            trying.set(false);
            draw();
        }
    }

    /// Lays the file at `overridesPath` over the Score file; nothing when it is empty.
    void choose(String overridesPath) {
        if (!overridesPath.equals(environment.get())) {
            environment.set(overridesPath);
            draw();
        }
    }

    /// A line of a source was clicked.
    void pointAt(String path, int line) {
        if (line > 0) {
            Where where = new Where(path, line, 0);
            tie.set(
                    shown.get()
                            .map(now -> Tie.ofSource(now, where))
                            .orElseGet(() -> Tie.waiting(where)));
        }
    }

    /// A line of an output was clicked: what made it is brought into sight.
    void follow(Side side, int line) {
        if (line < 1 || shown.get().isEmpty()) {
            return;
        }
        Tie next = Tie.ofOutput(shown.get().get(), side, line);
        tie.set(next);
        next.source().ifPresent(where -> open(where.path(), where.line()));
    }

    /// Brings a line of a source into sight, in a tab of its own where it has none yet.
    void open(String path, int line) {
        if (path.isEmpty()) {
            return;
        }
        if (!tabs.contains(path)) {
            tabs.add(path);
        }
        tab.set(path);
        place.set(new Place(path, line));
    }

    /// Closes an opened source; what was typed there and not saved counts no more.
    void close(String path) {
        if (path.equals(path()) || !tabs.remove(path)) {
            return;
        }
        if (tab.get().equals(path)) {
            tab.set(path());
        }
        if (texts.remove(path) != null) {
            draw();
        }
    }

    /// What made the line of the tie, for a click on its words.
    void goToOrigin() {
        tie.get().source().ifPresent(where -> open(where.path(), where.line()));
    }

    /// What made `line` of an output.
    Optional<Origin> originOf(Side side, int line) {
        return line < 1
                ? Optional.empty()
                : shown.get().flatMap(now -> now.page(side)).map(page -> page.originOf(line));
    }

    private void prepare(ScoreView view) {
        ScoreShown next = ScoreShown.of(view, before);
        before = next;
        window.execute(() -> arrived(next));
    }

    private void arrived(ScoreShown next) {
        if (!closed) {
            shown.set(Optional.of(next));
            tie.set(trying.get() ? Tie.NONE : tie.get().again(next));
            pending.set(false);
        }
    }

    @Override
    public void close() {
        closed = true;
        views.close();
        platform.close();
        session.close();
    }
}
