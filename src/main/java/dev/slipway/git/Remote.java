package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.Disk;
import dev.slipway.net.Offline;
import dev.slipway.net.Proxies;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LogCommand;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// A repository on a server, of which Slipway keeps a copy: made once, brought up to date later.
/// Reaches that server and no other, also where the server or git's own settings would lead
/// elsewhere; gives the login only when asked for it; runs no hook and no submodule.
///
/// @param login what to answer when the server asks; never sent where it would travel readable
/// @param environment names a proxy, or says [Offline]
/// @param threads where the talk with the server runs, so that it can be left at any moment
/// @param patience how long the server may say nothing
public record Remote(
        RemoteUrl url,
        Optional<Login> login,
        Map<String, String> environment,
        Executor threads,
        Duration patience) {
    /// How long a server may say nothing.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String SERVERS = "refs/remotes/";
    private static final String NOTES = "slipway";
    private static final String LOGIN = "login";
    private static final Duration STEP = Duration.ofMillis(20);

    static {
        OwnSystem.install();
    }

    public Remote {
        environment = Map.copyOf(environment);
    }

    /// Where a copy stands now.
    ///
    /// @param commit the full id of what is checked out
    /// @param moved whether that is another one than before
    public record Copy(Path folder, String branch, String commit, boolean moved) {}

    /// Makes the copy in `folder`, which must not be there yet: beside it first, then with one
    /// move, so that a cancelled or failed copy leaves nothing.
    public Outcome<Copy> copyTo(Path folder, Progress progress) {
        return talk(
                () -> {
                    Path made = Files.createDirectories(folder.toAbsolutePath().getParent());
                    Path staged = made.resolve(".new-" + UUID.randomUUID());
                    try {
                        Copy copy = made(staged, progress);
                        progress.check();
                        Disk.move(staged, folder);
                        return new Copy(folder, copy.branch, copy.commit, true);
                    } finally {
                        Disk.deleteTree(staged);
                    }
                },
                progress);
    }

    private Copy made(Path folder, Progress progress) throws IOException, GitAPIException {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Exchange exchange = new Exchange(git.getRepository(), this, progress);
            exchange.remember();
            return exchange.copy();
        }
    }

    /// Brings the copy in `folder` up to date. Work of one's own in it is never lost: where there
    /// is some, the copy stays where it is, and a problem says so.
    public Outcome<Copy> update(Path folder, Progress progress) {
        return talk(
                () -> {
                    try (Git git = Git.open(folder.toFile())) {
                        return new Exchange(git.getRepository(), this, progress).update();
                    }
                },
                progress);
    }

    /// How the server is reached, in words: empty for directly.
    public String way() {
        return new Proxies(environment).words(url.server());
    }

    private Outcome<Copy> talk(Callable<Copy> work, Progress progress) {
        if (Offline.in(environment)) {
            return Outcome.failed(Offline.refusal(url.toString()));
        }
        if (login.isPresent() && url.isReadable()) {
            return Outcome.failed(
                    Problem.error(
                                    "git.insecure",
                                    Where.file(url.toString()),
                                    "over http the login would travel readable, so it was not sent")
                            .advise("use the https address of the server"));
        }
        FutureTask<Copy> task = new FutureTask<>(work);
        threads.execute(task);
        try {
            while (!task.isDone()) {
                progress.await(STEP);
            }
            return Outcome.of(task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        } catch (ExecutionException e) {
            progress.check();
            return Outcome.failed(Refusals.of(this, e.getCause() == null ? e : e.getCause()));
        } finally {
            task.cancel(true);
        }
    }

    /// What is known of a copy without asking the server; empty where there is no copy.
    public static Optional<Local> local(Path folder) {
        Path git = folder.resolve(".git");
        Path asked = git.resolve("FETCH_HEAD");
        if (!Files.isRegularFile(asked)) {
            return Optional.empty();
        }
        try (Git opened = Git.open(folder.toFile())) {
            return Optional.of(
                    new Local(
                            opened.getRepository().getBranch(),
                            Files.getLastModifiedTime(asked).toInstant(),
                            Optional.ofNullable(
                                            opened.getRepository()
                                                    .getConfig()
                                                    .getString(NOTES, null, LOGIN))
                                    .orElse("")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Files of a copy that are not as they were committed, and commits that no branch of the
    /// server had when it was last asked: what would be lost with the copy. Reads all of its files.
    public static Own own(Path folder) throws IOException {
        try (Git git = Git.open(folder.toFile())) {
            Status status = git.status().call();
            LogCommand log = git.log().all();
            for (Ref ref : git.getRepository().getRefDatabase().getRefsByPrefix(SERVERS)) {
                if (ref.getObjectId() != null) {
                    log.not(ref.getObjectId());
                }
            }
            int commits = 0;
            for (RevCommit unused : log.call()) {
                commits++;
            }
            return new Own(
                    status.getUncommittedChanges().size() + status.getUntracked().size(), commits);
        } catch (GitAPIException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The address that the copy in `folder` was made from; empty where that is no such copy.
    public static Optional<String> origin(Path folder) {
        try (Git git = Git.open(folder.toFile())) {
            return Optional.ofNullable(
                    git.getRepository().getConfig().getString("remote", "origin", "url"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Work in a copy that its server does not have.
    public record Own(int files, int commits) {}

    /// Notes in the copy how its server was asked, for the next time; never a secret.
    public static void note(Path folder, String login) throws IOException {
        try (Git git = Git.open(folder.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString(NOTES, null, LOGIN, login);
            config.save();
        }
    }

    /// A copy on this computer. `asked` is when the server was last asked, `login` what was noted
    /// of how.
    public record Local(String branch, Instant asked, String login) {}
}
