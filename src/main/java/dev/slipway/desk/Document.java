package dev.slipway.desk;

import dev.slipway.files.Bytes;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A file as a text that may be edited.
///
/// @param file where it really is, links resolved; empty for one that comes with the program
/// @param readOnly why it cannot be saved from here, in words; empty when it can
public record Document(String path, Optional<Path> file, String text, String readOnly) {

    public boolean writable() {
        return readOnly.isEmpty();
    }

    static Document bundled(String path, String text) {
        return new Document(path, Optional.empty(), text, "it comes with Slipway");
    }

    /// Reads `file`, which `path` names; empty when there is nothing that could be read as a text.
    static Optional<Document> read(String path, Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > FolderSource.FILE_LIMIT) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            if (Bytes.areBinary(bytes)) {
                return Optional.empty();
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean whole = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
            String readOnly =
                    !whole
                            ? "not UTF-8: saving would change other characters, too"
                            : Files.isWritable(file) ? "" : "you may not write this file";
            return Optional.of(new Document(path, Optional.of(file.toRealPath()), text, readOnly));
        } catch (IOException e) {
            // vanished or not readable for us: there is nothing to show
            return Optional.empty();
        }
    }
}
