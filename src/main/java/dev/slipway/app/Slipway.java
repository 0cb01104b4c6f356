package dev.slipway.app;

import dev.slipway.cli.CommandLineFace;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// The one place that wires: where things are kept, and which face stands on which desk.
final class Slipway {
    private final Map<String, String> environment;

    Slipway(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The user's choices, where the system wants them (XDG base directories; `SLIPWAY_HOME`
    /// overrides).
    SettingsFile settings() {
        return new SettingsFile(configuration().resolve("settings.properties"));
    }

    /// Runs one command line and gives its exit code.
    int commandLine(String[] arguments, PrintWriter out, PrintWriter err) {
        try (Desk desk = new Desk(settings(), FolderSource::new, sample())) {
            return new CommandLineFace(desk, version(), environment).run(arguments, out, err);
        }
    }

    private static CommandLineFace.Version version() {
        Properties build = new Properties();
        try (InputStream in =
                Slipway.class.getResourceAsStream("/dev/slipway/app/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommandLineFace.Version(
                build.getProperty("version", "unknown"), build.getProperty("build", "unknown"));
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
