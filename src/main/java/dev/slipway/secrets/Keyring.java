package dev.slipway.secrets;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.CommandRunner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keyring of the desktop, through the program that comes with it. What is secret goes through
/// the program's input, never its command line, which every user of the computer could read.
///
/// @param file where that program is
/// @param environment what the program needs beyond the usual: the bus of the session
record Keyring(
        KeyringProgram program, Path file, CommandRunner commands, Map<String, String> environment)
        implements SecretStore {
    /// A locked keyring opens a window and waits for its user.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public String name() {
        return program.title();
    }

    @Override
    public String protection() {
        return "It is encrypted with your login and opens when you log in. So a lost disk or"
                + " another user tells nothing; a program that runs as you while you are logged"
                + " in can ask for it.";
    }

    @Override
    public Outcome<Optional<String>> get(String name, Progress progress) {
        return run(program.get(name), progress)
                .map(
                        result -> {
                            String text =
                                    new String(result.output(), StandardCharsets.UTF_8)
                                            .replaceFirst("\\R$", "");
                            boolean found = result.exitCode() == 0 && !text.isEmpty();
                            return found ? Optional.of(text) : Optional.empty();
                        });
    }

    @Override
    public Outcome<String> put(String name, String secret, Progress progress) {
        if (secret.chars().anyMatch(Character::isISOControl)) {
            return Outcome.failed(
                    problem("a token of several lines cannot be kept").advise("paste one line"));
        }
        return run(program.put(name, secret), progress).flatMap(this::done);
    }

    /// Of what is not there the programs say that they failed, which is no failure here.
    @Override
    public Outcome<String> remove(String name, Progress progress) {
        return run(program.remove(name), progress).map(result -> name());
    }

    private Outcome<String> done(CommandRunner.Result result) {
        return result.exitCode() == 0
                ? Outcome.of(name())
                : Outcome.failed(
                        problem(program.title() + " did not keep it")
                                .advise("unlock it, and try again"));
    }

    private Problem problem(String message) {
        return Problem.error("secrets.keyring", Where.file(file.toString()), message);
    }

    private Outcome<CommandRunner.Result> run(KeyringProgram.Talk talk, Progress progress) {
        List<String> words = new ArrayList<>(talk.words());
        words.set(0, file.toString());
        return commands.run(
                new CommandRunner.Command(
                        words,
                        Optional.empty(),
                        environment,
                        talk.input().getBytes(StandardCharsets.UTF_8),
                        LIMIT),
                progress);
    }

    /// Whether the program answers at all: without a session or a keyring it does not.
    boolean answers(Progress progress) {
        return run(program.probe(), progress)
                .value()
                .filter(result -> result.ran() && result.exitCode() == 0)
                .isPresent();
    }
}
