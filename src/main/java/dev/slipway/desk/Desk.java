package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.LocationOutline;
import dev.slipway.catalog.graph.Outline;
import dev.slipway.catalog.review.RepositoryReview;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.config.AppConfig;
import dev.slipway.desk.search.Hit;
import dev.slipway.desk.search.Search;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderWatch;
import dev.slipway.files.ProcessCommandRunner;
import dev.slipway.git.GitFolder;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.score.model.Seed;
import dev.slipway.score.provision.Bundled;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The front door of everything a face can do. Methods that start a [Job] return at once; those
/// that take a [Progress] do the work on the caller's thread. Safe to use from any thread.
public final class Desk implements AutoCloseable {
    private final Jobs jobs = new Jobs();
    private final CatalogReader reader =
            new CatalogReader(jobs.threads(), Runtime.getRuntime().availableProcessors() - 1);
    private final Watching watching = new Watching(jobs, this::reread);
    private final Object turn = new Object();
    private final Search search =
            new Search(entity -> new DocPages(roots()::repository).apply(entity));
    private final Signal<Workspace> workspace = new Signal<>(Workspace.EMPTY);
    private final Function<Path, FileSource> disk;

    private final SettingsFile settingsFile;
    private final Signal<Settings> settings;
    private final Path sample;
    private final Drafts drafts;
    private final Map<String, String> environment;
    private final Consumer<Open> reviewer = jobs.latest(this::review);
    private volatile Roots roots = Roots.NONE;
    private Open open = Open.NOTHING;
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
                    Path folder = SamplePlatform.in(sample);
                    change(settings.get().withLastFolder(folder.toString()));
                    return read(folder, progress);
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
        if (told || !next.workspace().showsTheSameAs(workspace.get())) {
            workspace.set(next.workspace());
        }
        if (watching.isOn()) {
            reviewer.accept(next);
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
            show(open.with(read, paths, start), !burst.everything());
        }
    }

    private static List<Problem> reviewOf(Open open, Progress progress) {
        return RepositoryReview.of(open.workspace().catalog(), open.roots().roots(), progress);
    }

    private void review(Open seen, Progress progress) {
        List<Problem> found = reviewOf(seen, progress);
        synchronized (turn) {
            if (open == seen && !found.equals(seen.review())) {
                open = seen.reviewed(found);
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
            Open next = Open.of(folder, only).with(read, true, start);
            show(next.reviewed(reviewOf(next, progress)), true);
            return workspace.get();
        }
    }

    /// Begins to fill in the golden path `ref` of the open platform (`template:default/…` or a
    /// name). Cheap: the work is done in the background when answers come. Problems are those of
    /// the template's own file; a session beside errors shows what still works.
    public Outcome<WizardSession> wizard(String ref) {
        return TemplateSession.open(this, ref, seed());
    }

    /// Runs `score generate` on this thread; with an open platform its provisioners and patches
    /// come first. Nothing is written: the result says what is to be. `environment` is what
    /// commands see, once they may run.
    public Outcome<ScoreRun.Result> generate(
            ScoreRun run, Map<String, String> environment, Progress progress) {
        Optional<Provisions> own =
                roots.places().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Provisions.own(
                                        roots.platform(), roots.platformPrefix(), run.target()));
        CommandRunner commands =
                run.commands()
                        ? new ProcessCommandRunner(run.folder(), environment)
                        : CommandRunner.NOT_RUN;
        return new Generation(run, disk.apply(run.folder()), own, seed(), commands).run(progress);
    }

    /// What a golden path asks and does, before anything is answered. Reads the disk.
    public PathOutline outline(PathEntry entry) {
        return PathOutline.of(entry, recipe(entry));
    }

    Outcome<Recipe> recipe(PathEntry entry) {
        return Recipe.read(entry, roots.repository(entry.file()).orElseThrow());
    }

    /// The components of the open platform that were made from golden paths, and whether those have
    /// changed since. Reads the disk.
    public List<Lagging> followers() {
        return new Following(this).repositories();
    }

    /// Merges what changed in a repository's golden path into it, as a branch; nothing that is
    /// checked out is touched. `more` are answers to new questions, and secrets.
    public Outcome<Updated> update(
            Path repository,
            Map<String, ? extends @Nullable Object> more,
            boolean dryRun,
            Progress progress) {
        return new Following(this)
                .update(repository.toAbsolutePath().normalize(), more, dryRun, progress);
    }

    Provenance provenance(PathEntry entry) {
        return Provenance.of(
                entry,
                roots.repository(entry.file()).orElseThrow(),
                roots.platformPrefix(),
                workspace.get().folder());
    }

    /// What a run over `files` has, apart from a session.
    Recipe.Kitchen kitchen(FileSource files) {
        return new Recipe.Kitchen(context(files), new Seed(0), ZonedDateTime.now());
    }

    RunContext context(FileSource files) {
        CatalogLookup lookup = new CatalogLookup(workspace.get().catalog());
        String userRef = user().map(e -> e.ref().toString()).orElse("");
        return new RunContext(
                        RunContext.Mode.LOCAL,
                        userRef,
                        lookup.find(userRef).orElse(Map.of()),
                        lookup,
                        files,
                        "local")
                .with(PlatformActions.of(config()).actions());
    }

    Map<String, String> environment() {
        return environment;
    }

    private static Seed seed() {
        return new Seed(new SecureRandom().nextLong());
    }

    /// What a change does to the catalog in `folder`, on this thread; `range` is `A..B`, `A...B` or
    /// `A` as git knows them. Nothing is opened by it.
    public Outcome<CatalogComparison> compare(Path folder, String range, Progress progress) {
        return CatalogComparison.of(folder, disk, range, progress);
    }

    /// All scorecards of the open platform held against its catalog; problems are those of the
    /// scorecards' own files. Reads the disk and the history of git.
    public Outcome<List<ScoreSheet>> scorecards(Progress progress) {
        return Scorecards.of(roots, workspace.get().catalog(), progress);
    }

    /// What is wrong with the catalog of the open platform and its scorecards.
    public Checked checkCatalog(Progress progress) {
        List<Problem> problems = new ArrayList<>(workspace.get().problems());
        problems.addAll(scorecards(progress).problems());
        return new Checked("catalog", workspace.get().catalog().files().size(), problems);
    }

    /// Whether the file belongs to another platform within the open one, which is checked by
    /// itself.
    public boolean isOfAnotherPlatform(String path) {
        return roots.isOfAnotherPlatform(path);
    }

    /// What is wrong with the Score files of the open platform.
    public Checked checkScore(Progress progress) {
        return ScoreCheck.of(roots, progress);
    }

    /// Which file of the open platform led to which.
    public List<Outline> locations() {
        return LocationOutline.of(workspace.get().catalog(), roots.roots());
    }

    /// What a search line finds in the open catalog, the best first; works on this thread, the
    /// first time for as long as it takes to read everything.
    public List<Hit> search(String line, int most, Progress progress) {
        return search.find(workspace.get().catalog(), line, most, progress);
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
        search.close();
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
        return Open.of(folder, found).with(reader.read(found.roots(), progress), true, start);
    }

    private Registered registered(Path platform) {
        return Registered.of(keptIn(), platform);
    }

    Roots roots() {
        return roots;
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

    /// Makes the open platform lead to `descriptor`.
    Outcome<Path> register(Path descriptor, Progress progress) {
        Path folder = workspace.get().folder().orElseThrow();
        return registered(folder).register(disk.apply(folder), descriptor, progress);
    }
}
