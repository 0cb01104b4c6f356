package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner.Command;
import dev.slipway.files.CommandRunner.Result;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Nothing that a command is told or tells stands in a file.
class PipedCommandRunnerTest {
    private static final int LARGE = 300_000;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    @TempDir Path folder;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Outcome<Result> run(String script, String input, int seconds, Progress progress) {
        ProcessCommandRunner as =
                new ProcessCommandRunner(folder, Map.of("PATH", System.getenv("PATH")));
        Command command =
                new Command(
                        List.of("sh", "-c", script),
                        Optional.empty(),
                        Map.of("SET", "it is"),
                        input.getBytes(StandardCharsets.UTF_8),
                        Duration.ofSeconds(seconds));
        return new PipedCommandRunner(as, threads).run(command, progress);
    }

    private Result run(String script, String input) {
        return run(script, input, 60, Progress.NONE).value().orElseThrow();
    }

    private static String text(Result result) {
        return new String(result.output(), StandardCharsets.UTF_8);
    }

    @Test
    void inputOutputErrorsAndExitCodeArePassedOn() {
        Result result = run("cat; echo \"$SET\"; pwd; echo wrong >&2; exit 3", "told\n");

        assertThat(text(result)).isEqualTo("told\nit is\n" + folder + "\n");
        assertThat(result.errorOutput()).isEqualTo("wrong\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.ran()).isTrue();
    }

    @Test
    void allThreeArePipes() {
        assumeTrue(Files.exists(Path.of("/proc/self/fd")), "no /proc here");
        Result result =
                run(
                        "readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2 | cat",
                        "a secret that is told");

        assertThat(text(result).lines()).hasSize(3).allMatch(line -> line.startsWith("pipe:"));
    }

    @Test
    void fullPipesHoldUpNobody() {
        String input = "x".repeat(LARGE);
        Result result =
                run(
                        "head -c %d /dev/zero | tr '\\0' e >&2; cat; head -c %d /dev/zero"
                                .formatted(LARGE, LARGE),
                        input);

        assertThat(result.output()).hasSize(2 * LARGE);
        assertThat(text(result)).startsWith(input);
        assertThat(result.errorOutput()).startsWith("eee");
    }

    @Test
    void inputThatNobodyReadsIsNoFault() {
        assertThat(run("exit 0", "x".repeat(LARGE)).exitCode()).isZero();
    }

    @Test
    void aProgramThatIsLeftBehindIsNotWaitedFor() {
        Result result = run("sleep 600 & echo $!", "");

        long left = Long.parseLong(text(result).strip());
        ProcessHandle.of(left).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void whatWritesTooMuchIsEnded() {
        for (String to : List.of("", " >&2")) {
            Outcome<Result> outcome = run("cat /dev/zero" + to, "", 60, Progress.NONE);

            assertThat(outcome.problems())
                    .extracting(Problem::message)
                    .containsExactly("the command wrote too much");
        }
    }

    @Test
    void whatDoesNotEndIsEnded() {
        Outcome<Result> outcome = run("sleep 600", "", 1, Progress.NONE);

        assertThat(outcome.problems())
                .extracting(Problem::message)
                .containsExactly("the command did not end within 1 s");
    }

    @Test
    void aCancelledRunEndsTheProcess() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };

        assertThatThrownBy(() -> run("sleep 600", "", 60, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        ProcessCommandRunner as = new ProcessCommandRunner(folder, Map.of());
        Outcome<Result> outcome =
                new PipedCommandRunner(as, threads)
                        .run(
                                new Command(
                                        List.of("no-such-program-here"),
                                        Optional.empty(),
                                        Map.of(),
                                        new byte[0],
                                        Duration.ofSeconds(10)),
                                Progress.NONE);

        assertThat(outcome.problems()).extracting(Problem::rule).containsExactly("files.command");
    }
}
