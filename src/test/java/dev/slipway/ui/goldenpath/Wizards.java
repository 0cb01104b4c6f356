package dev.slipway.ui.goldenpath;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Navigator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A desk on a copy of the sample platform, and a navigator that only remembers.
final class Wizards {
    static final String NODE = "template:default/nodejs-service";

    private Wizards() {}

    /// Copies the sample to `folder/platform` and opens it.
    static Desk desk(Path folder) throws IOException {
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
        Desk desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"));
        desk.read(to, Progress.NONE);
        return desk;
    }

    static Map<String, Object> answers(String name) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("name", name);
        answers.put("owner", "group:default/team-commerce");
        answers.put("system", "system:default/commerce-platform");
        return answers;
    }

    /// Remembers where it was sent and what was copied.
    static final class Places implements Navigator {
        final List<Route> routes = new ArrayList<>();
        final List<String> copied = new ArrayList<>();

        @Override
        public void go(Route route) {
            routes.add(route);
        }

        @Override
        public void toast(String message) {
            // nobody reads it
        }

        @Override
        public void copy(String text, String what) {
            copied.add(text);
        }

        @Override
        public void browse(String url) {
            copied.add(url);
        }
    }
}
