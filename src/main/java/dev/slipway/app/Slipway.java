package dev.slipway.app;

import dev.slipway.cli.CommandLineFace;
import dev.slipway.desk.About;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/// The one place that wires: where things are kept, and which face stands on which desk.
final class Slipway {
    private final Map<String, String> environment;

    Slipway(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The user's choices, where the system wants them (XDG base directories; `SLIPWAY_HOME`
    /// overrides).
    SettingsFile settings() {
        return new SettingsFile(configuration().resolve("settings.json"));
    }

    /// Runs one command line and gives its exit code.
    int commandLine(String[] arguments, PrintWriter out, PrintWriter err) {
        try (Desk desk = new Desk(settings(), FolderSource::new, sample())) {
            return new CommandLineFace(desk, About.thisProgram()).run(arguments, out, err);
        }
    }

    /// The folder that the sample platform is copied to.
    Path sample() {
        return home().resolve("Slipway").resolve("sample-platform");
    }

    private Path configuration() {
        String own = environment.getOrDefault("SLIPWAY_HOME", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (xdg.isEmpty() ? home().resolve(".config") : Path.of(xdg)).resolve("slipway");
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }
}
