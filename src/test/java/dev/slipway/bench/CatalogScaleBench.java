package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.desk.Workspace;
import dev.slipway.files.FolderSource;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the catalog bears size, as a table: cold files to a listed catalog, one key press in the
/// search line, its facets, the full-text search, one changed file, memory. Arguments: numbers of
/// entities (default 1000 10000 50000). Each size has a program of its own with the options of the
/// installed one, since the first reading is the one that counts. "Cold" is the program: the files
/// were written before, so the system still has them at hand. The first row says what was started:
/// this Java without a class cache, or with `-Dslipway.image=FOLDER` the Java, the jars and the
/// class cache of that image or installation (the folder with `bin/slipway`), which is what a user
/// starts.
public final class CatalogScaleBench {
    private static final String TYPED = "kind:component payments ledger";
    private static final int WARMING = 5;
    private static final int CHANGES = 20;
    private static final int PATIENCE_SECONDS = 300;

    private final Map<String, String> results = new LinkedHashMap<>();
    private final Path folder;
    private final Desk desk;

    private CatalogScaleBench(Path top, Path folder) {
        this.folder = folder;
        desk =
                new Desk(
                        new SettingsFile(top.resolve("home/settings")),
                        FolderSource::new,
                        top.resolve("sample"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 3 && arguments[0].equals("--one")) {
            one(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        List<String> sizes =
                arguments.length == 0 ? List.of("1000", "10000", "50000") : List.of(arguments);
        List<Map<String, String>> columns = new ArrayList<>();
        for (String size : sizes) {
            columns.add(child(size));
        }
        for (String row : columns.getFirst().keySet()) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-44s", row));
            columns.forEach(
                    column ->
                            line.append(
                                    String.format(
                                            Locale.ROOT, "%20s", column.getOrDefault(row, ""))));
            System.out.println(line);
        }
    }

    private static Map<String, String> child(String size) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("slipway-bench");
        try {
            GeneratedPlatform.write(folder, Integer.parseInt(size));
            settle();
            return child(folder, size);
        } finally {
            delete(folder);
        }
    }

    /// While thousands of new files are on their way to the disk, the system takes a tenth of the
    /// time that the reading would have; who opens a platform has not written it a second ago.
    private static void settle() throws InterruptedException {
        try {
            new ProcessBuilder("sync").inheritIO().start().waitFor();
        } catch (IOException e) {
            System.err.println("no sync here: the files are still being written to the disk");
        }
    }

    private static Map<String, String> child(Path folder, String size)
            throws IOException, InterruptedException {
        Optional<Path> image =
                Optional.ofNullable(System.getProperty("slipway.image")).map(Path::of);
        List<String> words = new ArrayList<>(image.isPresent() ? installed(image.get()) : plain());
        words.addAll(List.of(CatalogScaleBench.class.getName(), "--one", folder.toString(), size));
        Process process =
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, String> column = new LinkedHashMap<>();
        column.put("started", image.isPresent() ? "image, class cache" : "plain Java");
        try (var lines = process.inputReader()) {
            lines.lines()
                    .map(line -> line.split("\t", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> column.put(pair[0], pair[1]));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the run with " + size + " entities failed");
        }
        return column;
    }

    private static List<String> plain() throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try (Stream<String> options = Files.lines(Path.of("installers/java.options"))) {
            options.filter(line -> line.startsWith("-X") && !line.startsWith("-Xlog"))
                    .forEach(words::add);
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return words;
    }

    /// As its launcher starts it, with this class behind its jars.
    private static List<String> installed(Path image) {
        Path app = image.resolve("lib/app").toAbsolutePath();
        Path cache = app.resolve("window.aot");
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no class cache in " + app);
        }
        URI own =
                URI.create(
                        CatalogScaleBench.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        return List.of(
                image.resolve("lib/runtime/bin/java").toString(),
                "@" + app.resolve("java.options"),
                // refuses to start without the cache, instead of measuring something else
                "-XX:AOTMode=on",
                "-XX:AOTCache=" + cache,
                "-cp",
                app.resolve("slipway.jar") + File.pathSeparator + Path.of(own));
    }

    private static void one(Path folder, int size) throws IOException, InterruptedException {
        Path top = Files.createTempDirectory("slipway-bench");
        try {
            CatalogScaleBench bench = new CatalogScaleBench(top, folder);
            try (bench.desk) {
                bench.run(size);
            }
            bench.results.forEach((row, value) -> System.out.println(row + "\t" + value));
        } finally {
            delete(top);
        }
    }

    /// As the window opens a folder: what looks around the catalog comes after the picture.
    private Catalog open() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        desk.open(folder);
        try (var _ =
                desk.workspace()
                        .listen(
                                workspace -> {
                                    if (!workspace.catalog().entities().isEmpty()) {
                                        read.countDown();
                                    }
                                })) {
            if (!read.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing was read");
            }
        }
        return desk.workspace().get().catalog();
    }

    private void run(int size) throws IOException, InterruptedException {
        long cpu = cpu();
        long start = System.nanoTime();
        Catalog catalog = open();
        CatalogIndex index = new CatalogIndex(catalog);
        CatalogQuery components = CatalogQuery.parse("kind:component");
        index.find(components);
        // the window shows both together
        index.facets(components);
        long end = System.nanoTime();
        Duration since = started();
        if (catalog.entities().size() != size) {
            throw new IllegalStateException("expected " + size);
        }
        say("entities in files", "%,d in %,d", size, catalog.files().size());
        say("cold files to listed, s", "%.2f", (end - start) / 1e9);
        say("  with the start of Java, s", "%.2f", since.toMillis() / 1e3);
        say("  of that processor time of all threads, s", "%.2f", (cpu() - cpu) / 1e9);
        say("  resident then, MB", "%d", resident());
        say("  in use after a collection, MB", "%d", used());
        keystrokes(index);
        search();
        change(index);
        say("resident at most, MB", "%d", resident());
    }

    private void keystrokes(CatalogIndex index) {
        List<Double> find = new ArrayList<>();
        List<Double> facets = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            find.clear();
            facets.clear();
            // a new index remembers no earlier line
            CatalogIndex fresh = new CatalogIndex(index.catalog());
            typed(
                    line -> {
                        CatalogQuery query = CatalogQuery.parse(line);
                        long start = System.nanoTime();
                        fresh.find(query);
                        long middle = System.nanoTime();
                        fresh.facets(query);
                        find.add((middle - start) / 1e6);
                        facets.add((System.nanoTime() - middle) / 1e6);
                    });
        }
        say("key press in the query line: rows, ms", "%s", spread(find));
        say("  and its facets, ms", "%s", spread(facets));
    }

    private void search() {
        long start = System.nanoTime();
        desk.catalog().search("first", 50, Progress.NONE);
        say("first full-text search, s", "%.2f", (System.nanoTime() - start) / 1e9);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            times.clear();
            typed(
                    line -> {
                        long begin = System.nanoTime();
                        desk.catalog().search(line, 50, Progress.NONE);
                        times.add((System.nanoTime() - begin) / 1e6);
                    });
        }
        say("key press in the full-text search, ms", "%s", spread(times));
    }

    private static void typed(Consumer<String> each) {
        for (int length = 1; length <= TYPED.length(); length++) {
            each.accept(TYPED.substring(0, length));
        }
    }

    /// Through the watch, from the write to the new picture.
    private void change(CatalogIndex index) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        List<String> files = desk.workspace().get().catalog().files();
        for (int i = 0; i < WARMING + CHANGES; i++) {
            Path file = folder.resolve(files.get(files.size() / 2 + i * 3));
            String title = "description: changed " + i;
            String text = Files.readString(file).replaceFirst("description: .*", title);
            CountDownLatch seen = new CountDownLatch(1);
            try (var _ = desk.workspace().listen(w -> look(w, title, seen))) {
                long start = System.nanoTime();
                Files.writeString(file, text);
                if (!seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the change of " + file + " does not show");
                }
                // the first ones wait until the watch stands
                if (i >= WARMING) {
                    times.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        say("changed file to new picture, ms", "%s", spread(times));
        long start = System.nanoTime();
        index.of(desk.workspace().get().catalog());
        say("  the index after it, ms", "%.1f", (System.nanoTime() - start) / 1e6);
    }

    private static void look(Workspace workspace, String title, CountDownLatch seen) {
        if (workspace.catalog().entities().stream()
                .anyMatch(e -> title.endsWith(e.description()) && !e.description().isEmpty())) {
            seen.countDown();
        }
    }

    private static String spread(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f",
                sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)]);
    }

    private static Duration started() {
        Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Duration.between(start, Instant.now());
    }

    /// Of all threads of this process, the compiler's and the collector's too: what other programs
    /// on the machine lengthen less than the time.
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024);
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private void say(String row, String format, Object... values) {
        results.put(row, String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = new ArrayList<>(paths.toList());
        }
        for (Path path : all.reversed()) {
            Files.delete(path);
        }
    }
}
