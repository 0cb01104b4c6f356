package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

    private static String after(String mark, String text) {
        return text.strip().substring(mark.length()).strip();
    }

    private static PersonIdent person(Config config, Identity fallback) {
        String name = config.getString("user", null, "name");
        String email = config.getString("user", null, "email");
        return new PersonIdent(
                name == null ? fallback.name() : name, email == null ? fallback.email() : email);
    }
}
