package dev.slipway.desk;

import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// A preview held against a folder that is there already.
///
/// @param states what a file of the preview is there, by path; [State#GONE] for files of the folder
///   that the preview does not have
/// @param texts what stands there, for those that differ or are not in the preview; without binary
///   files, which count as the same when they are as long
public record Against(Path folder, Map<String, State> states, Map<String, String> texts) {

    /// A file of the preview as the folder has it.
    public enum State {
        /// Not there yet.
        ADDED,
        /// Otherwise there.
        CHANGED,
        /// There with the same content.
        SAME,
        /// Only there.
        GONE
    }

    public Against {
        states = Map.copyOf(states);
        texts = Map.copyOf(texts);
    }

    public State state(String path) {
        return states.getOrDefault(path, State.ADDED);
    }

    /// The paths of files that only the folder has.
    public List<String> gone() {
        return new TreeMap<>(states)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() == State.GONE)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /// Compares with what is in a folder now, as long as it is there; what was read is kept from
    /// one preview to the next. Used on one thread at a time.
    public static final class Folder {
        private final Path folder;
        private final FileSource files;
        private final List<String> paths;

        private Folder(Path folder) {
            this.folder = folder;
            files = new ShownFiles("", new FolderSource(folder));
            paths = files.list("");
        }

        /// Reads what is in `folder`; empty when it is no folder or holds nothing.
        public static Optional<Folder> read(Path folder) {
            if (!Files.isDirectory(folder)) {
                return Optional.empty();
            }
            Folder found = new Folder(folder);
            return found.paths.isEmpty() ? Optional.empty() : Optional.of(found);
        }

        public Path folder() {
            return folder;
        }

        public Against against(Preview preview) {
            Map<String, State> states = new TreeMap<>();
            Map<String, String> texts = new TreeMap<>();
            TreeSet<String> rest = new TreeSet<>(paths);
            for (Preview.File file : preview.files()) {
                rest.remove(file.path());
                Optional<byte[]> there = files.read(file.path());
                Optional<String> text = there.flatMap(Folder::text);
                boolean same =
                        file.binary()
                                ? there.filter(bytes -> bytes.length == file.size()).isPresent()
                                : text.filter(file.content().text()::equals).isPresent();
                states.put(
                        file.path(),
                        there.isEmpty() ? State.ADDED : same ? State.SAME : State.CHANGED);
                if (!same) {
                    text.ifPresent(found -> texts.put(file.path(), found));
                }
            }
            for (String path : rest) {
                states.put(path, State.GONE);
                files.read(path).flatMap(Folder::text).ifPresent(found -> texts.put(path, found));
            }
            return new Against(folder, states, texts);
        }

        private static Optional<String> text(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        }
    }
}
