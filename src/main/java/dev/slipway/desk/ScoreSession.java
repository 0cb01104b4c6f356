package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.base.Subscription;
import dev.slipway.base.Traced;
import dev.slipway.files.Confined;
import dev.slipway.files.FilePlan;
import dev.slipway.kubernetes.SchemaCheck;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.Target;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
        session = new ScoreGround.Session(seed, ZonedDateTime.now(), SchemaCheck::builtIn);
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

    /// What generating into the project's folder would write for `target`, from the file as it is
    /// on the disk. Reads the disk, writes nothing.
    public Outcome<ScoreExport> export(
            Target target, String overrides, String image, Progress progress) {
        return ScoreExport.of(exporting(target, overrides, image), progress);
    }

    private ScoreExport.Wanted exporting(Target target, String overrides, String image) {
        ScoreGround now = ground();
        String prefix = now.places().prefix();
        return new ScoreExport.Wanted(
                now,
                desk,
                session.seed(),
                path.substring(prefix.length()),
                overrides.isEmpty() ? "" : overrides.substring(prefix.length()),
                target,
                image);
    }

    /// What stands in the file that the target's tool writes by default; empty when it is not
    /// there. Reads the disk.
    public Optional<Preview.Output> written(Target target) {
        String name = ScoreExport.fileName(target);
        return desk.disk(folder())
                .text(name)
                .map(
                        text ->
                                new Preview.Output(
                                        Traced.source(name, text), Documents.of(target, text)));
    }

    /// Whether the folder keeps a state of the target's tool; without one, generated names and
    /// passwords are new each time. Reads the disk.
    public boolean keepsState(Target target) {
        return desk.disk(folder()).exists(ScoreRun.stateFile(target));
    }

    /// Files of overrides for the usual environments. Reads the disk.
    public ScoreAddition environments() {
        ScoreGround now = ground();
        String prefix = now.places().prefix();
        return ScoreAddition.environments(
                now.folder(), prefix, path.substring(prefix.length()), now.files());
    }

    /// Provisioners to begin with for a type of resource that nothing makes on `targets`; `outputs`
    /// are what placeholders ask of it. Reads the disk.
    public ScoreAddition provisioner(String type, List<String> outputs, List<Target> targets) {
        Roots roots = desk.roots();
        return ScoreAddition.provisioner(
                ScoreAddition.platformFolder(roots).orElseThrow(),
                roots.platformPrefix(),
                roots.platform(),
                type,
                outputs,
                targets);
    }

    /// The provisioner around `line` of a file that comes with the program, as a file of the
    /// platform that may be changed; empty where no provisioner stands there. Reads the disk.
    public Optional<ScoreAddition> own(String bundled, int line) {
        Roots roots = desk.roots();
        return source(bundled)
                .flatMap(
                        text ->
                                ScoreAddition.own(
                                        ScoreAddition.platformFolder(roots).orElseThrow(),
                                        roots.platformPrefix(),
                                        roots.platform(),
                                        bundled,
                                        text,
                                        line));
    }

    /// Applies a plan in `folder` and reads the platform again; its result undoes it.
    public Job<FilePlan> write(String title, FilePlan plan, Path folder) {
        return desk.jobs()
                .start(
                        title,
                        progress -> {
                            Outcome<FilePlan> done = plan.applyTo(folder, progress);
                            FilePlan undo =
                                    done.value().orElseThrow(() -> new Refused(done.problems()));
                            desk.reload();
                            return undo;
                        });
    }

    /// How the file differs between environments: without overrides, and with each of them.
    public ScoreComparison compare(Map<String, String> texts, Target target, Progress progress) {
        List<ScoreComparison.Seen> seen = new ArrayList<>();
        seen.add(new ScoreComparison.Seen("base", output(view(texts, "", progress), target)));
        for (ScoreFile.Overrides o : overrides()) {
            ScoreView one = view(texts, o.path(), progress);
            seen.add(new ScoreComparison.Seen(o.environment(), output(one, target)));
        }
        return ScoreComparison.of(target, seen);
    }

    private static Optional<Preview.Output> output(ScoreView view, Target target) {
        return target == Target.KUBERNETES ? view.kubernetes() : view.compose();
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
            Map<String, String> texts = new HashMap<>(input.texts);
            texts.computeIfAbsent(path, p -> desk.source(p).orElse(""));
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
