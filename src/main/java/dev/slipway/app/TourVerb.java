package dev.slipway.app;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Settings;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Theme;
import dev.slipway.ui.tour.StopFailed;
import dev.slipway.ui.tour.Tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `slipway --tour DIR [--theme light|dark] [--size WxH] [--stops all|start]`: the walk through the
/// program that takes its pictures. All that it writes besides them goes into a temporary folder,
/// which is thrown away.
final class TourVerb {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    /// The pictures show the same figures whenever they are taken.
    private static final Clock TIME =
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    /// What was asked for.
    record Wanted(Path folder, Theme theme, Settings.Size size, Tour.Way way) {}

    private TourVerb() {}

    /// @throws IllegalStateException when a stop cannot be reached, with the sentence to print
    static void run(List<String> arguments, PrintWriter out) throws Misuse {
        Wanted wanted = wanted(arguments);
        try {
            Path home = Files.createTempDirectory("slipway-");
            try {
                Files.createDirectories(wanted.folder());
                AtomicInteger count = new AtomicInteger();
                Tour.run(
                        new Tour.Plan(
                                wanted.folder(),
                                wanted.theme(),
                                wanted.size(),
                                wanted.way(),
                                () -> desk(home.resolve("user-" + count.incrementAndGet())),
                                home.resolve("projects")));
            } finally {
                delete(home);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the tour cannot write its files: " + e.getMessage(), e);
        } catch (StopFailed e) {
            throw new IllegalStateException("the tour stopped at " + e.getMessage(), e);
        }
        out.println("The pictures are in " + wanted.folder());
        out.flush();
    }

    static Wanted wanted(List<String> arguments) throws Misuse {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            throw new Misuse(
                    "the tour takes DIR [--theme light|dark] [--size WxH] [--stops all|start]");
        }
        Theme theme = Theme.LIGHT;
        Settings.Size size = Settings.Size.DEFAULT;
        Tour.Way way = Tour.Way.ALL;
        for (int i = 1; i < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--theme" -> theme = Theme.of(value);
                case "--size" -> size = size(value);
                case "--stops" -> way = way(value);
                default -> throw new Misuse("the tour has no option " + arguments.get(i));
            }
        }
        return new Wanted(Path.of(arguments.getFirst()), theme, size, way);
    }

    private static Tour.Way way(String word) throws Misuse {
        return switch (word) {
            case "all" -> Tour.Way.ALL;
            case "start" -> Tour.Way.START;
            default -> throw new Misuse("--stops is all or start, not " + word);
        };
    }

    private static Settings.Size size(String text) throws Misuse {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new Misuse("--size is WIDTHxHEIGHT, such as 1280x800, not " + text);
        }
        return new Settings.Size(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private static Desk desk(Path home) {
        return new Desk(
                new SettingsFile(home.resolve("settings.properties")),
                FolderSource::new,
                home.resolve("sample-platform"),
                Map.of(),
                TIME);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
