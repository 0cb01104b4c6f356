package dev.slipway.catalog;

import dev.slipway.files.FileSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The folder of one root while it is read: knows how a target in one file names another, and reads
/// the listing only once.
final class Tree {
    private static final Pattern REPOSITORY_FILE =
            Pattern.compile(
                    "https?://[^/]+/(?:[^/]+/)+?([^/]+)/(?:-/)?(?:blob|tree|raw|edit)/[^/]+/(.+)");
    private static final Pattern RAW_FILE =
            Pattern.compile("https?://raw\\.[^/]+/[^/]+/([^/]+)/[^/]+/(.+)");

    private static final long INCLUDED = 128L * 1024 * 1024;

    private final FileSource files;
    private final String name;
    private final String prefix;
    private final Map<String, List<String>> listings = new HashMap<>();
    private long included;

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
        return files.text(path);
    }

    boolean exists(String path) {
        return files.read(path).isPresent();
    }

    List<String> list(String folder) {
        return listings.computeIfAbsent(folder, files::list);
    }

    /// Takes from what may be included in one reading; false when it is used up.
    boolean spend(int characters) {
        included += characters;
        return included <= INCLUDED;
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
        for (Pattern pattern : List.of(RAW_FILE, REPOSITORY_FILE)) {
            Matcher matcher = pattern.matcher(address);
            if (matcher.matches()) {
                String repository = matcher.group(1);
                String path = normal(matcher.group(2));
                String below = repository + "/" + path;
                if (found(below)) {
                    return Optional.of(below);
                }
                return (anyName || repository.equals(name)) && found(path)
                        ? Optional.of(path)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean found(String path) {
        return Glob.isGlob(path) ? !glob(path).isEmpty() : exists(path);
    }

    /// The files that a pattern matches, sorted.
    List<String> glob(String pattern) {
        Glob glob = new Glob(pattern);
        return list(glob.folder()).stream().filter(glob::matches).toList();
    }

    /// Without `.` and `..`; a leading `..` that leaves the tree stays and so finds nothing.
    static String normal(String path) {
        if (path.startsWith("/")) {
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
}
