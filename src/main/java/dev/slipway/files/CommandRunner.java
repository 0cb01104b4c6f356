package dev.slipway.files;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs a command, or says that it was not run: trades get one from desk, which asks for consent
/// first.
@FunctionalInterface
public interface CommandRunner {

    /// Runs nothing: what a preview without consent uses.
    CommandRunner NOT_RUN = (command, progress) -> Outcome.of(Result.NOT_RUN);

    /// Runs `command` to its end. A command that cannot be started is a problem; one that ends with
    /// another exit code than 0 is a result.
    Outcome<Result> run(Command command, Progress progress);

    /// The runner for what one file asks for; `source` names the file and its version
    /// (`path@version`). Where consent is given file by file, that of a file without consent runs
    /// nothing.
    default CommandRunner of(String source) {
        return this;
    }

    /// What to run: no shell is involved, `words` are the program and its arguments. `folder` is
    /// the working folder, absent for a fresh empty one; `environment` is added to a minimal one.
    record Command(
            List<String> words,
            Optional<Path> folder,
            Map<String, String> environment,
            byte[] input,
            Duration limit) {

        public Command {
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }
    }

    /// How a command ended; `ran` is false where nobody agreed to run it.
    record Result(boolean ran, int exitCode, byte[] output, String errorOutput) {
        static final Result NOT_RUN = new Result(false, -1, new byte[0], "");
    }
}
