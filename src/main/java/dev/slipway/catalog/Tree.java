package dev.slipway.catalog;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.files.Glob;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The folder of one root while it is read: knows how a target in one file names another, and reads
/// the listing only once. Files may be read by several threads; the rest is the walk's.
final class Tree {
    private static final Set<String> VIEWS = Set.of("blob", "tree", "raw", "edit");
    private static final int LONGEST_TARGET = 4096;

    static final String NOT_INCLUDED = "catalog.placeholder";
    private static final long INCLUDED = 64L * 1024 * 1024;

    /// How many times more space a parsed file takes than its text.
    private static final long PARSED = 8;

    private static final int FOLLOWED = 2_000_000;

    private final FileSource files;
    private final String name;
    private final String prefix;
    private final Map<String, List<String>> listings = new ConcurrentHashMap<>();
    private final Map<String, List<String>> globs = new ConcurrentHashMap<>();
    private final Map<String, FileSource.Listed> met = new ConcurrentHashMap<>();
    private final Map<String, Outcome<YamlNode>> inclusions = new ConcurrentHashMap<>();
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();
    private final AtomicLong included = new AtomicLong();
    private int followed;
    private boolean changedSight;

    /// `prefix` stands before every path in places.
    Tree(FileSource files, String name, String prefix) {
        this.files = files;
        this.name = name;
        this.prefix = prefix;
    }

    String shown(String path) {
        return prefix + path;
    }

    Optional<String> text(String path) {
        FileSource.Listed listed = met.get(path);
        return listed == null ? files.text(path) : listed.text();
    }

    boolean exists(String path) {
        return files.exists(path);
    }

    OptionalLong stamp(String path) {
        FileSource.Listed listed = met.get(path);
        return listed == null ? files.stamp(path) : listed.stamp();
    }

    /// What is wrong with a path that reads as absent, as the end of a sentence.
    String obstacle(String path) {
        return files.obstacle(path).orElse("does not exist");
    }

    List<String> list(String folder) {
        return listings.computeIfAbsent(folder, below -> paths(files.tree(below).files()));
    }

    /// What a look at the disk met is read without looking for it again, as long as the reading
    /// lasts.
    private List<String> paths(List<FileSource.Listed> listed) {
        List<String> paths = new ArrayList<>(listed.size());
        for (FileSource.Listed file : listed) {
            met.put(file.path(), file);
            paths.add(file.path());
        }
        return List.copyOf(paths);
    }

    /// Ends a reading: what was included stands in the entities now.
    void settle() {
        inclusions.clear();
        met.clear();
        included.set(0);
        followed = 0;
    }

    /// Takes over that these files may be new, gone or changed; all others are as they were.
    void touch(Set<String> paths) {
        changedSight = false;
        for (String path : paths) {
            Sighting before = sightings.remove(path);
            changedSight |= before != null && !before.equals(sighting(path));
            boolean there = files.exists(path);
            if (!there) {
                forgetBelow(path + "/");
            }
            listings.replaceAll((folder, list) -> listed(folder, list, path, there));
            globs.replaceAll((pattern, list) -> matched(pattern, list, path, there));
        }
    }

    /// A folder that is gone took its files along, which nobody names one by one.
    private void forgetBelow(String folder) {
        for (String file : List.copyOf(sightings.keySet())) {
            if (file.startsWith(folder)) {
                changedSight |= !Sighting.NOTHING.equals(sightings.remove(file));
            }
        }
    }

    private static List<String> matched(
            String pattern, List<String> list, String path, boolean there) {
        return Glob.withoutHidden(pattern).matches(path) ? listed("", list, path, there) : list;
    }

    private static List<String> listed(
            String folder, List<String> list, String path, boolean there) {
        if (!folder.isEmpty() && !path.startsWith(folder + "/")) {
            return list;
        }
        int at = Collections.binarySearch(list, path);
        if (there == at >= 0) {
            return list;
        }
        List<String> next = new ArrayList<>(list);
        if (there) {
            next.add(-at - 1, path);
        } else {
            next.remove(at);
        }
        return List.copyOf(next);
    }

    /// Whether a listing has files in the folder.
    boolean hasListedBelow(String folder) {
        return listings.values().stream()
                .anyMatch(list -> list.stream().anyMatch(file -> Walk.isBelow(file, folder)));
    }

    /// Whether one of the files just touched looks different to a scan.
    boolean looksDifferent() {
        return changedSight;
    }

    /// What a scan sees in the file; looked at once until it changes. A file that cannot be read
    /// shows nothing.
    Sighting sighting(String path) {
        return sightings.computeIfAbsent(
                path, file -> text(file).map(t -> Sighting.of(file, t)).orElse(Sighting.NOTHING));
    }

    /// What a placeholder puts in its place; read once for all that include the same file. A
    /// problem of rule [#NOT_INCLUDED] is about the placeholder, the others stand in the file.
    Outcome<YamlNode> included(String key, String path) {
        return inclusions.computeIfAbsent(key + " " + path, unused -> include(key, path));
    }

    private Outcome<YamlNode> include(String key, String path) {
        Optional<String> text = text(path);
        if (text.isEmpty()) {
            return Outcome.failed(
                    Problem.error(NOT_INCLUDED, Where.file(path), obstacle(path))
                            .advise("the path is relative to this file and stays in the folder"));
        }
        boolean parsed = key.equals("$json") || key.equals("$yaml");
        long size = text.get().length() * (parsed ? PARSED : 1);
        if (included.addAndGet(size) > INCLUDED) {
            return Outcome.failed(
                    Problem.error(
                                    NOT_INCLUDED,
                                    Where.file(path),
                                    "is one text too many: they are too large together")
                            .advise("include less in this catalog"));
        }
        return switch (key) {
            case "$json" -> Json.read(shown(path), text.get());
            case "$yaml" -> Yaml.readOne(shown(path), text.get(), Dialect.CORE);
            default -> {
                Origin origin = Origin.source(Where.file(shown(path)));
                yield Outcome.of(
                        new YamlScalar(text.get(), text.get(), YamlScalar.Style.LITERAL, origin));
            }
        };
    }

    boolean isFolder(String path) {
        return files.obstacle(path).filter(FileSource.IS_FOLDER::equals).isPresent();
    }

    /// Takes one from the steps of Locations to files that one reading goes.
    boolean follow() {
        return ++followed <= FOLLOWED;
    }

    boolean isExhausted() {
        return followed > FOLLOWED;
    }

    static boolean isRemote(String target) {
        return target.startsWith("http://") || target.startsWith("https://");
    }

    /// The path that `target` means in the file `from`; empty for what is not in this tree's reach.
    /// A path out of the tree is returned as such and reads as absent.
    Optional<String> beside(String from, String target) {
        if (!isRemote(target)) {
            int slash = from.lastIndexOf('/');
            return Optional.of(
                    normal(slash < 0 ? target : from.substring(0, slash) + "/" + target));
        }
        return ours(target, false);
    }

    /// Where an address of a repository stands in this tree: below a folder of the repository's
    /// name, or from the top where the tree itself is that repository (`anyName`: where some file
    /// stands there).
    Optional<String> ours(String address, boolean anyName) {
        String[] parts = address.split("/");
        if (parts.length < 6 || address.length() > LONGEST_TARGET) {
            return Optional.empty();
        }
        if (parts[2].startsWith("raw.")) {
            return ours(parts[4], parts, 6, anyName);
        }
        // SCHEME//HOST/OWNER(/GROUP)*/REPOSITORY(/-)?/blob/REF/PATH
        for (int view = 5; view < parts.length - 2; view++) {
            if (VIEWS.contains(parts[view])) {
                int repository = parts[view - 1].equals("-") ? view - 2 : view - 1;
                return ours(parts[repository], parts, view + 2, anyName);
            }
        }
        return Optional.empty();
    }

    private Optional<String> ours(String repository, String[] parts, int from, boolean anyName) {
        if (from >= parts.length) {
            return Optional.empty();
        }
        String path = normal(String.join("/", Arrays.asList(parts).subList(from, parts.length)));
        String below = repository + "/" + path;
        if (found(below)) {
            return Optional.of(below);
        }
        return (anyName || repository.equals(name)) && found(path)
                ? Optional.of(path)
                : Optional.empty();
    }

    private boolean found(String path) {
        return Glob.isGlob(path) ? !glob(path).isEmpty() : exists(path);
    }

    /// The files that a pattern matches, sorted.
    List<String> glob(String pattern) {
        return globs.computeIfAbsent(pattern, this::matching);
    }

    private List<String> matching(String pattern) {
        return paths(files.matching(Glob.withoutHidden(pattern)));
    }

    /// Without `.` and `..`; a leading `..` that leaves the tree stays and so finds nothing.
    static String normal(String path) {
        if (path.startsWith("/") || path.length() > LONGEST_TARGET) {
            return path;
        }
        List<String> parts = new ArrayList<>();
        for (String part : Arrays.asList(path.split("/"))) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /// `target` of a configuration without the way up that leads from where Backstage runs to the
    /// folder of the configuration.
    static String below(String target) {
        int start = 0;
        while (target.startsWith("../", start)) {
            start += 3;
        }
        return normal(target.substring(start));
    }
}
