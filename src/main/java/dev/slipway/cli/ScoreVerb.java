package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.ScoreRun;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FolderSource;
import dev.slipway.score.folder.StateFolder;
import dev.slipway.score.model.Target;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What the verbs of `score` share, which are the peers': exit code 1 for everything that is wrong,
/// a log on standard error that `--quiet` mutes, and a state folder in the project's folder.
@Command(exitCodeOnInvalidInput = Exit.FINDINGS)
abstract class ScoreVerb implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "kubernetes or compose (default: by the state folder, else kubernetes).")
    @Nullable Target target;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The project's folder (default: the current one).")
    Path in = Path.of("");

    @Option(names = "--quiet", description = "Says nothing but results and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Says more; accepted for the peers' sake.")
    boolean[] verbose = {};

    /// The project's folder, which is there.
    Path home() {
        Path home = in.toAbsolutePath().normalize();
        if (!Files.isDirectory(home)) {
            throw mistake("there is no folder " + in);
        }
        return home;
    }

    Target target(FolderSource source) {
        return Optional.ofNullable(target)
                .or(() -> ScoreRun.targetOf(source))
                .orElse(Target.KUBERNETES);
    }

    /// The state folder of the project; empty and told when there is none.
    Optional<StateFolder> state() {
        FolderSource source = new FolderSource(home());
        Target chosen = target(source);
        Outcome<StateFolder> read = StateFolder.read(source, chosen);
        if (read.value().isEmpty() && read.problems().isEmpty()) {
            err().println(
                            "Error: state directory does not exist, please run \"slipway score init"
                                    + " --target "
                                    + chosen.name().toLowerCase(java.util.Locale.ROOT)
                                    + "\" first");
            err().flush();
        }
        tell(read.problems().stream().filter(Problem::isError).toList());
        return read.value();
    }

    void log(String line) {
        if (!quiet) {
            err().println("INFO: " + line);
            err().flush();
        }
    }

    /// Prints problems, and gives the exit code that they mean.
    int tell(List<Problem> problems) {
        problems.stream()
                .filter(problem -> problem.isError() || !quiet)
                .sorted(Problem.WORST_FIRST)
                .forEach(err()::println);
        err().flush();
        return problems.stream().anyMatch(Problem::isError) ? Exit.FINDINGS : Exit.OK;
    }

    static void apply(Path folder, FilePlan plan, List<Problem> problems) {
        if (!plan.changes().isEmpty()) {
            problems.addAll(plan.applyTo(folder, Progress.NONE).problems());
        }
    }

    String read(Path file) {
        try {
            return Files.readString(home().resolve(file));
        } catch (IOException e) {
            throw mistake(file + " cannot be read");
        }
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
