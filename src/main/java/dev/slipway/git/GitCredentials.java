package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.CommandRunner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The logins that git itself knows, from whatever helper the user has set up for it (`git help
/// gitcredentials`). Runs `git`: only for somebody who agreed to that.
///
/// @param environment what the helpers need beyond the usual: the bus of the session, the display
public record GitCredentials(CommandRunner commands, Map<String, String> environment) {
    /// A helper may open a window and wait for its user.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    public GitCredentials {
        environment = Map.copyOf(environment);
    }

    /// The login for the server of `url`. Git is told to ask nobody on a terminal.
    public Outcome<Login> fill(RemoteUrl url, Progress progress) {
        Map<String, String> told = new HashMap<>(environment);
        told.put("GIT_TERMINAL_PROMPT", "0");
        CommandRunner.Command command =
                new CommandRunner.Command(
                        List.of("git", "-c", "core.askPass=", "credential", "fill"),
                        Optional.empty(),
                        told,
                        question(url).getBytes(StandardCharsets.UTF_8),
                        LIMIT);
        return commands.run(command, progress).flatMap(result -> answer(url, result));
    }

    private static String question(RemoteUrl url) {
        return "protocol=%s\nhost=%s\npath=%s.git\n\n"
                .formatted(url.server().getScheme(), url.host(), url.name());
    }

    private static Outcome<Login> answer(RemoteUrl url, CommandRunner.Result result) {
        Map<String, String> values = new HashMap<>();
        new String(result.output(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("="))
                .forEach(
                        line -> {
                            int at = line.indexOf('=');
                            values.put(line.substring(0, at), line.substring(at + 1));
                        });
        String secret = values.getOrDefault("password", "");
        if (result.exitCode() != 0 || secret.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "git.credential",
                                    Where.file(url.toString()),
                                    "git knows no login for " + url.host())
                            .advise("log in with git's own helper first, or give a token here"));
        }
        return Outcome.of(new Login(values.getOrDefault("username", ""), secret));
    }
}
