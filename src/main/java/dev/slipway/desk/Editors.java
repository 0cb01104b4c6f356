package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.ProcessCommandRunner;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The editors of this machine that open a whole folder, as far as they are on the `PATH`. Starting
/// one is the user's own click on its name.
public final class Editors {
    private static final List<Editor> KNOWN =
            List.of(
                    new Editor("code", "VS Code"),
                    new Editor("codium", "VSCodium"),
                    new Editor("idea", "IntelliJ IDEA"),
                    new Editor("zed", "Zed"),
                    new Editor("subl", "Sublime Text"),
                    new Editor("kate", "Kate"),
                    new Editor("gnome-text-editor", "Text Editor"));
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Map<String, String> environment;

    Editors(Map<String, String> environment) {
        this.environment = environment;
    }

    /// An editor: its program and how people call it.
    public record Editor(String program, String title) {}

    /// The first that is there. Looks at the disk.
    public Optional<Editor> first() {
        List<String> folders =
                List.of(environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator));
        return KNOWN.stream()
                .filter(one -> folders.stream().anyMatch(f -> isThere(f, one.program())))
                .findFirst();
    }

    /// Opens `folder`; comes back when the editor's command has ended.
    public Outcome<CommandRunner.Result> open(Editor editor, Path folder, Progress progress) {
        return new ProcessCommandRunner(folder, environment)
                .run(
                        new CommandRunner.Command(
                                List.of(editor.program(), folder.toString()),
                                Optional.of(folder),
                                display(),
                                new byte[0],
                                LONGEST),
                        progress);
    }

    /// What a program with a window needs beyond the rest.
    private Map<String, String> display() {
        Map<String, String> found = new java.util.TreeMap<>();
        for (String name : List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "XAUTHORITY")) {
            String value = environment.get(name);
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }

    private static boolean isThere(String folder, String program) {
        try {
            return !folder.isEmpty() && Files.isExecutable(Path.of(folder, program));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
