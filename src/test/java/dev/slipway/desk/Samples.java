package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A desk on a copy of the sample platform, which a test may change.
public final class Samples {
    public static final String NODE = "template:default/nodejs-service";

    private Samples() {}

    /// Copies the sample to `folder/platform` and opens it.
    public static Desk open(Path folder) throws IOException {
        Path platform = copy(folder);
        Desk desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings.json")),
                        FolderSource::new,
                        folder.resolve("sample"));
        desk.read(platform, Progress.NONE);
        return desk;
    }

    public static Path copy(Path folder) throws IOException {
        Path from = Path.of("assets/sample-platform");
        Path to = folder.resolve("platform");
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    static Map<String, Object> answers(String name) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("name", name);
        answers.put("owner", "group:default/team-commerce");
        answers.put("system", "system:default/commerce-platform");
        return answers;
    }

    static Map<String, Object> everything(String name) {
        Map<String, Object> answers = answers(name);
        answers.put("database", "postgres");
        answers.put("cacheLayer", "redis");
        answers.put("queue", "aws-sqs");
        return answers;
    }

    static WizardSession wizard(Desk desk) {
        return desk.goldenPaths().wizard(NODE).value().orElseThrow();
    }
}
