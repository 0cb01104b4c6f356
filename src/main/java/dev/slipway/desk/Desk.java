package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Root;
import dev.slipway.files.FileSource;
import dev.slipway.git.GitFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The front door of everything a face can do. Methods that start a [Job] return at once; those
/// that take a [Progress] do the work on the caller's thread. Safe to use from any thread.
public final class Desk implements AutoCloseable {
    private final Jobs jobs = new Jobs();
    private final CatalogReader reader = new CatalogReader();
    private final Signal<Workspace> workspace = new Signal<>(Workspace.EMPTY);
    private final Function<Path, FileSource> disk;

    private final SettingsFile settingsFile;
    private final Signal<Settings> settings;
    private final Path sample;

    /// `disk` gives a confined view of a folder; `sample` is where the sample platform is copied
    /// to.
    public Desk(SettingsFile settingsFile, Function<Path, FileSource> disk, Path sample) {
        this.disk = disk;
        this.settingsFile = settingsFile;
        this.sample = sample;
        settings = new Signal<>(settingsFile.read());
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

    /// Takes over new settings and keeps them.
    public void change(Settings next) {
        settings.set(next);
        jobs.quietly(() -> settingsFile.write(next));
    }

    /// Opens a platform folder and remembers it for the next start.
    public Job<Workspace> open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        change(settings.get().withLastFolder(root.toString()));
        return jobs.start("Reading " + root.getFileName(), progress -> read(root, progress));
    }

    /// Opens the user's copy of the sample platform, made on first use.
    public Job<Workspace> openSample() {
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

    /// Reads `folder` on this thread and makes it the open one.
    public Workspace read(Path folder, Progress progress) {
        long start = System.nanoTime();
        workspace.update(old -> old.nowReading(true));
        try {
            Workspace next = picture(folder, progress, start);
            workspace.set(next);
            return next;
        } finally {
            workspace.update(old -> old.nowReading(false));
        }
    }

    @Override
    public void close() {
        jobs.close();
    }

    private Workspace picture(Path folder, Progress progress, long start) {
        if (!Files.isDirectory(folder)) {
            Problem problem =
                    Problem.error(
                                    "desk.folder",
                                    Where.file(folder.toString()),
                                    "there is no such folder")
                            .advise("choose another folder, or open the sample platform");
            return new Workspace(
                    Optional.of(folder),
                    Optional.empty(),
                    Catalog.EMPTY,
                    List.of(problem),
                    since(start),
                    false);
        }
        FileSource platform = disk.apply(folder);
        List<Root> roots = new ArrayList<>();
        roots.add(Root.folder(nameOf(folder), platform));
        for (Path target : Registered.in(platform)) {
            Path home = target.getParent();
            if (home != null && Files.isRegularFile(target)) {
                roots.add(Root.file(nameOf(home), disk.apply(home), nameOf(target)));
            }
        }
        Outcome<Catalog> read = reader.read(roots, progress);
        return new Workspace(
                Optional.of(folder),
                GitFolder.branch(folder),
                read.value().orElse(Catalog.EMPTY),
                read.problems(),
                since(start),
                false);
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
