package packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Makes the caches of loaded and linked classes (JEP 514), one a face: a Java process visits what
/// users visit, and leaves behind what it learned. A cache lives and dies with the jars beside it:
/// Java takes an old cache for new jars without a word, so it is made here only, into a new folder.
/// How often methods ran is not recorded: Java would compile them all at once at every start, which
/// on two cores takes more from the first picture than it gives.
final class ClassCache {
    private ClassCache() {}

    static void train(Image image, Target system, Path place)
            throws IOException, InterruptedException {
        for (Face face : Face.values()) {
            train(face, image, system, place);
        }
    }

    private static void train(Face face, Image image, Target system, Path place)
            throws IOException, InterruptedException {
        Disk.delete(place);
        Path home = Files.createDirectories(place.resolve("home"));
        List<String> words =
                List.of(
                        system.java(image).toString(),
                        "@" + image.app().resolve("java.options"),
                        "-XX:AOTCacheOutput=" + image.classCache(face),
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTRecordTraining",
                        "-Duser.home=" + home,
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        image.mainJar().toString(),
                        "dev.slipway.app.Main",
                        "--train",
                        face.word(),
                        place.resolve("work").toString());
        Map<String, String> environment =
                Map.of("SLIPWAY_HOME", home.resolve("slipway").toString());
        String said = Run.must(place, environment, words);
        if (!Files.exists(image.classCache(face))) {
            throw new Refusal("the training run left no class cache: " + said);
        }
        said.lines()
                .filter(line -> line.startsWith("trained without"))
                .forEach(line -> Build.say("%s", line));
        Disk.delete(place);
    }
}
