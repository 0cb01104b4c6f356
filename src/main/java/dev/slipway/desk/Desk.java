package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.config.AppConfig;
import dev.slipway.files.FileSource;
import dev.slipway.git.GitFolder;
import dev.slipway.score.model.Seed;
import dev.slipway.score.provision.Bundled;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The front door of everything a face can do. Methods that start a [Job] return at once; those
/// that take a [Progress] do the work on the caller's thread. Safe to use from any thread.
public final class Desk implements AutoCloseable {
    private final Jobs jobs = new Jobs();
    private final CatalogDoor catalog = new CatalogDoor(this);
    private final SourceDoor sources = new SourceDoor(this);
    private final DeliveryDoor delivery;
    private final Reading reading;
    private final KeptSettings settings;
    private final Drafts drafts;
    private final Function<Path, FileSource> disk;
    private final Path keptIn;
    private final Path sample;
    private final Map<String, String> environment;
    private final Clock clock;

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
        this.environment = Map.copyOf(environment);
        this.disk = disk;
        this.sample = sample;
        keptIn = settingsFile.folder();
        settings = new KeptSettings(settingsFile, jobs);
        drafts = new Drafts(keptIn.resolve("drafts"));
        delivery = new DeliveryDoor(this, clock);
        reading = new Reading(this, disk);
    }

    public Jobs jobs() {
        return jobs;
    }

    public Signal<Workspace> workspace() {
        return reading.workspace();
    }

    public Signal<Settings> settings() {
        return settings.signal();
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
        return keptIn;
    }

    public Drafts drafts() {
        return drafts;
    }

    /// Takes over new settings and keeps them.
    public void change(Settings next) {
        settings.change(next);
    }

    /// Opens a platform folder and remembers it for the next start.
    public Job<Workspace> open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        reading.watch();
        change(settings().get().withLastFolder(root.toString()));
        return jobs.start("Reading " + root.getFileName(), progress -> read(root, progress));
    }

    /// Opens the user's copy of the sample platform, made on first use.
    public Job<Workspace> openSample() {
        reading.watch();
        return jobs.start(
                "Opening the sample platform",
                progress -> {
                    boolean fresh = !Files.isDirectory(sample);
                    Path folder = SamplePlatform.in(sample);
                    change(settings().get().withLastFolder(folder.toString()));
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
                        workspace()
                                .get()
                                .folder()
                                .map(folder -> read(folder, progress))
                                .orElse(Workspace.EMPTY));
    }

    /// Reads `folder` on this thread and makes it the open one. Where folders are watched, what
    /// looks around the catalog comes a moment later.
    public Workspace read(Path folder, Progress progress) {
        return reading.read(folder, progress);
    }

    /// Reads one descriptor of `folder` with all it leads to, and nothing else, and makes that what
    /// is open: the view of a Backstage in which only this file is registered.
    public Workspace readFile(Path folder, String path, Progress progress) {
        return reading.readFile(folder, path, progress);
    }

    static Seed seed() {
        return new Seed(new SecureRandom().nextLong());
    }

    /// What programs and connections see: the environment that the program was started in, with the
    /// proxy and the offline switch of the settings.
    public Map<String, String> environment() {
        return settings().get().network().over(environment);
    }

    /// Whether the file belongs to another platform within the open one, which is checked by
    /// itself.
    public boolean isOfAnotherPlatform(String path) {
        return roots().isOfAnotherPlatform(path);
    }

    /// The text of a file by its path as entities, problems and origins name it: a file of the open
    /// platform or of a registered repository, or one that comes with the program. Reads the disk.
    public Optional<String> source(String path) {
        return roots().text(path).or(() -> Bundled.text(path));
    }

    /// Where such a file is on disk; empty when it is not, or when it leads out of its folder.
    public Optional<Path> file(String path) {
        return roots().file(path);
    }

    /// A file for reading and editing; empty for what is no text. Reads the disk.
    public Optional<Document> document(String path) {
        return file(path)
                .flatMap(file -> Document.read(path, file))
                .or(() -> Bundled.text(path).map(text -> Document.bundled(path, text)));
    }

    /// The configuration of the open platform, as it stands on the disk now.
    public AppConfig config() {
        return roots().config();
    }

    /// Writes new texts, whole or not at all, and reads the platform again.
    public Job<Saved> write(TextChange change) {
        return jobs.start(change.title(), progress -> writeNow(change, progress));
    }

    /// As [#write], on this thread.
    public Saved writeNow(TextChange change, Progress progress) {
        Saved saved = new TextWriter(this::file).write(change, progress);
        if (saved instanceof Saved.Done) {
            workspace().get().folder().ifPresent(folder -> read(folder, progress));
        }
        return saved;
    }

    @Override
    public void close() {
        jobs.close();
        catalog.close();
        settings.finish();
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
        return reading.opened().roots();
    }

    /// What is open, all of one reading.
    Open opened() {
        return reading.opened();
    }

    /// The user's own entity, where the settings name one that the catalog has.
    Optional<Entity> user() {
        return settings()
                .get()
                .user()
                .flatMap(ref -> EntityRef.parse(ref, "user", EntityRef.DEFAULT_NAMESPACE))
                .flatMap(workspace().get().catalog()::entity);
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
