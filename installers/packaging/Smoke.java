package packaging;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Proves that the image is the program that was built, and that what users do to an installation
/// leaves it working.
final class Smoke {
    private static final double LEAST_CACHED = 0.9;
    private static final int WRONG_BYTES = 200_000;
    private final Image image;
    private final Target system;
    private final Built built;
    private final Path place;
    private int passed;

    private Smoke(Image image, Target system, Built built, Path place) {
        this.image = image;
        this.system = system;
        this.built = built;
        this.place = place;
    }

    static void test(Image image, Target system, Built built, Path place)
            throws IOException, InterruptedException {
        Disk.delete(place);
        Files.createDirectories(place.resolve("home"));
        Smoke smoke = new Smoke(image, system, built, place);
        smoke.isWhatWasBuilt();
        smoke.runsFromTheCache();
        smoke.listsTheSample();
        smoke.tellsMistakes();
        smoke.worksWhereverItStands();
        smoke.worksWithoutOrWithACutCache();
        smoke.recoversFromADamagedCache();
        smoke.worksWhereNothingCanBeKept();
        smoke.drawsItsWindow();
        Build.say("smoke test: %s passed, 0 failed", smoke.passed);
        Disk.delete(place);
    }

    /// The digest is compiled in: classes of an older cache would tell an older one.
    private void isWhatWasBuilt() throws IOException, InterruptedException {
        Map<String, Object> version = Json.object(ok("version", "-o", "json"));
        is("build", built.build(), version.get("build"));
        is("sources", built.sources(), version.get("sources"));
        is("version", built.version(), version.get("version"));
        passed++;
    }

    private void runsFromTheCache() throws IOException, InterruptedException {
        String log =
                Run.must(
                        place,
                        environment(),
                        java(
                                Face.VERBS,
                                List.of("-Xlog:class+load"),
                                "catalog",
                                "list",
                                "-C",
                                sample()));
        long loaded = log.lines().filter(line -> line.contains("source: ")).count();
        long cached = log.lines().filter(line -> line.contains("shared objects file")).count();
        if (cached < LEAST_CACHED * loaded) {
            throw failed("the class cache holds %d of %d classes".formatted(cached, loaded));
        }
        passed++;
    }

    private void listsTheSample() throws IOException, InterruptedException {
        String list = ok("catalog", "list", "-C", sample());
        if (!list.contains("component:default/orders-service")) {
            throw failed("catalog list knows no orders-service: " + list);
        }
        passed++;
    }

    private void tellsMistakes() throws IOException, InterruptedException {
        Run.Result result = run("catalog", "lits");
        is("exit of a mistyped verb", 2, result.exit());
        is("its standard output", "", result.out());
        passed++;
    }

    private void worksWhereverItStands() throws IOException, InterruptedException {
        String here = ok("version");
        Path elsewhere = image.home().resolveSibling("moved to another folder");
        Files.move(image.home(), elsewhere);
        try {
            is("a moved program", here, ok(new Image(elsewhere), "version"));
        } finally {
            Files.move(elsewhere, image.home());
        }
        Path link = place.resolve("slipway-link");
        List<String> launcher = system.launcher(image);
        Files.createSymbolicLink(link, Path.of(launcher.getFirst()));
        is(
                "a linked program",
                here,
                Run.must(place, environment(), List.of(link.toString(), "version")));
        passed += 2;
    }

    private void worksWithoutOrWithACutCache() throws IOException, InterruptedException {
        String usual = ok("catalog", "list", "-C", sample());
        Path cache = image.classCache(Face.VERBS);
        Path kept = place.resolve("kept.aot");
        Files.move(cache, kept);
        try {
            is("without a cache", usual, ok("catalog", "list", "-C", sample()));
            Disk.write(cache, "");
            is("with an empty cache", usual, ok("catalog", "list", "-C", sample()));
            Files.delete(cache);
            Files.copy(kept, cache);
            try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
                file.setLength(file.length() / 2);
            }
            is("with half a cache", usual, ok("catalog", "list", "-C", sample()));
        } finally {
            Files.deleteIfExists(cache);
            Files.move(kept, cache);
        }
        passed += 3;
    }

    /// Wrong bytes in the middle stop Java when it meets them: the start says so in a sentence, and
    /// the next one works.
    private void recoversFromADamagedCache() throws IOException, InterruptedException {
        String usual = ok("version");
        Path cache = image.classCache(Face.VERBS);
        Path kept = place.resolve("kept.aot");
        Files.move(cache, kept);
        try {
            Files.copy(kept, cache);
            try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
                file.seek(file.length() / 3);
                file.write(new byte[WRONG_BYTES]);
            }
            Run.Result first = run("version");
            if (first.exit() != 0 && !first.err().contains("slipway: ")) {
                throw failed("a damaged cache is not told: " + first);
            }
            is("after a damaged cache", usual, ok("version"));
        } finally {
            Files.deleteIfExists(cache);
            Files.move(kept, cache);
            Files.deleteIfExists(place.resolve("home/crashed"));
        }
        passed++;
    }

    /// Below a file no folder can be made, not even by root.
    private void worksWhereNothingCanBeKept() throws IOException, InterruptedException {
        Path file = place.resolve("plain");
        Disk.write(file, "");
        List<String> words = Run.words(system.launcher(image), "catalog", "list", "-C", sample());
        Map<String, String> nowhere = Map.of("SLIPWAY_HOME", file.resolve("home").toString());
        is(
                "without a place for settings",
                ok("catalog", "list", "-C", sample()),
                Run.must(place, nowhere, words));
        passed++;
    }

    /// The tour with what is installed, without a display.
    private void drawsItsWindow() throws IOException, InterruptedException {
        Path pictures = place.resolve("pictures");
        Run.must(
                place,
                environment(),
                java(
                        Face.WINDOW,
                        List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
                        "--tour",
                        pictures.toString()));
        long drawn =
                Disk.tree(pictures).stream().filter(f -> f.toString().endsWith(".png")).count();
        if (drawn == 0) {
            throw failed("the tour left no picture");
        }
        passed++;
    }

    private String sample() {
        return built.project().resolve("assets/sample-platform").toString();
    }

    /// The launcher's own call of Java, with more options.
    private List<String> java(Face face, List<String> options, String... words) {
        List<String> all = new ArrayList<>();
        all.add(system.java(image).toString());
        all.add("@" + image.app().resolve("java.options"));
        all.add("-XX:AOTCache=" + image.classCache(face));
        all.addAll(options);
        all.addAll(List.of("-cp", image.mainJar().toString(), "dev.slipway.app.Main"));
        all.addAll(List.of(words));
        return all;
    }

    private String ok(String... words) throws IOException, InterruptedException {
        return ok(image, words);
    }

    private String ok(Image at, String... words) throws IOException, InterruptedException {
        Run.Result result = Run.in(place, environment(), Run.words(system.launcher(at), words));
        if (result.exit() != 0 || !result.err().isEmpty()) {
            throw failed("%s: %s".formatted(String.join(" ", words), result));
        }
        return result.out();
    }

    private Run.Result run(String... words) throws IOException, InterruptedException {
        return Run.in(place, environment(), Run.words(system.launcher(image), words));
    }

    private Map<String, String> environment() {
        return Map.of("SLIPWAY_HOME", place.resolve("home").toString());
    }

    private static void is(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw failed("%s: expected %s, found %s".formatted(what, expected, found));
        }
    }

    private static Refusal failed(String message) {
        return new Refusal("smoke test: " + message);
    }
}
