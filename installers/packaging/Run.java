package packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a command to its end.
final class Run {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Run() {}

    /// @param out standard output
    /// @param err standard error
    record Result(int exit, String out, String err) {}

    /// A command of this computer; its words are shown when it fails.
    static String must(String... words) throws IOException, InterruptedException {
        return must(Path.of("").toAbsolutePath(), Map.of(), List.of(words));
    }

    static String must(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        Result result = in(folder, environment, words);
        if (result.exit() != 0) {
            throw new Refusal(
                    "%s ended with %d%n%s%s"
                            .formatted(
                                    String.join(" ", words),
                                    result.exit(),
                                    result.out(),
                                    result.err()));
        }
        return result.out();
    }

    static Result in(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().putAll(environment);
        Path out = Files.createTempFile("slipway-", ".out");
        Path err = Files.createTempFile("slipway-", ".err");
        try {
            Process process =
                    builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Refusal(String.join(" ", words) + " did not end");
            }
            return new Result(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /// Whether a command of this name is there.
    static boolean has(String command) throws IOException, InterruptedException {
        try {
            return in(Path.of("").toAbsolutePath(), Map.of(), List.of(command, "--version")).exit()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static List<String> words(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
