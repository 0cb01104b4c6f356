package dev.slipway.desk;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps what the user chose in one JSON file of plain texts. An unreadable file gives an empty map
/// and stays as it is until the next change; an unwritable one costs only the memory of the choice.
public final class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());
    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    public Map<String, String> read() {
        Map<String, String> settings = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return settings;
        }
        try {
            Json.object(Files.readString(file))
                    .forEach((key, value) -> settings.put(key, String.valueOf(value)));
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "settings not readable: " + file, e);
        }
        return settings;
    }

    public synchronized void write(Map<String, String> settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, Json.print(settings));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings not kept: " + file, e);
        }
    }
}
