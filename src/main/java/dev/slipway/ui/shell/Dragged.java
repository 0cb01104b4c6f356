package dev.slipway.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What is held over the window, and what letting go of it would do.
sealed interface Dragged {

    /// The sentence that is shown meanwhile.
    String words();

    /// A folder, or the folder of a YAML file, to be opened.
    record Folder(Path path, String words) implements Dragged {}

    /// The address of a repository, dragged out of a browser.
    record Address(String url, String words) implements Dragged {}

    /// Nothing that could be opened; `words` say what could.
    record Refused(String words) implements Dragged {}

    /// Nothing that is meant for the window, such as a dragged text.
    record Nothing() implements Dragged {

        @Override
        public String words() {
            return "";
        }
    }

    /// @param url is empty for none
    static Dragged of(List<Path> files, String url, Predicate<Path> isFolder) {
        if (files.isEmpty()) {
            boolean web = url.startsWith("https://") || url.startsWith("http://");
            return web ? new Address(url, "Let go to add this repository") : new Nothing();
        }
        if (files.size() > 1) {
            return new Refused("One folder at a time: drop the one that holds them all");
        }
        Path file = files.getFirst();
        Path folder = file.toAbsolutePath().getParent();
        String name = String.valueOf(file.getFileName());
        if (isFolder.test(file)) {
            return new Folder(file, "Let go to open " + name);
        }
        return isYaml(name) && folder != null
                ? new Folder(folder, "Let go to open the folder of " + name)
                : new Refused("Drop a folder, a repository or an app-config.yaml");
    }

    private static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
