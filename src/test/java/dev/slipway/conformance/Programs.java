package dev.slipway.conformance;

import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.ProcessCommandRunner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs of others on this machine that a comparison needs.
public final class Programs {
    private Programs() {}

    public static boolean has(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// Runs a program to its end and gives what it wrote on its two outputs; another exit code than
    /// 0 is not a fault.
    public static CommandRunner.Result run(Path folder, byte[] input, String... words) {
        return new ProcessCommandRunner(folder, System.getenv())
                .run(
                        new CommandRunner.Command(
                                List.of(words),
                                Optional.of(folder),
                                Map.of(),
                                input,
                                Duration.ofMinutes(2)),
                        Progress.NONE)
                .value()
                .orElseThrow();
    }

    /// [#run] for a program that must succeed.
    public static String output(Path folder, byte[] input, String... words) {
        CommandRunner.Result result = run(folder, input, words);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(List.of(words) + ": " + result.errorOutput());
        }
        return new String(result.output(), StandardCharsets.UTF_8);
    }
}
