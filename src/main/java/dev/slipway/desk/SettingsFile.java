package dev.slipway.desk;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// The folder that it stands in.
    public Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    public Settings read() {
        if (!Files.isRegularFile(file)) {
            return Settings.DEFAULT;
        }
        try {
            return settings(Json.object(Files.readString(file)));
        } catch (IOException | UncheckedIOException e) {
            LOG.log(
                    Level.WARNING,
                    "settings not readable: {0}: {1}",
                    new Object[] {file, e.getMessage()});
            return Settings.DEFAULT;
        }
    }

    public synchronized void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, Json.print(values(settings)));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "settings not kept: {0}: {1}",
                    new Object[] {file, e.getMessage()});
        }
    }

    private static Settings settings(Map<String, Object> map) {
        Settings.Looks usual = Settings.Looks.DEFAULT;
        return new Settings(
                new Settings.Looks(
                        text(map, "theme").orElse(usual.theme()),
                        map.get("zoom") instanceof Number zoom ? zoom.intValue() : usual.zoom(),
                        Boolean.TRUE.equals(map.get("dense")),
                        Boolean.TRUE.equals(map.get("railFolded"))),
                text(map, "user"),
                text(map, "projects"),
                texts(map, "starred"),
                texts(map, "recent"));
    }

    private static Map<String, Object> values(Settings settings) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("theme", settings.looks().theme());
        map.put("zoom", settings.looks().zoom());
        map.put("dense", settings.looks().dense());
        map.put("railFolded", settings.looks().railFolded());
        settings.user().ifPresent(user -> map.put("user", user));
        settings.projects().ifPresent(folder -> map.put("projects", folder));
        map.put("starred", settings.starred());
        map.put("recent", settings.recent());
        return map;
    }

    private static List<String> texts(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String::valueOf)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Optional<String> text(Map<String, Object> map, String key) {
        return map.get(key) instanceof String text && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }
}
