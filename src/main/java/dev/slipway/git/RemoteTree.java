package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
import dev.slipway.net.Offline;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.FileUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The files of a repository elsewhere, as its main branch has them now. Nothing of it stays on the
/// disk. For callers whose user agreed to use the network.
public final class RemoteTree {

    static {
        OwnSystem.install();
    }

    private RemoteTree() {}

    /// Nothing is asked where `environment` says [Offline].
    public static Outcome<FileSource> of(
            String url, Map<String, String> environment, Progress progress) {
        if (Offline.in(environment)) {
            return Outcome.failed(Offline.refusal(url));
        }
        try {
            Path scratch = Files.createTempDirectory("slipway-git-");
            try {
                return fetched(url, scratch, progress);
            } finally {
                FileUtils.delete(scratch.toFile(), FileUtils.RECURSIVE | FileUtils.IGNORE_ERRORS);
            }
        } catch (IOException | GitAPIException e) {
            return Outcome.failed(
                    Problem.error(
                                    "git.fetch",
                                    Where.file(url),
                                    "could not be fetched: " + e.getMessage())
                            .advise("clone it yourself and name the folder"));
        }
    }

    private static Outcome<FileSource> fetched(String url, Path scratch, Progress progress)
            throws IOException, GitAPIException {
        try (Git git =
                        Git.cloneRepository()
                                .setURI(url)
                                .setBare(true)
                                .setDepth(1)
                                .setDirectory(scratch.toFile())
                                .setProgressMonitor(watching(progress))
                                .call();
                RevWalk walk = new RevWalk(git.getRepository())) {
            Repository repository = git.getRepository();
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return Outcome.failed(
                        Problem.error("git.fetch", Where.file(url), "the repository is empty"));
            }
            return Outcome.of(
                    MemorySource.of(
                            CommitSource.files(repository, walk.parseCommit(head).getTree(), "")));
        }
    }

    private static EmptyProgressMonitor watching(Progress progress) {
        return new EmptyProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return progress.cancelled();
            }
        };
    }
}
