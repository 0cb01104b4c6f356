package packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Writes the licence of the program and, for every part of others, the texts that come in its
/// jars, else the text of its licence from `installers/licences`. Those of the Java runtime stand
/// in `lib/runtime/legal`.
final class Licences {
    private static final String TEXT =
            "(?i)(META-INF/)?([\\w.-]*(LICEN[CS]E|NOTICE|COPYING)[\\w.-]*|about\\.html)";

    private Licences() {}

    static void write(Built built, Image image) throws IOException {
        Path texts = built.project().resolve("installers/licences");
        Path folder = image.documents().resolve("licences");
        List<String> list = new ArrayList<>();
        for (Parts.Part part : Parts.of(built)) {
            Path own = folder.resolve(part.name().replace(' ', '-'));
            Files.createDirectories(own);
            for (Path jar : built.libraries().stream().filter(part::holds).toList()) {
                copyTexts(jar, own);
            }
            Path named = texts.resolve(part.name().replace(' ', '-') + ".txt");
            Path general = texts.resolve(part.licence().replace(' ', '-') + ".txt");
            if (Files.exists(named)) {
                Files.copy(named, own.resolve("LICENSE"));
            } else if (isEmpty(own)) {
                copyGeneral(part, general, built, image, own);
            }
            list.add(
                    "%s %s%n  %s, %s%n  licences/%s"
                            .formatted(
                                    part.name(),
                                    part.version(),
                                    part.licence(),
                                    part.home(),
                                    Built.nameOf(own)));
        }
        Files.copy(built.project().resolve("LICENSE"), image.documents().resolve("LICENSE"));
        Disk.write(
                image.documents().resolve("THIRD-PARTY.txt"),
                """
                Slipway is under the Apache License 2.0 (LICENSE). It comes with these parts of others,
                each under its own licence. The Java runtime's texts stand in lib/runtime/legal.

                """
                        + String.join("\n\n", list)
                        + "\n");
    }

    private static void copyTexts(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (!entry.isDirectory() && entry.getName().matches(TEXT)) {
                    Path copy = folder.resolve(Path.of(entry.getName()).getFileName().toString());
                    if (!Files.exists(copy)) {
                        Files.copy(file.getInputStream(entry), copy);
                    }
                }
            }
        }
    }

    private static void copyGeneral(
            Parts.Part part, Path general, Built built, Image image, Path folder)
            throws IOException {
        Path text =
                switch (part.licence()) {
                    case "Apache-2.0" -> built.project().resolve("LICENSE");
                    case "OFL-1.1" ->
                            built.project()
                                    .resolve("src/main/resources/dev/slipway/ui/fonts/OFL.txt");
                    case "GPL-2.0-only WITH Classpath-exception-2.0" ->
                            image.runtime().resolve("legal/java.base/LICENSE");
                    default -> general;
                };
        if (!Files.exists(text)) {
            throw new Refusal(
                    "there is no licence text for %s: put it into %s"
                            .formatted(part.name(), built.project().relativize(general)));
        }
        Files.copy(text, folder.resolve("LICENSE"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        return Disk.tree(folder).size() == 1;
    }
}
