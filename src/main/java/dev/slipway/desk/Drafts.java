package dev.slipway.desk;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps what was typed and not saved, so that a crash costs nothing: one file a draft, readable
/// for its user only. A draft that cannot be kept costs only this safety and is logged. Waits for
/// the disk: call it from a job.
public final class Drafts {
    private static final Logger LOG = Logger.getLogger(Drafts.class.getName());
    private final Path folder;

    public Drafts(Path folder) {
        this.folder = folder;
    }

    public synchronized void keep(Draft draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", draft.file());
        values.put("base", draft.base());
        values.put("text", draft.text());
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, "draft", ".new");
            Files.writeString(next, Json.print(values));
            Files.move(next, place(draft.file()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "draft not kept: {0}", e.getMessage());
        }
    }

    /// The draft of `file`; empty when there is none.
    public synchronized Optional<Draft> of(Path file) {
        Path place = place(file.toString());
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> values = Json.object(Files.readString(place));
            return values.get("base") instanceof String base
                            && values.get("text") instanceof String text
                    ? Optional.of(new Draft(file.toString(), base, text))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "draft not readable: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    public synchronized void forget(Path file) {
        try {
            Files.deleteIfExists(place(file.toString()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "draft not removed: {0}", e.getMessage());
        }
    }

    private Path place(String file) {
        UUID name = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name + ".json");
    }
}
