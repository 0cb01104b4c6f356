package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner.Command;
import dev.slipway.files.CommandRunner.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

@DisabledOnOs(OS.WINDOWS)
class ProcessCommandRunnerTest {
    @TempDir Path folder;

    @Test
    void inputGoesInAndOutputComesOut() {
        Result result = run("tr a-z A-Z", "hello").value().orElseThrow();

        assertThat(result.ran()).isTrue();
        assertThat(result.exitCode()).isZero();
        assertThat(text(result)).isEqualTo("HELLO");
    }

    @Test
    void aFailureIsAResultWithItsWords() {
        Result result = run("echo because >&2; exit 7", "").value().orElseThrow();

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.errorOutput()).isEqualTo("because\n");
    }

    @Test
    void onlyWhatProgramsNeedIsInTheEnvironment() {
        String seen = text(run("env", "").value().orElseThrow());

        assertThat(seen).contains("HOME=/home/somebody").doesNotContain("TOKEN");
        assertThat(text(run("pwd", "").value().orElseThrow()).strip())
                .endsWith(folder.getFileName().toString());
    }

    @Test
    void whatCannotBeStartedIsAProblem() {
        Outcome<Result> outcome =
                runner().run(command(List.of("no-such-program-here"), "", 5), Progress.NONE);

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems()).extracting(Problem::rule).containsExactly("files.command");
    }

    @Test
    void whatDoesNotEndIsEnded() {
        Outcome<Result> outcome =
                runner().run(command(List.of("sleep", "60"), "", 1), Progress.NONE);

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
        assertThatThrownBy(() -> runner().run(command(List.of("sleep", "60"), "", 60), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private Outcome<Result> run(String script, String input) {
        return runner().run(command(List.of("sh", "-c", script), input, 30), Progress.NONE);
    }

    private ProcessCommandRunner runner() {
        return new ProcessCommandRunner(
                folder,
                Map.of(
                        "PATH", System.getenv("PATH"),
                        "HOME", "/home/somebody",
                        "GITHUB_TOKEN", "s3cret"));
    }

    private static Command command(List<String> words, String input, int seconds) {
        return new Command(
                words,
                Optional.empty(),
                Map.of(),
                input.getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(seconds));
    }

    private static String text(Result result) {
        return new String(result.output(), StandardCharsets.UTF_8);
    }
}
