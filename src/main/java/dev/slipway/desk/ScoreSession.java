package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.base.Subscription;
import dev.slipway.files.Confined;
import dev.slipway.score.model.Seed;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A Score file that is open: texts go in, what they would give comes out; nothing is written. Each
/// new text overtakes the one before. Follows the disk: when the platform is read again, the newest
/// text is drawn with what stands there then. May be used from any thread; methods return at once,
/// except those that take a [Progress] and [#source].
public final class ScoreSession implements AutoCloseable {
    private final Desk desk;
    private final String path;
    private final ScoreGround.Session session;
    private final Consumer<Input> newest;
    private final Signal<Optional<ScoreView>> view = new Signal<>(Optional.empty());
    private final Subscription platform;
    private volatile @Nullable ScoreGround ground;
    private volatile @Nullable Input last;
    private volatile boolean closed;

    private record Input(Map<String, String> texts, String overrides, long start) {}

    private ScoreSession(Desk desk, String path, Seed seed) {
        this.desk = desk;
        this.path = path;
        session = new ScoreGround.Session(seed, ZonedDateTime.now());
        newest = desk.jobs().latest(this::draw);
        platform = desk.workspace().listen(this::reread);
    }

    /// Opens the Score file at the shown `path`; `seed` stands for randomness.
    static ScoreSession open(Desk desk, String path, Seed seed) {
        return new ScoreSession(desk, path, seed);
    }

    public String path() {
        return path;
    }

    /// What is to be shown: the texts that are being edited, by shown path, and the path of what
    /// lies over the Score file (empty for nothing).
    public void show(Map<String, String> texts, String overrides) {
        Input next = new Input(Map.copyOf(texts), overrides, System.nanoTime());
        last = next;
        newest.accept(next);
    }

    /// The newest finished view; empty until the first one.
    public Signal<Optional<ScoreView>> view() {
        return view;
    }

    /// The view of these texts, drawn on this thread.
    public ScoreView view(Map<String, String> texts, String overrides, Progress progress) {
        return drawn(new Input(texts, overrides, System.nanoTime()), progress);
    }

    /// What lies over the file in other environments. Reads the disk.
    public List<ScoreFile.Overrides> overrides() {
        return ground().overrides(path.substring(ground().places().prefix().length()));
    }

    /// The text behind an origin: a file of the platform, or one that comes with the program. Reads
    /// the disk.
    public Optional<String> source(String origin) {
        return desk.source(origin);
    }

    /// The project's folder on disk.
    public Path folder() {
        return ground().folder();
    }

    private void reread(Workspace next) {
        Input input = last;
        if (closed || next.reading()) {
            return;
        }
        ground = null;
        if (input != null) {
            newest.accept(new Input(input.texts, input.overrides, System.nanoTime()));
        }
    }

    private void draw(Input input, Progress progress) {
        ScoreView next = drawn(input, progress);
        if (!closed) {
            Optional<ScoreView> before = view.get();
            view.set(Optional.of(before.map(next::orElse).orElse(next)));
        }
    }

    private ScoreView drawn(Input input, Progress progress) {
        ScoreGround now = ground();
        synchronized (now) {
            String text = input.texts.containsKey(path) ? "" : desk.source(path).orElse("");
            Map<String, String> texts = input.texts;
            if (!texts.containsKey(path)) {
                texts = new java.util.HashMap<>(texts);
                texts.put(path, text);
            }
            return new ScoreDraw(now, path, texts, input.overrides).view(input.start, progress);
        }
    }

    private ScoreGround ground() {
        ScoreGround made = ground;
        if (made == null) {
            Roots roots = desk.roots();
            Map.Entry<Path, String> place = roots.folder(path).orElseThrow();
            String inside = Confined.parent(place.getValue());
            Path folder = inside.isEmpty() ? place.getKey() : place.getKey().resolve(inside);
            String parent = Confined.parent(path);
            made =
                    new ScoreGround(
                            roots,
                            folder,
                            parent.isEmpty() ? "" : parent + "/",
                            desk.disk(folder),
                            session);
            ground = made;
        }
        return made;
    }

    @Override
    public void close() {
        closed = true;
        platform.close();
    }
}
