package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.review.RepositoryReview;
import dev.slipway.config.AppConfig;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderWatch;
import dev.slipway.git.GitFolder;
import dev.slipway.score.model.Seed;
import dev.slipway.score.provision.Bundled;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The front door of everything a face can do. Methods that start a [Job] return at once; those
/// that take a [Progress] do the work on the caller's thread. Safe to use from any thread.
public final class Desk implements AutoCloseable {
    private final Jobs jobs = new Jobs();
    private final CatalogReader reader =
            new CatalogReader(jobs.threads(), Runtime.getRuntime().availableProcessors() - 1);
    private final Watching watching = new Watching(jobs, this::reread);
    private final Object turn = new Object();
    private final Signal<Workspace> workspace = new Signal<>(Workspace.EMPTY);
    private final Function<Path, FileSource> disk;

    private final SettingsFile settingsFile;
    private final Signal<Settings> settings;
    private final Path sample;
    private final Drafts drafts;
    private final Map<String, String> environment;
    private final Consumer<Open> reviewer = jobs.aside(this::review);
    private final CatalogDoor catalog = new CatalogDoor(this);
    private final SourceDoor sources = new SourceDoor(this);
    private final DeliveryDoor delivery;
    private final Clock clock;
    private volatile Roots roots = Roots.NONE;
    private volatile Open open = Open.NOTHING;
    private volatile boolean changed;

    /// `disk` gives a confined view of a folder; `sample` is where the sample platform is copied
    /// to.
    public Desk(SettingsFile settingsFile, Function<Path, FileSource> disk, Path sample) {
        this(settingsFile, disk, sample, Map.of());
    }

    /// The same; `environment` is where configured handles (`${NAME}`) and the programs that a user
    /// agreed to run get their values from.
    public Desk(
            SettingsFile settingsFile,
            Function<Path, FileSource> disk,
            Path sample,
            Map<String, String> environment) {
        this(settingsFile, disk, sample, environment, Clock.systemUTC());
    }

    /// The same at the time of `clock`, which decides how old deployments are.
    public Desk(
            SettingsFile settingsFile,
            Function<Path, FileSource> disk,
            Path sample,
            Map<String, String> environment,
            Clock clock) {
        this.clock = clock;
        delivery = new DeliveryDoor(this, clock);
        this.environment = Map.copyOf(environment);
        this.disk = disk;
        this.settingsFile = settingsFile;
        this.sample = sample;
        settings = new Signal<>(settingsFile.read());
        drafts = new Drafts(settingsFile.folder().resolve("drafts"));
    }

    public Jobs jobs() {
        return jobs;
    }

    public Signal<Workspace> workspace() {
        return workspace;
    }

    public Signal<Settings> settings() {
        return settings;
    }

    /// What can be asked of the open catalog.
    public CatalogDoor catalog() {
        return catalog;
    }

    /// Golden paths and what was made from them.
    public GoldenPathDoor goldenPaths() {
        return new GoldenPathDoor(this);
    }

    /// Score files and what becomes of them.
    public ScoreDoor score() {
        return new ScoreDoor(this);
    }

    /// Kubernetes manifests and what is wrong with them.
    public ManifestDoor manifests() {
        return new ManifestDoor(this);
    }

    /// What the catalog is read from beside the platform folder.
    public SourceDoor sources() {
        return sources;
    }

    /// How well the services of the platform are delivered.
    public DeliveryDoor delivery() {
        return delivery;
    }

    /// The clusters that the platform runs in.
    public ClusterDoor clusters() {
        return new ClusterDoor(this, environment());
    }

    /// The folder that settings and drafts are kept in.
    public Path keptIn() {
        return settingsFile.folder();
    }

    public Drafts drafts() {
        return drafts;
    }

    /// Takes over new settings and keeps them.
    public void change(Settings next) {
        settings.set(next);
        changed = true;
        jobs.quietly(this::keepSettings);
    }

    /// The newest ones are asked for within the turn: else an older writer could come last.
    private void keepSettings() {
        synchronized (settingsFile) {
            settingsFile.write(settings.get());
        }
    }

    /// Opens a platform folder and remembers it for the next start.
    public Job<Workspace> open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        watching.begin();
        change(settings.get().withLastFolder(root.toString()));
        return jobs.start("Reading " + root.getFileName(), progress -> read(root, progress));
    }

    /// Opens the user's copy of the sample platform, made on first use.
    public Job<Workspace> openSample() {
        watching.begin();
        return jobs.start(
                "Opening the sample platform",
                progress -> {
                    boolean fresh = !Files.isDirectory(sample);
                    Path folder = SamplePlatform.in(sample);
                    change(settings.get().withLastFolder(folder.toString()));
                    Workspace shown = read(folder, progress);
                    if (fresh) {
                        // the catalog is seen before it: git takes a moment
                        progress.step("writing the past of its repositories", 0, 0);
                        SampleHistory.write(folder, clock.instant());
                        return read(folder, progress);
                    }
                    return shown;
                });
    }

    /// Reads the open folder again.
    public Job<Workspace> reload() {
        return jobs.start(
                "Reading again",
                progress ->
                        workspace
                                .get()
                                .folder()
                                .map(folder -> read(folder, progress))
                                .orElse(Workspace.EMPTY));
    }

    /// Reads `folder` on this thread and makes it the open one. Where folders are watched, what
    /// looks around the catalog comes a moment later.
    public Workspace read(Path folder, Progress progress) {
        long start = System.nanoTime();
        workspace.update(old -> old.nowReading(true));
        synchronized (turn) {
            try {
                Open next = picture(folder, progress, start);
                show(watching.isOn() ? next : next.reviewed(reviewOf(next, progress)), true);
                watching.follow(roots.places());
                return workspace.get();
            } finally {
                workspace.update(old -> old.nowReading(false));
            }
        }
    }

    /// `told` to the listeners in any case: what they made of files may be old.
    private void show(Open next, boolean told) {
        open = next;
        roots = next.roots();
        if (watching.isOn()) {
            reviewer.accept(next);
        }
        if (told || !next.workspace().showsTheSameAs(workspace.get())) {
            workspace.set(next.workspace());
        }
    }

    /// Takes over what changed on disk in one of the open folders.
    private void reread(Path changed, FolderWatch.Burst burst, Progress progress) {
        long start = System.nanoTime();
        synchronized (turn) {
            progress.check();
            int place = roots.indexOf(changed);
            if (place < 0) {
                return;
            }
            Outcome<Catalog> read =
                    burst.everything()
                            ? reader.read(roots.roots(), progress)
                            : reader.readAgain(Map.of(place, burst.paths()), progress);
            boolean paths =
                    burst.everything()
                            || burst.paths().stream().anyMatch(CookiecutterFolders::concerns);
            List<String> cookiecutters =
                    paths
                            ? CookiecutterFolders.below(open.workspace().folder().orElseThrow())
                            : open.cookiecutters();
            show(open.with(read, cookiecutters, start), !burst.everything());
        }
    }

    private static List<Problem> reviewOf(Open open, Progress progress) {
        return RepositoryReview.of(open.workspace().catalog(), open.roots().roots(), progress);
    }

    private void review(Open seen, Progress progress) {
        List<Problem> found = new ArrayList<>(reviewOf(seen, progress));
        found.addAll(
                catalog.definitions(seen.workspace().catalog(), seen.roots().roots(), progress));
        synchronized (turn) {
            if (open == seen && !found.equals(seen.review())) {
                open = seen.reviewed(List.copyOf(found));
                workspace.set(open.workspace());
            }
        }
    }

    /// Reads one descriptor of `folder` with all it leads to, and nothing else, and makes that what
    /// is open: the view of a Backstage in which only this file is registered.
    public Workspace readFile(Path folder, String path, Progress progress) {
        long start = System.nanoTime();
        synchronized (turn) {
            Roots only = Roots.only(folder, path, disk);
            Outcome<Catalog> read = reader.read(only.roots(), progress);
            Open next = Open.of(folder, only).with(read, CookiecutterFolders.below(folder), start);
            show(next.reviewed(reviewOf(next, progress)), true);
            return workspace.get();
        }
    }

    static Seed seed() {
        return new Seed(new SecureRandom().nextLong());
    }

    /// What programs and connections see: the environment that the program was started in, with the
    /// proxy and the offline switch of the settings.
    public Map<String, String> environment() {
        return settings.get().network().over(environment);
    }

    /// Whether the file belongs to another platform within the open one, which is checked by
    /// itself.
    public boolean isOfAnotherPlatform(String path) {
        return roots.isOfAnotherPlatform(path);
    }

    /// The text of a file by its path as entities, problems and origins name it: a file of the open
    /// platform or of a registered repository, or one that comes with the program. Reads the disk.
    public Optional<String> source(String path) {
        return roots.text(path).or(() -> Bundled.text(path));
    }

    /// Where such a file is on disk; empty when it is not, or when it leads out of its folder.
    public Optional<Path> file(String path) {
        return roots.file(path);
    }

    /// A file for reading and editing; empty for what is no text. Reads the disk.
    public Optional<Document> document(String path) {
        return file(path)
                .flatMap(file -> Document.read(path, file))
                .or(() -> Bundled.text(path).map(text -> Document.bundled(path, text)));
    }

    /// The configuration of the open platform, as it stands on the disk now.
    public AppConfig config() {
        return config(roots);
    }

    static AppConfig config(Roots open) {
        if (open.places().isEmpty()) {
            return AppConfig.EMPTY;
        }
        String prefix = open.platformPrefix();
        List<String> files = List.of(prefix + AppConfig.FILE, prefix + AppConfig.LOCAL);
        return AppConfig.read(open.platform(), files).value().orElse(AppConfig.EMPTY);
    }

    /// Writes new texts, whole or not at all, and reads the platform again.
    public Job<Saved> write(TextChange change) {
        return jobs.start(change.title(), progress -> writeNow(change, progress));
    }

    /// As [#write], on this thread.
    public Saved writeNow(TextChange change, Progress progress) {
        Saved saved = new TextWriter(this::file).write(change, progress);
        if (saved instanceof Saved.Done) {
            workspace.get().folder().ifPresent(folder -> read(folder, progress));
        }
        return saved;
    }

    @Override
    public void close() {
        jobs.close();
        catalog.close();
        if (changed) {
            // the write in the background may just have been interrupted
            keepSettings();
        }
    }

    private Open picture(Path folder, Progress progress, long start) {
        if (!Files.isDirectory(folder)) {
            return Open.missing(folder);
        }
        Roots found = Roots.of(folder, registered(folder), disk);
        Supplier<List<String>> cookiecutters = jobs.beside(() -> CookiecutterFolders.below(folder));
        Outcome<Catalog> read = reader.read(found.roots(), progress);
        return Open.of(folder, found).with(read, cookiecutters.get(), start);
    }

    Registered registered(Path platform) {
        return Registered.of(keptIn(), platform, copies());
    }

    /// Where the copies of repositories on servers are.
    Path copies() {
        return sample.resolveSibling("repositories");
    }

    /// A confined view of a folder.
    FileSource disk(Path folder) {
        return disk.apply(folder);
    }

    Roots roots() {
        return roots;
    }

    /// What is open, all of one reading.
    Open opened() {
        return open;
    }

    /// The user's own entity, where the settings name one that the catalog has.
    Optional<Entity> user() {
        return settings.get()
                .user()
                .flatMap(ref -> EntityRef.parse(ref, "user", EntityRef.DEFAULT_NAMESPACE))
                .flatMap(workspace.get().catalog()::entity);
    }

    /// Who commits where git itself does not know.
    GitFolder.Identity identity() {
        return user().flatMap(
                        user ->
                                user.raw()
                                        .text("spec", "profile", "email")
                                        .map(
                                                email ->
                                                        new GitFolder.Identity(
                                                                user.displayName(), email)))
                .orElse(GitFolder.Identity.SLIPWAY);
    }
}
