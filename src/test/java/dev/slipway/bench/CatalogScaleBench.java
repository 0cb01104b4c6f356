package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Root;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How the catalog bears size: cold files to a listed catalog, one keystroke in the search line,
/// one changed file. Argument: the number of entities (1000, 10000, 50000); one size a run, since
/// the first reading is the one that counts.
public final class CatalogScaleBench {
    private static final String TYPED = "kind:component payments ledger";

    private CatalogScaleBench() {}

    public static void main(String[] arguments) throws IOException {
        int size = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("slipway-bench");
        try {
            GeneratedPlatform.write(folder, size);
            new CatalogScaleBench().run(folder, size);
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder, int size) throws IOException {
        CatalogReader reader = new CatalogReader();
        long cpu = cpu();
        long start = System.nanoTime();
        Catalog catalog = read(reader, folder);
        long read = System.nanoTime();
        CatalogIndex index = new CatalogIndex(catalog);
        int listed = index.find(CatalogQuery.parse("kind:component")).size();
        long end = System.nanoTime();
        say(
                "%,d entities in %,d files, %,d components",
                catalog.entities().size(), catalog.files().size(), listed);
        say(
                "cold files to listed   %6.2f s, %.2f s of processor time (index %.2f s)",
                seconds(start, end), (cpu() - cpu) / 1e9, seconds(read, end));
        say("memory                 %6d MB used, %d MB at most resident", used(), resident());
        keystrokes(index);
        change(reader, folder, catalog);
        if (catalog.entities().size() != size) {
            throw new IllegalStateException("expected " + size);
        }
    }

    private static Catalog read(CatalogReader reader, Path folder) {
        Root root = Root.folder("bench", new FolderSource(folder));
        return reader.read(List.of(root), Progress.NONE).value().orElseThrow();
    }

    private static void keystrokes(CatalogIndex index) {
        for (int round = 0; round < 3; round++) {
            List<Double> find = new ArrayList<>();
            List<Double> facets = new ArrayList<>();
            for (int length = 1; length <= TYPED.length(); length++) {
                CatalogQuery query = CatalogQuery.parse(TYPED.substring(0, length));
                long start = System.nanoTime();
                index.find(query);
                long middle = System.nanoTime();
                index.facets(query);
                find.add(seconds(start, middle) * 1000);
                facets.add(seconds(middle, System.nanoTime()) * 1000);
            }
            say(
                    "keystroke, round %d     find %s, facets %s",
                    round + 1, spread(find), spread(facets));
        }
    }

    private static void change(CatalogReader reader, Path folder, Catalog before)
            throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String path = before.files().get(before.files().size() / 2 + i * 7);
            Path file = folder.resolve(path);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceFirst("description: .*", "description: changed " + i));
            long start = System.nanoTime();
            Catalog after = read(reader, folder);
            new CatalogIndex(after);
            times.add(seconds(start, System.nanoTime()) * 1000);
            boolean seen =
                    after.entities().stream()
                            .anyMatch(
                                    e ->
                                            e.path().equals(path)
                                                    && e.description().startsWith("changed"));
            if (!seen) {
                throw new IllegalStateException("the change of " + path + " is not there");
            }
        }
        say("one changed file       %s", spread(times));
    }

    private static String spread(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, most %.1f ms",
                sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)],
                sorted[sorted.length - 1]);
    }

    /// Of all threads of this process, the compiler's and the collector's too: what other programs
    /// on the machine do not lengthen.
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
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

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
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
