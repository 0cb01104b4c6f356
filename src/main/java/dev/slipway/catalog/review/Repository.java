package dev.slipway.catalog.review;

import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The files around some descriptors, listed once. Paths are those of the catalog's places, with
/// `prefix` before each.
final class Repository {
    private final FileSource files;
    private final String prefix;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> folders = new HashSet<>();

    Repository(FileSource files, String prefix) {
        this.files = files;
        this.prefix = prefix;
        for (String path : files.list("")) {
            String shown = prefix + path;
            paths.add(shown);
            String folder = Confined.parent(shown);
            while (!folder.isEmpty() && folders.add(folder)) {
                folder = Confined.parent(folder);
            }
        }
    }

    static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /// Sorted.
    Set<String> paths() {
        return paths;
    }

    boolean holds(String path) {
        return path.startsWith(prefix);
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    boolean hasFolder(String path) {
        return path.isEmpty() || folders.contains(path);
    }

    Optional<String> text(String path) {
        return has(path) ? files.text(path.substring(prefix.length())) : Optional.empty();
    }
}
