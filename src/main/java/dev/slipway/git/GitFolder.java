package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
import dev.slipway.net.Offline;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.util.FS;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A folder as a git working copy.
public final class GitFolder {
    private static final String REF = "ref:";
    private static final int SHORT = 8;

    static {
        OwnSystem.install();
    }

    private GitFolder() {}

    /// Who commits. Used where the user's git configuration names nobody.
    public record Identity(String name, String email) {
        public static final Identity SLIPWAY = new Identity("Slipway", "slipway@localhost");
    }

    /// Makes `folder` a repository whose branch `branch` has one commit with everything in it that
    /// its `.gitignore` files do not leave out, and gives the commit's id (40 hex digits). Not
    /// signed, and no hook of the template is run.
    public static Outcome<String> commitAll(
            Path folder, String branch, String message, Identity fallback) {
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch(branch).call()) {
            git.add().addFilepattern(".").call();
            PersonIdent person = person(git.getRepository().getConfig(), fallback);
            RevCommit commit =
                    git.commit()
                            .setMessage(message)
                            .setAuthor(person)
                            .setCommitter(person)
                            .setSign(false)
                            .setNoVerify(true)
                            .call();
            return Outcome.of(commit.getName());
        } catch (GitAPIException e) {
            return Outcome.failed(
                    Problem.error(
                            "git.commit",
                            Where.file(folder.toString()),
                            "no git repository could be made here: " + e.getMessage()));
        }
    }

    /// The branch that `folder` (or a folder above it) has checked out; empty outside a repository,
    /// the short id of the commit when no branch is.
    public static Optional<String> branch(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Optional<String> head = head(at.resolve(".git"));
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    /// Read here and not by JGit: every start asks, and waits for JGit's settings and texts.
    private static Optional<String> head(Path git) {
        try {
            Path folder =
                    Files.isRegularFile(git) // a worktree or a submodule
                            ? git.resolveSibling(after("gitdir:", Files.readString(git)))
                            : git;
            String head = Files.readString(folder.resolve("HEAD")).strip();
            return Optional.of(
                    head.startsWith(REF)
                            ? after(REF, head).replaceFirst("^refs/heads/", "")
                            : head.substring(0, Math.min(head.length(), SHORT)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Sets the git folder of `builder` to that of `folder` or of a folder above it, or to `folder`
    /// itself where that is a bare repository.
    static void locate(FileRepositoryBuilder builder, Path folder) {
        File file = folder.toAbsolutePath().toFile();
        if (RepositoryCache.FileKey.isGitRepository(file, FS.DETECTED)) {
            builder.setGitDir(file);
        } else {
            builder.findGitDir(file);
        }
    }

    /// Pushes `branch` to `url`, which becomes the remote `origin`. `token` is used for this push
    /// only and kept nowhere. Nothing is sent where `environment` says [Offline].
    public static Outcome<String> push(
            Path folder, String url, String branch, String token, Map<String, String> environment) {
        if (Offline.in(environment)) {
            return Outcome.failed(Offline.refusal(url));
        }
        try (Git git = Git.open(folder.toFile())) {
            git.remoteAdd().setName("origin").setUri(new URIish(url)).call();
            String ref = Constants.R_HEADS + branch;
            return pushed(git, url, new RefSpec(ref + ":" + ref), token);
        } catch (IOException | GitAPIException | URISyntaxException e) {
            return notPushed(url, String.valueOf(e.getMessage()));
        }
    }

    /// Pushes `ref` to the remote `origin`, which is `url`.
    static Outcome<String> pushed(Git git, String url, RefSpec ref, String token)
            throws GitAPIException {
        for (PushResult result :
                git.push()
                        .setRemote("origin")
                        .setRefSpecs(ref)
                        .setCredentialsProvider(
                                new UsernamePasswordCredentialsProvider("x-access-token", token))
                        .call()) {
            for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                if (update.getStatus() != RemoteRefUpdate.Status.OK
                        && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE) {
                    return notPushed(url, update.getStatus() + " " + update.getMessage());
                }
            }
        }
        return Outcome.of(url);
    }

    private static Outcome<String> notPushed(String url, String why) {
        return Outcome.failed(
                Problem.error("git.push", Where.file(url), "could not be pushed: " + why)
                        .advise("push it yourself with git push --set-upstream origin HEAD"));
    }

    private static String after(String mark, String text) {
        return text.strip().substring(mark.length()).strip();
    }

    /// The commit that `folder` has checked out, when what git keeps of `part` (a folder in it) is
    /// as that commit has it; empty otherwise, so that no revision is named that is not the
    /// content.
    public static Optional<String> revision(Path folder, String part) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.build();
                Git git = new Git(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            String above = inside(repository, folder);
            String path = above.isEmpty() || part.isEmpty() ? above + part : above + "/" + part;
            StatusCommand status = git.status();
            if (!path.isEmpty()) {
                status.addPath(path);
            }
            return head != null && status.call().isClean()
                    ? Optional.of(head.getName())
                    : Optional.empty();
        } catch (IOException | GitAPIException e) {
            return Optional.empty();
        }
    }

    /// The tree of the newest commit whose message has the line `line`; empty when there is none.
    public static Optional<FileSource> treeOf(Path folder, String line) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return Optional.empty();
            }
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit : walk) {
                if (commit.getFullMessage().lines().anyMatch(line::equals)) {
                    return Optional.of(
                            MemorySource.of(CommitSource.files(repository, commit.getTree(), "")));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// `folder` seen from the top of the working copy; empty text for the top itself.
    static String inside(Repository repository, Path folder) throws IOException {
        Path top = repository.getWorkTree().toPath().toRealPath();
        return top.relativize(folder.toRealPath()).toString().replace('\\', '/');
    }

    static PersonIdent person(Config config, Identity fallback) {
        String name = config.getString("user", null, "name");
        String email = config.getString("user", null, "email");
        return new PersonIdent(
                name == null ? fallback.name() : name, email == null ? fallback.email() : email);
    }
}
