package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Registration;
import dev.slipway.catalog.Root;
import dev.slipway.files.Disk;
import dev.slipway.git.Remote;
import dev.slipway.git.RemoteUrl;
import dev.slipway.secrets.SecretStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the catalog is read from beside the platform folder: descriptors, folders, and repositories
/// on servers. Nothing is contacted but by [#get], and written but by that, [#register], [#write]
/// and [#delete]. Safe to use from any thread.
public final class SourceDoor {
    private final Desk desk;

    SourceDoor(Desk desk) {
        this.desk = desk;
    }

    /// What is registered for the open platform.
    public List<Source> registered() {
        return platform().map(folder -> desk.registered(folder).sources()).orElse(List.of());
    }

    /// What a person means by a line: the address of a repository, or a file or folder of this
    /// computer.
    public Outcome<Source> read(String line) {
        String text = line.strip();
        if (text.contains("://") || text.startsWith("git@")) {
            return RemoteUrl.parse(text).map(url -> Source.repository(url, desk.copies()));
        }
        try {
            String home = System.getProperty("user.home", "");
            Path path = Path.of(text.startsWith("~/") ? home + text.substring(1) : text);
            if (path.isAbsolute() && Files.isDirectory(path)) {
                return Outcome.of(Source.folder(path.normalize()));
            }
            if (path.isAbsolute() && Files.isRegularFile(path)) {
                return Source.isDescriptor(text)
                        ? Outcome.of(Source.file(path.normalize()))
                        : wrong(text, "this is no descriptor", "choose a .yaml or .yml file");
            }
        } catch (InvalidPathException e) {
            return wrong(text, "this is no path: " + e.getReason(), "check it for typing errors");
        }
        return wrong(
                text,
                "there is no such file or folder",
                "write its whole path, or the address of a repository");
    }

    private static <T> Outcome<T> wrong(String text, String why, String advice) {
        return Outcome.failed(Problem.error("desk.source", Where.file(text), why).advise(advice));
    }

    /// What is known of the copy of a repository; empty where there is none.
    public Optional<Remote.Local> copy(Source source) {
        return source.url().map(copies()::of).flatMap(Remote::local);
    }

    /// Where tokens are kept here. Asks the keyring's program whether it works.
    public SecretStore store(Progress progress) {
        return copies().store(progress);
    }

    /// Whether a token is kept for the server of `url`.
    public boolean hasToken(RemoteUrl url, Progress progress) {
        return store(progress)
                .get(Copies.key(url), progress)
                .value()
                .flatMap(token -> token)
                .isPresent();
    }

    /// Forgets the token for the server of `url`.
    public Outcome<String> forget(RemoteUrl url, Progress progress) {
        return store(progress).remove(Copies.key(url), progress);
    }

    /// Exactly what [#get] would do, a sentence each; `store` is the name of where tokens are kept.
    public List<String> sentences(Source source, Access access, String store) {
        return source.url().map(url -> copies().sentences(url, access, store)).orElse(List.of());
    }

    /// How the copy was made, and so how it is asked for again.
    public Access lastAccess(Source source) {
        return copy(source)
                .map(local -> Access.of(Access.Kind.of(local.login())))
                .orElse(Access.OPEN);
    }

    /// Copies a repository, or brings its copy up to date. Connects to its server.
    public Job<Remote.Copy> get(Source source, Access access) {
        return desk.jobs()
                .start(
                        (copy(source).isPresent() ? "Updating " : "Copying ") + source.name(),
                        progress -> getNow(source, access, progress));
    }

    /// As [#get], on this thread.
    ///
    /// @throws Refused with what a person should read
    Remote.Copy getNow(Source source, Access access, Progress progress) {
        Outcome<Remote.Copy> got = copies().get(source.url().orElseThrow(), access, progress);
        return got.value().orElseThrow(() -> new Refused(got.problems()));
    }

    /// What registering `source` would do. Reads it.
    public Outcome<SourcePlan> plan(Source source, Progress progress) {
        if (!source.isThere()) {
            return wrong(
                    source.target(),
                    "there is no such file or folder, or a link leads out of the copy",
                    "check the address");
        }
        Path platform = platform().orElseThrow();
        Path home = platform.toAbsolutePath().normalize();
        Outcome<TextChange> change =
                source.place().startsWith(home)
                        ? inside(source, home)
                        : added(source, desk.registered(platform));
        if (change.value().isEmpty()) {
            return Outcome.failed(change.problems());
        }
        Outcome<Catalog> read = catalog(source, progress);
        Catalog found = read.value().orElse(Catalog.EMPTY);
        Catalog open = desk.workspace().get().catalog();
        List<Entity> taken =
                found.entities().stream()
                        .filter(entity -> open.entity(entity.ref()).isPresent())
                        .toList();
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.sort(Problem.WORST_FIRST);
        return Outcome.of(
                new SourcePlan(source, found.entities(), problems, taken, change.value().get()));
    }

    private Outcome<Catalog> catalog(Source source, Progress progress) {
        Path place = source.place();
        boolean folder = Files.isDirectory(place);
        Path tree = folder ? place : Objects.requireNonNull(place.getParent());
        Path last = tree.getFileName();
        String name = last == null ? "" : last.toString();
        Root root =
                folder
                        ? Root.folder(name, desk.disk(tree))
                        : Root.file(
                                name,
                                desk.disk(tree),
                                Objects.requireNonNull(place.getFileName()).toString());
        return new CatalogReader().read(List.of(root), progress);
    }

    /// Within the platform its own configuration leads to the descriptor.
    private Outcome<TextChange> inside(Source source, Path home) {
        String path = home.relativize(source.place()).toString().replace('\\', '/');
        if (!source.isDescriptor()) {
            return Outcome.failed(
                    Problem.error(
                                    "desk.source",
                                    Where.file(source.target()),
                                    "this folder is part of the open platform")
                            .advise("choose a descriptor in it, to make the platform lead there"));
        }
        return Outcome.of(
                Registration.of(desk.disk(home), path)
                        .map(
                                found ->
                                        new TextChange(
                                                found.title(),
                                                List.of(
                                                        new TextChange.FileText(
                                                                home.resolve(found.path())
                                                                        .toString(),
                                                                found.before(),
                                                                found.after()))))
                        .orElse(new TextChange("Nothing to write", List.of())));
    }

    private static Outcome<TextChange> added(Source source, Registered registered) {
        List<Source> next = new ArrayList<>(registered.sources());
        if (next.contains(source)) {
            return Outcome.failed(
                    Problem.info(
                                    "desk.source",
                                    Where.file(source.target()),
                                    "this is registered already")
                            .advise("it stands in the list below"));
        }
        next.add(source);
        return Outcome.of(registered.change("Register " + source.name(), next));
    }

    /// Writes what the plan says, and reads the platform again.
    public Job<Saved> register(SourcePlan plan) {
        return write(plan.change());
    }

    /// What takes a registration back. The source itself stays as it is.
    public TextChange unregistering(Source source) {
        Registered registered = desk.registered(platform().orElseThrow());
        List<Source> next = new ArrayList<>(registered.sources());
        next.remove(source);
        return registered.change("Unregister " + source.name(), next);
    }

    /// Writes a change of registrations, or takes one back, and reads the platform again.
    public Job<Saved> write(TextChange change) {
        return desk.jobs()
                .start(
                        change.title(),
                        progress -> {
                            prepare(change);
                            Saved saved =
                                    new TextWriter(path -> Optional.of(Path.of(path)))
                                            .write(change, progress);
                            if (saved instanceof Saved.Done) {
                                platform().ifPresent(folder -> desk.read(folder, progress));
                            }
                            return saved;
                        });
    }

    /// A change is of files that are there: the first registration needs an empty one.
    private static void prepare(TextChange change) throws IOException {
        for (TextChange.FileText file : change.files()) {
            Path path = Path.of(file.path());
            if (file.before().isEmpty() && !Files.exists(path)) {
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.createFile(path);
            }
        }
    }

    /// Copies that the open platform does not read.
    public List<IdleCopy> idle() {
        Set<Path> used = new HashSet<>();
        registered().forEach(source -> used.add(source.home()));
        platform().ifPresent(used::add);
        return idleCopies().list(used);
    }

    /// What deleting a copy would take away. Reads all of it.
    public IdleCopy.Loss loss(IdleCopy copy, Progress progress) throws IOException {
        return idleCopies().loss(copy, progress);
    }

    /// Deletes a copy. The repository on its server stays as it is.
    public Job<Path> delete(IdleCopy copy) {
        return desk.jobs()
                .start(
                        "Deleting the copy of " + copy.name(),
                        progress -> {
                            if (!idle().contains(copy)) {
                                throw new Refused(
                                        List.of(
                                                Problem.error(
                                                                "desk.copy",
                                                                Where.file(
                                                                        copy.folder().toString()),
                                                                "the platform reads this copy")
                                                        .advise("unregister it first")));
                            }
                            Disk.deleteTree(copy.folder());
                            return copy.folder();
                        });
    }

    private IdleCopies idleCopies() {
        return new IdleCopies(desk.copies(), desk.keptIn());
    }

    private Optional<Path> platform() {
        return desk.workspace().get().folder();
    }

    private Copies copies() {
        return new Copies(desk.copies(), desk.keptIn(), desk.environment(), desk.jobs());
    }
}
