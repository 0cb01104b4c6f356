package dev.slipway.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/// A read-only tree of files: a folder on disk, a plan in memory, a repository at a commit. Paths
/// are relative, with `/`, and can never leave the tree: such a path reads as absent.
public interface FileSource {

    /// What a file is allowed: read and write for the owner, read for all.
    int PLAIN = 0644;

    /// [#PLAIN] and runnable by all.
    int RUNNABLE = 0755;

    /// The [#obstacle] of a folder.
    String IS_FOLDER = "is a folder";

    /// The bytes of the file at `path`; empty when there is none (or it is a folder, or outside the
    /// tree).
    Optional<byte[]> read(String path);

    /// All files below `folder` (empty text for the root), sorted, relative to the root of the
    /// tree. Symbolic links are listed as files and not followed into folders.
    List<String> list(String folder);

    default Optional<String> text(String path) {
        return read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// A file with all there is to know of it; a link has no bytes.
    record Entry(byte[] bytes, int mode, Optional<String> link) {}

    /// The file or link at `path`, for a reader of many files; empty as [#read].
    default Optional<Entry> entry(String path) {
        Optional<String> link = link(path);
        return link.isPresent()
                ? Optional.of(new Entry(new byte[0], PLAIN, link))
                : read(path).map(bytes -> new Entry(bytes, mode(path), Optional.empty()));
    }

    /// A listed file, read when it is wanted.
    interface Listed {
        String path();

        /// What is there now; empty when it went away or cannot be read.
        Optional<Entry> read();

        /// As [FileSource#text].
        Optional<String> text();

        /// As [FileSource#stamp], of the moment it was listed: older than what is read later, never
        /// newer.
        OptionalLong stamp();
    }

    /// The files that `glob` matches, sorted, for a reader of all of them.
    default List<Listed> matching(Glob glob) {
        List<Listed> matching = new ArrayList<>();
        for (Listed file : tree(glob.folder()).files()) {
            if (glob.matches(file.path())) {
                matching.add(file);
            }
        }
        return List.copyOf(matching);
    }

    /// What [#list] and [#folders] give, in one look.
    record Tree(List<Listed> files, List<String> folders) {}

    /// Everything below `folder`, for a reader of all of it.
    default Tree tree(String folder) {
        List<Listed> files = new ArrayList<>();
        for (String path : list(folder)) {
            files.add(new Named(this, path));
        }
        return new Tree(files, folders(folder));
    }

    /// A listed file that is asked for by its path.
    record Named(FileSource source, String path) implements Listed {

        @Override
        public Optional<Entry> read() {
            return source.entry(path);
        }

        @Override
        public Optional<String> text() {
            return source.text(path);
        }

        @Override
        public OptionalLong stamp() {
            return source.stamp(path);
        }
    }

    /// Whether [#read] would give something.
    default boolean exists(String path) {
        return read(path).isPresent();
    }

    /// A sign of the file at `path` that changes when the file does and costs no reading; empty
    /// where the tree has none, and for a file that changed so lately that another change might not
    /// show.
    default OptionalLong stamp(String path) {
        return OptionalLong.empty();
    }

    /// Why `path` reads as absent although something stands there, as the end of a sentence ("is
    /// larger than 16 MB"); empty when it can be read, or nothing stands there.
    default Optional<String> obstacle(String path) {
        return Confined.normal(path).isEmpty()
                ? Optional.of("leads out of the folder")
                : Optional.empty();
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
