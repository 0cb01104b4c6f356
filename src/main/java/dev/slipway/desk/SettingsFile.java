package dev.slipway.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// Keeps what the user chose in one properties file: the window reads it before its first frame, so
/// no parser is loaded for it. An unreadable file gives the defaults and stays as it is until the
/// next change; an unwritable one costs only the memory of the choice.
public final class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());
    private static final String DIVIDER = "divider.";
    private static final String COLUMNS = "columns.";
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
        Properties kept = new Properties();
        try {
            kept.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "settings not readable: {0}: {1}",
                    new Object[] {file, e.getMessage()});
            return Settings.DEFAULT;
        }
        return settings(kept);
    }

    public synchronized void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, text(values(settings)));
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

    private static Settings settings(Properties kept) {
        Settings.Looks usual = Settings.Looks.DEFAULT;
        Settings.Size size = usual.size();
        return new Settings(
                new Settings.Looks(
                        text(kept, "theme").orElse(usual.theme()),
                        number(kept, "zoom", usual.zoom()),
                        Boolean.parseBoolean(kept.getProperty("dense")),
                        Boolean.parseBoolean(kept.getProperty("rail-folded")),
                        new Settings.Size(
                                number(kept, "width", size.width()),
                                number(kept, "height", size.height())),
                        dividers(kept),
                        columns(kept)),
                text(kept, "user"),
                text(kept, "projects"),
                texts(kept, "starred"),
                texts(kept, "recent"),
                new Settings.Network(
                        Boolean.parseBoolean(kept.getProperty("offline")),
                        text(kept, "proxy").orElse("")));
    }

    private static Properties values(Settings settings) {
        Properties kept = new Properties();
        Settings.Looks looks = settings.looks();
        kept.setProperty("theme", looks.theme());
        kept.setProperty("zoom", Integer.toString(looks.zoom()));
        kept.setProperty("dense", Boolean.toString(looks.dense()));
        kept.setProperty("rail-folded", Boolean.toString(looks.railFolded()));
        kept.setProperty("width", Integer.toString(looks.size().width()));
        kept.setProperty("height", Integer.toString(looks.size().height()));
        looks.dividers()
                .forEach(
                        (name, pixels) ->
                                kept.setProperty(DIVIDER + name, Integer.toString(pixels)));
        looks.columns()
                .forEach(
                        (table, chosen) ->
                                kept.setProperty(COLUMNS + table, String.join(",", chosen)));
        settings.user().ifPresent(user -> kept.setProperty("user", user));
        settings.projects().ifPresent(folder -> kept.setProperty("projects", folder));
        kept.setProperty("offline", Boolean.toString(settings.network().offline()));
        kept.setProperty("proxy", settings.network().proxy());
        put(kept, "starred", settings.starred());
        put(kept, "recent", settings.recent());
        return kept;
    }

    private static Map<String, List<String>> columns(Properties kept) {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String key : kept.stringPropertyNames()) {
            if (key.startsWith(COLUMNS)) {
                columns.put(
                        key.substring(COLUMNS.length()), List.of(kept.getProperty(key).split(",")));
            }
        }
        return columns;
    }

    private static Map<String, Integer> dividers(Properties kept) {
        Map<String, Integer> dividers = new TreeMap<>();
        for (String key : kept.stringPropertyNames()) {
            int pixels = key.startsWith(DIVIDER) ? number(kept, key, 0) : 0;
            if (pixels > 0) {
                dividers.put(key.substring(DIVIDER.length()), pixels);
            }
        }
        return dividers;
    }

    /// Sorted, and without the date that [Properties] writes first.
    private static String text(Properties kept) throws IOException {
        StringWriter out = new StringWriter();
        kept.store(out, null);
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void put(Properties kept, String key, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            kept.setProperty(key + "." + (i + 1), texts.get(i));
        }
    }

    private static List<String> texts(Properties kept, String key) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; text(kept, key + "." + i).isPresent(); i++) {
            texts.add(kept.getProperty(key + "." + i));
        }
        return texts.stream().distinct().toList();
    }

    private static Optional<String> text(Properties kept, String key) {
        return Optional.ofNullable(kept.getProperty(key)).filter(text -> !text.isEmpty());
    }

    private static int number(Properties kept, String key, int otherwise) {
        return text(kept, key)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
