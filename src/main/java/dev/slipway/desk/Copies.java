package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.PipedCommandRunner;
import dev.slipway.files.ProcessCommandRunner;
import dev.slipway.git.GitCredentials;
import dev.slipway.git.Login;
import dev.slipway.git.Remote;
import dev.slipway.git.RemoteUrl;
import dev.slipway.net.Offline;
import dev.slipway.net.Proxies;
import dev.slipway.secrets.SecretStore;
import dev.slipway.secrets.Secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Slipway's copies of repositories on servers, and the logins for them.
///
/// @param folder where the copies are
/// @param kept where secrets are kept that no keyring takes
record Copies(Path folder, Path kept, Map<String, String> environment, Jobs jobs) {

    Path of(RemoteUrl url) {
        return folder.resolve(url.folder());
    }

    SecretStore store(Progress progress) {
        return new Secrets(commands(), environment, kept).store(progress);
    }

    /// Exactly what will happen, a sentence each, before anything does.
    List<String> sentences(RemoteUrl url, Access access, String store) {
        List<String> all = new ArrayList<>();
        switch (access.kind()) {
            case OPEN -> {}
            case GIT ->
                    all.add(
                            "Runs git credential fill: git's own helper gives your login for "
                                    + url.host());
            case TOKEN ->
                    all.add(
                            access.token().isEmpty()
                                    ? "Takes your token for " + url.host() + " from " + store
                                    : access.keep()
                                            ? "Keeps the token in " + store
                                            : "Uses the token this once, and keeps it nowhere");
        }
        String way = new Proxies(environment).words(url.server());
        boolean there = Remote.local(of(url)).isPresent();
        all.add(
                "Connects to "
                        + url.host()
                        + (way.isEmpty() ? "" : " through " + way)
                        + " and to no other server, and downloads "
                        + (there ? "what is new in " : "")
                        + url.name()
                        + (there ? "" : " with its history"));
        if (access.kind() != Access.Kind.OPEN) {
            all.add(
                    "Gives the login to "
                            + url.host()
                            + " when it asks for one, and to nobody else");
        }
        all.add("Writes into " + of(url) + ", and runs nothing of it");
        return List.copyOf(all);
    }

    /// Makes the copy, or brings it up to date.
    Outcome<Remote.Copy> get(RemoteUrl url, Access access, Progress progress) {
        if (Offline.in(environment)) {
            // before a program is asked for a login, which may have to ask others
            return Outcome.failed(Offline.refusal(url.toString()));
        }
        Path copy = of(url);
        boolean there = Remote.local(copy).isPresent();
        if (!there && Files.exists(copy)) {
            return Outcome.failed(
                    Problem.error(
                                    "desk.copy",
                                    Where.file(copy.toString()),
                                    "something else stands where the copy belongs")
                            .advise("move it away, and try again"));
        }
        return login(url, access, progress)
                .flatMap(
                        login -> {
                            Remote remote =
                                    new Remote(
                                            url,
                                            login,
                                            environment,
                                            jobs.threads(),
                                            Remote.PATIENCE);
                            return there
                                    ? remote.update(copy, progress)
                                    : remote.copyTo(copy, progress);
                        })
                .flatMap(made -> noted(made, url, access, progress));
    }

    /// A token is kept only when the server took it.
    private Outcome<Remote.Copy> noted(
            Remote.Copy made, RemoteUrl url, Access access, Progress progress) {
        try {
            Remote.note(made.folder(), access.kind().word());
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(
                            "desk.copy",
                            Where.file(made.folder().toString()),
                            "cannot be written: " + e.getMessage()));
        }
        boolean keep = access.kind() == Access.Kind.TOKEN && access.keep();
        return keep && !access.token().isEmpty()
                ? Outcome.of(
                        made, store(progress).put(key(url), access.token(), progress).problems())
                : Outcome.of(made);
    }

    private Outcome<Optional<Login>> login(RemoteUrl url, Access access, Progress progress) {
        return switch (access.kind()) {
            case OPEN -> Outcome.of(Optional.empty());
            case GIT ->
                    new GitCredentials(commands(), Secrets.session(environment))
                            .fill(url, progress)
                            .map(Optional::of);
            case TOKEN ->
                    access.token().isEmpty()
                            ? token(url, progress)
                            : Outcome.of(Optional.of(Login.token(access.token())));
        };
    }

    private Outcome<Optional<Login>> token(RemoteUrl url, Progress progress) {
        return store(progress)
                .get(key(url), progress)
                .flatMap(
                        token ->
                                token.isPresent()
                                        ? Outcome.of(token.map(Login::token))
                                        : Outcome.failed(
                                                Problem.error(
                                                                "desk.token",
                                                                Where.file(url.toString()),
                                                                "no token is kept for "
                                                                        + url.host())
                                                        .advise("give one")));
    }

    /// Programs run where they find nothing: not in a platform, which could have files for them.
    /// They are told and tell logins, which must stand in no file.
    private CommandRunner commands() {
        Path nowhere = Path.of(System.getProperty("java.io.tmpdir", "/"));
        return new PipedCommandRunner(
                new ProcessCommandRunner(nowhere, environment), jobs.threads());
    }

    static String key(RemoteUrl url) {
        return "git:" + url.host();
    }
}
