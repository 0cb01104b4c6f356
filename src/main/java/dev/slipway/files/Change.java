package dev.slipway.files;

import dev.slipway.base.Traced;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One thing that a [FilePlan] does to one path. Paths are relative and confined; a change with any
/// other path cannot be made.
public sealed interface Change {

    String path();

    /// Creates or overwrites a file. `mode` are the permission bits; `traced` is the text with the
    /// origin of each line, absent for bytes that are no text. The bytes must not be changed
    /// afterwards.
    record Write(String path, byte[] bytes, int mode, Optional<Traced> traced) implements Change {

        public Write {
            confined(path);
        }

        public static Write text(String path, Traced text) {
            return text(path, text, FileSource.PLAIN);
        }

        public static Write text(String path, Traced text, int mode) {
            return new Write(
                    path, text.text().getBytes(StandardCharsets.UTF_8), mode, Optional.of(text));
        }

        public static Write bytes(String path, byte[] bytes, int mode) {
            return new Write(path, bytes, mode, Optional.empty());
        }

        public boolean executable() {
            return (mode & 0111) != 0;
        }
    }

    /// Removes a file, or a folder with all that is in it.
    record Delete(String path) implements Change {

        public Delete {
            confined(path);
        }
    }

    /// Creates a symbolic link. `target` is kept as written.
    record Link(String path, String target) implements Change {

        public Link {
            confined(path);
        }
    }

    /// Creates a folder; needed only for one that stays empty.
    record Folder(String path) implements Change {

        public Folder {
            confined(path);
        }
    }

    private static void confined(String path) {
        if (path.isEmpty() || !Confined.normal(path).filter(path::equals).isPresent()) {
            throw new IllegalArgumentException("not a confined path: " + path);
        }
    }
}
