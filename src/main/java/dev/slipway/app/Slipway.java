package dev.slipway.app;

import dev.slipway.cli.CommandLineFace;
import dev.slipway.desk.About;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.shell.Start;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The one place that wires: where things are kept, and which face stands on which desk.
final class Slipway {
    private static final int OK = 0;
    private static final int USAGE = 2;
    static final int FAILURE = 3;
    private static final Logger LOG = Logger.getLogger(Slipway.class.getName());

    private final Map<String, String> environment;

    Slipway(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Opens the window, or runs a verb; gives the exit code.
    int run(String[] arguments, PrintWriter out, PrintWriter err) {
        LogFile.in(place("XDG_STATE_HOME", ".local/state"));
        List<String> words = List.of(arguments);
        String first = words.isEmpty() ? "open" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            return switch (first) {
                case "open" -> open(rest, Optional.empty(), out);
                case "--clock" -> timed(rest, out);
                case "--tour" -> {
                    TourVerb.run(rest, out);
                    yield OK;
                }
                case "--train" -> {
                    new Training(this).run(rest, out);
                    yield OK;
                }
                default -> commandLine(arguments, out, err);
            };
        } catch (Misuse e) {
            err.println("slipway: " + e.getMessage());
            return USAGE;
        } catch (IllegalStateException e) {
            err.println("slipway: " + e.getMessage());
            return FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILURE;
        }
    }

    /// Runs one command line and gives its exit code.
    int commandLine(String[] arguments, PrintWriter out, PrintWriter err) {
        try (Desk desk = desk()) {
            CommandLineFace face =
                    new CommandLineFace(desk, About.thisProgram(), desk.environment());
            return guarded(() -> face.run(arguments, out, err), err);
        }
    }

    /// What not even a verb can expect (no stack or memory left, a damaged installation) is told in
    /// one sentence, too, and logged.
    static int guarded(IntSupplier verb, PrintWriter err) {
        try {
            return verb.getAsInt();
        } catch (Error e) {
            LOG.log(Level.SEVERE, "a verb failed", e);
            String what =
                    switch (e) {
                        case StackOverflowError depth -> "something is nested too deeply";
                        case OutOfMemoryError memory -> "there is not enough memory for this";
                        default -> "a fault in the program (" + e + ")";
                    };
            err.println("slipway: " + what + "; the log file has more");
            err.flush();
            return FAILURE;
        }
    }

    /// `--clock FILE open …`: the same start, measured.
    private int timed(List<String> arguments, PrintWriter out) throws Misuse, InterruptedException {
        if (arguments.size() < 2 || !arguments.get(1).equals("open")) {
            throw new Misuse("the clock takes FILE open …");
        }
        Path file = Path.of(arguments.getFirst());
        return open(arguments.subList(2, arguments.size()), Optional.of(file), out);
    }

    private int open(List<String> arguments, Optional<Path> clock, PrintWriter out)
            throws Misuse, InterruptedException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(OpenVerb.USAGE);
            out.flush();
            return OK;
        }
        Start start = OpenVerb.start(arguments);
        try (OneWindow one = OneWindow.of(environment, configuration())) {
            if (!one.handOver(OpenVerb.argument(start))) {
                try (Desk desk = desk()) {
                    WindowFace.run(desk, start, one, clock);
                    settings().write(desk.settings().get());
                }
            }
            return OK;
        }
    }

    private Desk desk() {
        return new Desk(settings(), FolderSource::new, sample(), environment);
    }

    /// The user's choices, where the system wants them (XDG base directories; `SLIPWAY_HOME`
    /// overrides).
    SettingsFile settings() {
        return new SettingsFile(configuration().resolve("settings.properties"));
    }

    /// The folder that the sample platform is copied to.
    Path sample() {
        return home().resolve("Slipway").resolve("sample-platform");
    }

    private Path configuration() {
        return place("XDG_CONFIG_HOME", ".config");
    }

    private Path place(String variable, String usual) {
        String own = environment.getOrDefault("SLIPWAY_HOME", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String xdg = environment.getOrDefault(variable, "");
        return (xdg.isEmpty() ? home().resolve(usual) : Path.of(xdg)).resolve("slipway");
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }
}
