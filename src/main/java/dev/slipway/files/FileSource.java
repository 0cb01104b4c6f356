package dev.slipway.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A read-only tree of files: a folder on disk, a plan in memory, a repository at a commit. Paths
/// are relative, with `/`, and can never leave the tree: such a path reads as absent.
public interface FileSource {

    /// The bytes of the file at `path`; empty when there is none (or it is a folder, or outside the
    /// tree).
    Optional<byte[]> read(String path);

    /// All files below `folder` (empty text for the root), sorted, relative to the root of the
    /// tree.
    List<String> list(String folder);

    default Optional<String> text(String path) {
        return read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
