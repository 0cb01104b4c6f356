package packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// One call of the JDK's jpackage over the image's program, class cache and runtime.
final class Jpackage {
    private Jpackage() {}

    /// @return the package, the only file in `folder` that is new
    static Path make(String type, Image image, Built built, Path folder, List<String> own)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "--type",
                                type,
                                "--name",
                                "Slipway",
                                "--app-version",
                                built.version(),
                                "--vendor",
                                "Slipway",
                                "--description",
                                "The internal developer platform on your own desk",
                                "--copyright",
                                "Apache-2.0",
                                "--input",
                                image.app().toString(),
                                "--main-jar",
                                Built.nameOf(image.mainJar()),
                                "--main-class",
                                "dev.slipway.app.Main",
                                "--runtime-image",
                                image.runtime().toString(),
                                "--dest",
                                folder.toString(),
                                "--java-options",
                                "-XX:AOTCache=$APPDIR/"
                                        + Built.nameOf(image.classCache(Face.WINDOW))));
        for (String option : Files.readAllLines(image.app().resolve("java.options"))) {
            if (!option.startsWith("#")) {
                words.addAll(List.of("--java-options", option));
            }
        }
        words.addAll(own);
        int exit =
                ToolProvider.findFirst("jpackage")
                        .orElseThrow(() -> new Refusal("this JDK has no jpackage"))
                        .run(System.out, System.err, words.toArray(String[]::new));
        if (exit != 0) {
            throw new Refusal("jpackage ended with " + exit);
        }
        return Disk.tree(folder).getLast();
    }
}
