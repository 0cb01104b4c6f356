package dev.slipway.files;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Really runs commands, for somebody who agreed to it. `home` is the working folder of commands
/// that name none, and where `./` begins. Of `environment` only what programs need to find their
/// way (`PATH`, `HOME`, `LANG`, `TMPDIR`) is passed on, so that no token leaks. What a command
/// reads and writes stands in temporary files while it runs: where that may be a secret, use
/// [PipedCommandRunner].
public record ProcessCommandRunner(Path home, Map<String, String> environment)
        implements CommandRunner {
    private static final List<String> PASSED = List.of("PATH", "HOME", "LANG", "TMPDIR");
    static final Duration STEP = Duration.ofMillis(10);
    private static final long OUTPUT_LIMIT = 16L * 1024 * 1024;
    static final int ERROR_LIMIT = 8_000;

    public ProcessCommandRunner {
        environment = Map.copyOf(environment);
    }

    /// Input and outputs go through files, so that no full pipe can block either side.
    @Override
    public Outcome<Result> run(Command command, Progress progress) {
        try {
            Path scratch = Files.createTempDirectory("slipway-command-");
            try {
                return run(command, scratch, progress);
            } finally {
                Disk.deleteTree(scratch);
            }
        } catch (IOException e) {
            return failed(command, "could not be started: " + Staging.reason(e));
        }
    }

    private Outcome<Result> run(Command command, Path scratch, Progress progress)
            throws IOException {
        Path input = Files.write(scratch.resolve("in"), command.input());
        Path output = scratch.resolve("out");
        Path errors = scratch.resolve("err");
        Process process =
                prepared(command)
                        .redirectInput(input.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
        long end = System.nanoTime() + command.limit().toNanos();
        try {
            while (process.isAlive()) {
                if (System.nanoTime() > end || Files.size(output) > OUTPUT_LIMIT) {
                    return Files.size(output) > OUTPUT_LIMIT
                            ? failed(command, "wrote too much")
                            : late(command);
                }
                progress.await(STEP);
            }
        } finally {
            end(process);
        }
        String said = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8);
        return Outcome.of(
                new Result(
                        true,
                        process.exitValue(),
                        Files.readAllBytes(output),
                        said.substring(0, Math.min(said.length(), ERROR_LIMIT))));
    }

    /// The process as it is to be started, without its input and outputs.
    ProcessBuilder prepared(Command command) {
        List<String> words = new ArrayList<>(command.words());
        String program = words.getFirst();
        if (program.startsWith("~/")) {
            words.set(0, environment.getOrDefault("HOME", "") + program.substring(1));
        } else if (program.startsWith("./") || program.startsWith("../")) {
            words.set(0, home.resolve(program).normalize().toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(command.folder().orElse(home).toFile());
        Map<String, String> passed = builder.environment();
        passed.clear();
        PASSED.stream()
                .filter(environment::containsKey)
                .forEach(name -> passed.put(name, environment.getOrDefault(name, "")));
        passed.putAll(command.environment());
        return builder;
    }

    static void end(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static Outcome<Result> late(Command command) {
        return failed(command, "did not end within " + command.limit().toSeconds() + " s");
    }

    static Outcome<Result> failed(Command command, String words) {
        return Outcome.failed(
                Problem.error(
                        "files.command",
                        Where.file(command.words().getFirst()),
                        "the command " + words));
    }
}
