package dev.slipway.ui.preview;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.desk.Against;
import dev.slipway.desk.Reason;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.code.CodeText;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where one is in a preview: the tab, the file, the lines one came from and went to. Tabs are
/// [#FILES], [#SCORE], [#KUBERNETES], [#COMPOSE], [#PROBLEMS], and one for each opened source,
/// whose id is its path.
public final class PreviewModel {
    public static final String FILES = "files";
    public static final String SCORE = "score";
    public static final String KUBERNETES = "kubernetes";
    public static final String COMPOSE = "compose";
    public static final String PROBLEMS = "problems";
    private static final int CONTEXT = 3;

    /// Gets a source's text without blocking the window; `then` runs on its thread.
    @FunctionalInterface
    public interface Sources {
        void load(String path, Consumer<Optional<CodeText>> then);

        /// Finds out what made a line; of several questions only the last needs an answer.
        default void explain(Origin origin, Consumer<List<Reason>> then) {
            then.accept(List.of());
        }
    }

    /// Says that a line (from 1) of a tab is to be selected and seen. Each one is a new object.
    public static final class Jump {
        private final String tab;
        private final int line;

        Jump(String tab, int line) {
            this.tab = tab;
            this.line = line;
        }

        public String tab() {
            return tab;
        }

        public int line() {
            return line;
        }
    }

    /// The place that a jump to an origin came from.
    public record Back(String tab, int line) {}

    private final Sources loader;
    private boolean chosen;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper tab = new ReadOnlyStringWrapper(KUBERNETES);
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Jump> jump = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Back> back = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ObservableList<CodeText> sources = FXCollections.observableArrayList();
    private final WhyModel why;
    private final SimpleBooleanProperty differences = new SimpleBooleanProperty(true);
    private final ObservableList<CodeText> seenSources =
            FXCollections.unmodifiableObservableList(sources);

    public PreviewModel(Sources loader) {
        this.loader = loader;
        why = new WhyModel(loader);
    }

    /// Whether a file that stands otherwise in the compared folder shows the difference.
    public BooleanProperty differencesProperty() {
        return differences;
    }

    /// What is different in the file that the files tab shows; empty when nothing is, or when the
    /// whole text was asked for.
    public Optional<Excerpt> difference() {
        Against with = against().orElse(null);
        String path = file.get();
        boolean wanted = differences.get() || with != null && with.gone().contains(path);
        if (with == null || !wanted || !with.texts().containsKey(path)) {
            return Optional.empty();
        }
        String now = page(FILES).map(page -> page.traced().text()).orElse("");
        return Optional.of(Excerpt.diff(with.texts().get(path), now, CONTEXT));
    }

    /// The folder that the preview is compared with.
    public Optional<Against> against() {
        return Optional.ofNullable(shown.get()).flatMap(Shown::against);
    }

    /// What made the line that was asked about last.
    public WhyModel why() {
        return why;
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /// The path of the file that the files tab shows; empty for none.
    public ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Jump> jumpProperty() {
        return jump.getReadOnlyProperty();
    }

    /// Where the last jump to an origin came from, as long as one stays there.
    public ReadOnlyObjectProperty<@Nullable Back> backProperty() {
        return back.getReadOnlyProperty();
    }

    /// The opened sources; the id of each is its path.
    public ObservableList<CodeText> sources() {
        return seenSources;
    }

    /// What is still missing before there can be outputs, as a sentence; empty when nothing is.
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public void waitFor(String sentence) {
        waiting.set(sentence);
    }

    /// Takes a newer preview. What has no Score file opens at its files.
    public void show(Shown next) {
        shown.set(next);
        if (!chosen && waiting.get().isEmpty()) {
            tab.set(next.preview().scorePath().isPresent() ? KUBERNETES : FILES);
        }
        boolean gone =
                !next.files().containsKey(file.get())
                        && next.against().filter(a -> a.gone().contains(file.get())).isEmpty();
        if (gone) {
            String first =
                    next.preview()
                            .scorePath()
                            .or(() -> readme(next))
                            .or(() -> next.files().keySet().stream().findFirst())
                            .orElse("");
            file.set(first);
        }
    }

    private static Optional<String> readme(Shown next) {
        return next.files().keySet().stream()
                .filter(path -> path.matches("(?i)readme(\\.[a-z]+)?"))
                .findFirst();
    }

    public void open(String wantedTab) {
        chosen = true;
        back.set(null);
        tab.set(wantedTab);
    }

    /// Shows a file of the preview among the files.
    public void openFile(String path) {
        file.set(path);
        open(FILES);
    }

    /// The text that a tab shows; empty when there is none.
    public Optional<Page> page(String tabId) {
        Shown now = shown.get();
        if (now == null) {
            return Optional.empty();
        }
        return switch (tabId) {
            case FILES -> Optional.ofNullable(now.files().get(file.get()));
            case SCORE -> now.score();
            case KUBERNETES -> now.kubernetes();
            case COMPOSE -> now.compose();
            default -> Optional.empty();
        };
    }

    /// What made `line` of a tab; empty where nothing is known.
    public Optional<Origin> originOf(String tabId, int line) {
        return line < 1 ? Optional.empty() : page(tabId).map(page -> page.originOf(line));
    }

    /// The template line behind `line` of a tab: for a line made from the Score file, the line of
    /// the golden path that made the Score file's.
    public Optional<Origin> templateOf(String tabId, int line) {
        return originOf(tabId, line)
                .flatMap(
                        origin ->
                                switch (origin.step()) {
                                    case TEMPLATE, SOURCE -> Optional.of(origin);
                                    case SCORE -> originOf(SCORE, origin.where().line());
                                    default -> Optional.empty();
                                });
    }

    /// A line was clicked or Enter pressed on it: in an output, go to what made it; with
    /// `template`, to the template line behind it.
    public void follow(String tabId, int line, boolean template) {
        Optional<Origin> origin = template ? templateOf(tabId, line) : originOf(tabId, line);
        boolean output = tabId.equals(KUBERNETES) || tabId.equals(COMPOSE);
        if (origin.isPresent() && (output || template)) {
            go(origin.get(), new Back(tabId, line));
        }
    }

    /// Goes to the origin of a line, also from the files and the Score file.
    public void goToOrigin(String tabId, int line) {
        originOf(tabId, line).ifPresent(origin -> go(origin, new Back(tabId, line)));
    }

    /// Asks what made `line` of a tab.
    public void explain(String tabId, int line) {
        originOf(tabId, line).ifPresent(origin -> why.ask(new Back(tabId, line), origin));
    }

    /// Goes to one of the things that made the explained line.
    public void open(Reason reason) {
        Shown now = shown.get();
        Where where = reason.where();
        if (!reason.hasPlace() || now == null) {
            return;
        }
        if (reason.kind() == Reason.Kind.SCORE
                && now.preview().scorePath().filter(where.path()::equals).isPresent()) {
            reveal(SCORE, where.line(), why.askedProperty().get());
        } else {
            openSource(where.path(), where.line(), why.askedProperty().get());
        }
    }

    /// Goes back to where the last jump came from.
    public void goBack() {
        Back to = back.get();
        if (to != null) {
            open(to.tab());
            jump.set(new Jump(to.tab(), to.line()));
        }
    }

    /// Goes to the place of a problem: a generated file, or a source that becomes a tab.
    public void open(Problem problem) {
        Where where = problem.where();
        Shown now = shown.get();
        if (now != null && now.files().containsKey(where.path())) {
            if (now.preview().scorePath().filter(where.path()::equals).isPresent()) {
                reveal(SCORE, where.line(), null);
            } else {
                file.set(where.path());
                reveal(FILES, where.line(), null);
            }
        } else {
            openSource(where.path(), where.line(), null);
        }
    }

    /// Closes the tab of a source; the outputs come back when it was seen.
    public void close(String path) {
        int at = index(path);
        if (at < 0) {
            return;
        }
        if (tab.get().equals(path)) {
            Back to = back.get();
            open(to == null ? KUBERNETES : to.tab());
        }
        sources.remove(at);
    }

    /// Reads the opened sources again.
    public void reloadSources() {
        for (CodeText source : sources.toArray(CodeText[]::new)) {
            loader.load(source.id(), text -> text.ifPresent(this::put));
        }
    }

    private void go(Origin origin, Back from) {
        Where where = origin.where();
        Shown now = shown.get();
        if (!Origins.hasPlace(origin) || now == null) {
            return;
        }
        if (origin.step() == Origin.Step.SCORE
                && now.preview().scorePath().filter(where.path()::equals).isPresent()) {
            reveal(SCORE, where.line(), from);
        } else {
            openSource(where.path(), where.line(), from);
        }
    }

    private void openSource(String path, int line, @Nullable Back from) {
        if (index(path) >= 0) {
            reveal(path, line, from);
            return;
        }
        loader.load(
                path,
                text -> {
                    if (text.isPresent()) {
                        put(text.get());
                        reveal(path, line, from);
                    }
                });
    }

    private void put(CodeText source) {
        int at = index(source.id());
        if (at >= 0) {
            sources.set(at, source);
        } else {
            sources.add(source);
        }
    }

    private int index(String path) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).id().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    private void reveal(String wantedTab, int line, @Nullable Back from) {
        tab.set(wantedTab);
        back.set(from);
        jump.set(new Jump(wantedTab, line));
    }
}
