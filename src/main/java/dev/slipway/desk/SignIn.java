package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.model.Tree;
import dev.slipway.files.CommandRunner;
import dev.slipway.yaml.Json;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Gets what a cluster is to know the user by. A program is run only through the given runner: who
/// gives one that runs has the user's agreement. Nothing is written back or kept. Where `offline`
/// says so, nobody is let in, and no program is run.
///
/// @param surroundings the whole environment of the user, which such a program gets as from
///   kubectl: its profile, region and way to a browser stand there
record SignIn(CommandRunner runner, Map<String, String> surroundings, BooleanSupplier offline) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String INFO = "KUBERNETES_EXEC_INFO";

    /// What a program prints; empty where the target needs none.
    Reply<Optional<Credential.Issued>> issued(ClusterTarget target, Progress progress) {
        if (offline.getAsBoolean()) {
            return Reply.failed(Trouble.OFFLINE);
        }
        return switch (target.credential()) {
            case Credential.Missing missing ->
                    signedOut(missing.why(), "set it, or use a context of your kubeconfig");
            case Credential.Program program -> run(program, progress).map(Optional::of);
            default -> Reply.of(Optional.empty());
        };
    }

    private Reply<Credential.Issued> run(Credential.Program program, Progress progress) {
        Map<String, String> environment = new LinkedHashMap<>(surroundings);
        environment.putAll(program.environment());
        environment.put(
                INFO,
                Json.print(
                        Map.of(
                                "apiVersion", program.apiVersion(),
                                "kind", "ExecCredential",
                                "spec", Map.of("interactive", false))));
        Outcome<CommandRunner.Result> ended =
                runner.run(
                        new CommandRunner.Command(
                                program.words(), Optional.empty(), environment, new byte[0], LIMIT),
                        progress);
        String name = program.words().getFirst();
        if (ended.value().isEmpty()) {
            return signedOut(
                    "the program " + name + " could not be run", "install it, or sign in again");
        }
        CommandRunner.Result result = ended.value().get();
        if (!result.ran()) {
            return signedOut("nobody agreed to run " + name, "agree to run it");
        }
        return result.exitCode() != 0
                ? signedOut(
                        name + " ended with exit code " + result.exitCode(),
                        "run it in a terminal: it may want you to sign in")
                : issued(name, new String(result.output(), StandardCharsets.UTF_8));
    }

    /// A token, or a certificate with its key, or both, as kubectl takes them.
    private static Reply<Credential.Issued> issued(String name, String output) {
        try {
            Tree status = new Tree(Json.object(output)).at("status");
            Optional<Credential.Token> token =
                    Optional.of(status.text("token"))
                            .filter(text -> !text.isEmpty())
                            .map(Credential.Token::new);
            String certificate = status.text("clientCertificateData");
            String key = status.text("clientKeyData");
            boolean half = certificate.isEmpty() != key.isEmpty();
            if (half) {
                return signedOut(
                        name + " printed " + (key.isEmpty() ? "no key" : "no certificate"),
                        "it must print clientCertificateData and clientKeyData together");
            }
            if (token.isPresent() || !key.isEmpty()) {
                return Reply.of(
                        new Credential.Issued(
                                token,
                                key.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Credential.Certificate(
                                                        base64(certificate), base64(key)))));
            }
        } catch (UncheckedIOException e) {
            // what it printed may hold a secret, so it is not repeated
        }
        return signedOut(
                name + " printed no token and no certificate", "run it in a terminal to see why");
    }

    /// The program prints PEM as it is; a kubeconfig has it in Base64.
    private static String base64(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Reply<T> signedOut(String why, String next) {
        return Reply.failed(new Trouble(Trouble.Kind.SIGNED_OUT, why, next));
    }
}
