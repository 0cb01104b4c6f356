package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.catalog.Root;
import dev.slipway.config.AppConfig;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The folders that are open: the platform, and one for each registered repository. A path as
/// screens show it is relative to the platform; as soon as there are several folders, the first
/// part of every path names its folder, as [dev.slipway.catalog.CatalogReader] writes it. A path
/// that names no folder is one of the platform: links stay good when a repository is registered.
record Roots(List<Place> places, List<Problem> problems) {
    static final Roots NONE = new Roots(List.of(), List.of());

    /// One open folder.
    record Place(Root root, Path folder) {}

    /// A shown path taken apart.
    private record Located(Place place, String path) {}

    Roots {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }

    /// The platform in `folder` and what the user registered for it. A registered file that is gone
    /// is told and left out.
    static Roots of(Path folder, Registered registered, Function<Path, FileSource> disk) {
        FileSource platform = disk.apply(folder);
        List<Place> places = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        places.add(new Place(Root.folder(unique(folder, names), platform), folder));
        for (Source source : registered.sources()) {
            Optional<Place> place = place(source, names, disk);
            place.ifPresent(places::add);
            if (place.isEmpty()) {
                problems.add(gone(source, registered));
            }
        }
        return new Roots(places, problems);
    }

    private static Optional<Place> place(
            Source source, Set<String> names, Function<Path, FileSource> disk) {
        Path place = source.place();
        Path home = place.getParent();
        if (!source.isThere()) {
            return Optional.empty();
        }
        if (Files.isDirectory(place)) {
            return Optional.of(
                    new Place(Root.folder(unique(place, names), disk.apply(place)), place));
        }
        return home != null && source.isDescriptor() && Files.isRegularFile(place)
                ? Optional.of(
                        new Place(
                                Root.file(unique(home, names), disk.apply(home), name(place)),
                                home))
                : Optional.empty();
    }

    private static Problem gone(Source source, Registered registered) {
        Where where = Where.file(registered.file().toString());
        return source.kind() == Source.Kind.REPOSITORY
                ? Problem.warning(
                                "desk.registered",
                                where,
                                "there is no copy of the registered repository " + source.target())
                        .advise("get it again under Sources, or unregister it there")
                : Problem.warning(
                                "desk.registered",
                                where,
                                "the registered "
                                        + (source.isDescriptor() ? "file " : "folder ")
                                        + source.target()
                                        + " is not there any more")
                        .advise("put it back, or unregister it under Sources");
    }

    /// The place of an open folder among the roots; -1 for others.
    int indexOf(Path folder) {
        return places.stream().map(Place::folder).toList().indexOf(folder);
    }

    /// Only the file `path` of `folder` and what it leads to.
    static Roots only(Path folder, String path, Function<Path, FileSource> disk) {
        Root root = Root.file(name(folder), disk.apply(folder), path);
        return new Roots(List.of(new Place(root, folder)), List.of());
    }

    List<Root> roots() {
        return places.stream().map(Place::root).toList();
    }

    /// The tree in which the file at the shown `path` stands, with paths as they are shown, read
    /// once and then remembered; empty when no open folder has it.
    Optional<FileSource> repository(String path) {
        return locate(path).map(found -> tree(found.place));
    }

    /// A tree with the paths that are shown, and the folder it begins with.
    record Shown(FileSource files, String top) {}

    /// One for each open folder, the platform first.
    List<Shown> trees() {
        return places.stream()
                .map(place -> new Shown(tree(place), prefix(place).replaceFirst("/$", "")))
                .toList();
    }

    /// The top of that tree as it is shown: empty text where paths are relative to it.
    String top(String path) {
        return locate(path).map(found -> prefix(found.place).replaceFirst("/$", "")).orElse("");
    }

    /// Whether `path` stands below a folder that has a configuration of its own, and so is another
    /// platform.
    boolean isOfAnotherPlatform(String path) {
        FileSource tree = repository(path).orElse(null);
        String top = top(path);
        String at = Confined.parent(path);
        while (tree != null && !at.equals(top) && !at.isEmpty()) {
            if (tree.exists(at + "/" + AppConfig.FILE)) {
                return true;
            }
            at = Confined.parent(at);
        }
        return false;
    }

    /// The folder on disk that `path` belongs to, with `path` as it is in there.
    Optional<Map.Entry<Path, String>> folder(String path) {
        return locate(path).map(found -> Map.entry(found.place.folder, found.path));
    }

    /// The same for the platform itself.
    FileSource platform() {
        return tree(places.getFirst());
    }

    /// The configuration of the platform, as it stands on the disk now.
    AppConfig config() {
        if (places.isEmpty()) {
            return AppConfig.EMPTY;
        }
        String prefix = platformPrefix();
        List<String> files = List.of(prefix + AppConfig.FILE, prefix + AppConfig.LOCAL);
        return AppConfig.read(platform(), files).value().orElse(AppConfig.EMPTY);
    }

    private FileSource tree(Place place) {
        return new ShownFiles(prefix(place), place.root.files());
    }

    /// What stands before the paths of the platform's own files.
    String platformPrefix() {
        return prefix(places.getFirst());
    }

    Optional<String> text(String path) {
        return locate(path).flatMap(found -> found.place.root.files().text(found.path));
    }

    /// Where the file or folder at the shown `path` is on disk; empty when there is none, or when a
    /// link leads out of its folder.
    Optional<Path> file(String path) {
        return locate(path)
                .flatMap(
                        found -> {
                            try {
                                Path home = found.place.folder.toRealPath();
                                Path real = home.resolve(found.path).toRealPath();
                                return real.startsWith(home)
                                        ? Optional.of(found.place.folder.resolve(found.path))
                                        : Optional.empty();
                            } catch (IOException e) {
                                return Optional.empty();
                            }
                        });
    }

    private Optional<Located> locate(String path) {
        Optional<String> normal = Confined.normal(path);
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        for (Place place : places) {
            String prefix = prefix(place);
            if (normal.get().startsWith(prefix)) {
                return Optional.of(new Located(place, normal.get().substring(prefix.length())));
            }
        }
        return places.stream().findFirst().map(platform -> new Located(platform, normal.get()));
    }

    private String prefix(Place place) {
        return places.size() > 1 ? place.root.name() + "/" : "";
    }

    private static String unique(Path folder, Set<String> taken) {
        String name = name(folder);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
