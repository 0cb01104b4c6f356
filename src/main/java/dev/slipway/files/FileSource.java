package dev.slipway.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A read-only tree of files: a folder on disk, a plan in memory, a repository at a commit. Paths
/// are relative, with `/`, and can never leave the tree: such a path reads as absent.
public interface FileSource {

    /// What a file is allowed: read and write for the owner, read for all.
    int PLAIN = 0644;

    /// [#PLAIN] and runnable by all.
    int RUNNABLE = 0755;

    /// The bytes of the file at `path`; empty when there is none (or it is a folder, or outside the
    /// tree).
    Optional<byte[]> read(String path);

    /// All files below `folder` (empty text for the root), sorted, relative to the root of the
    /// tree. Symbolic links are listed as files and not followed into folders.
    List<String> list(String folder);

    default Optional<String> text(String path) {
        return read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// The permission bits of the file at `path`, [#PLAIN] where the tree keeps none.
    default int mode(String path) {
        return PLAIN;
    }

    /// What the symbolic link at `path` points to, as written; empty when it is none.
    default Optional<String> link(String path) {
        return Optional.empty();
    }

    /// All folders below `folder`, sorted, without a `/` at the end; empty folders too where the
    /// tree keeps them.
    default List<String> folders(String folder) {
        TreeSet<String> folders = new TreeSet<>();
        for (String file : list(folder)) {
            int cut = file.lastIndexOf('/');
            while (cut > folder.length()) {
                folders.add(file.substring(0, cut));
                cut = file.lastIndexOf('/', cut - 1);
            }
        }
        return List.copyOf(folders);
    }
}
