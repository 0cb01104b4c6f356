package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FilePlan;
import dev.slipway.net.Offline;

import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One commit on a branch of a repository elsewhere, made in a shallow copy and pushed: what a pull
/// request is opened for.
///
/// @param url of the repository
/// @param base the branch that it goes out from
/// @param branch the new branch
/// @param update whether the branch may be there already; the commit then goes on top of it
public record Proposal(String url, String base, String branch, boolean update, String message) {

    static {
        OwnSystem.install();
    }

    /// Makes and pushes it; `copy` is an empty folder for the copy. False when the repository has
    /// all of it already, and nothing was pushed. `token` is kept nowhere. Nothing is sent where
    /// `environment` says [Offline].
    public Outcome<Boolean> push(
            Path copy,
            FilePlan files,
            GitFolder.Identity fallback,
            String token,
            Map<String, String> environment,
            Progress progress) {
        if (Offline.in(environment)) {
            return Outcome.failed(Offline.refusal(url));
        }
        UsernamePasswordCredentialsProvider login =
                new UsernamePasswordCredentialsProvider("x-access-token", token);
        String ref = Constants.R_HEADS + branch;
        try {
            boolean there =
                    Git.lsRemoteRepository()
                            .setRemote(url)
                            .setHeads(true)
                            .setCredentialsProvider(login)
                            .call()
                            .stream()
                            .anyMatch(known -> known.getName().equals(ref));
            if (there && !update) {
                return Outcome.failed(
                        Problem.error(
                                        "git.branch",
                                        Where.file(url),
                                        "the branch " + branch + " is there already")
                                .advise("choose another branch name, or set update: true"));
            }
            progress.check();
            CloneCommand clone =
                    Git.cloneRepository()
                            .setURI(url)
                            .setDirectory(copy.toFile())
                            .setBranch(there ? branch : base)
                            .setBranchesToClone(
                                    List.of(Constants.R_HEADS + (there ? branch : base)))
                            .setDepth(1)
                            .setCredentialsProvider(login);
            try (Git git = clone.call()) {
                if (!there) {
                    git.checkout().setCreateBranch(true).setName(branch).call();
                }
                Outcome<FilePlan> applied = files.applyTo(copy, progress);
                if (applied.value().isEmpty()) {
                    return Outcome.failed(applied.problems());
                }
                return commit(git, fallback)
                        ? GitFolder.pushed(git, url, new RefSpec(ref + ":" + ref), token)
                                .map(done -> true)
                        : Outcome.of(false);
            }
        } catch (GitAPIException e) {
            return Outcome.failed(
                    Problem.error(
                                    "git.branch",
                                    Where.file(url),
                                    "the branch "
                                            + branch
                                            + " could not be made: "
                                            + e.getMessage())
                            .advise("check that the repository has the branch " + base));
        }
    }

    private boolean commit(Git git, GitFolder.Identity fallback) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        if (git.status().call().isClean()) {
            return false;
        }
        PersonIdent person = GitFolder.person(git.getRepository().getConfig(), fallback);
        git.commit()
                .setMessage(message)
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .setNoVerify(true)
                .call();
        return true;
    }
}
