package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.forge.GitHub;
import dev.slipway.git.GitFolder;
import dev.slipway.git.Proposal;
import dev.slipway.goldenpath.action.PullRequest;
import dev.slipway.net.Http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens the pull request of a golden path, once the user has agreed: a branch of the repository
/// with one commit, and the request to take it.
record Proposing(
        GitHubAccess access, Map<String, String> environment, GitFolder.Identity identity) {

    /// Where it can be looked at then. Reviewers who could not be asked are a warning.
    Outcome<String> open(PullRequest wanted, Progress progress) {
        try (Http http = access.open(environment)) {
            GitHub github = new GitHub(http);
            GitHub.NewPullRequest asked = asked(wanted, wanted.base());
            Outcome<GitHub.Repository> found = github.repository(asked, progress);
            if (found.value().isEmpty()) {
                return Outcome.failed(found.problems());
            }
            GitHub.Repository repository = found.value().get();
            String base = wanted.base().isEmpty() ? repository.defaultBranch() : wanted.base();
            Outcome<Boolean> pushed =
                    pushed(
                            new Proposal(
                                    repository.cloneUrl(),
                                    base,
                                    wanted.branch(),
                                    wanted.update(),
                                    wanted.commitMessage()),
                            wanted.files(),
                            progress);
            if (pushed.value().isEmpty()) {
                return Outcome.failed(pushed.problems());
            }
            return opened(github, wanted, asked(wanted, base), pushed.value().get(), progress);
        }
    }

    private static GitHub.NewPullRequest asked(PullRequest wanted, String base) {
        return new GitHub.NewPullRequest(
                wanted.owner(),
                wanted.repo(),
                wanted.title(),
                wanted.description(),
                wanted.branch(),
                base,
                wanted.draft());
    }

    private static Outcome<String> opened(
            GitHub github,
            PullRequest wanted,
            GitHub.NewPullRequest asked,
            boolean changed,
            Progress progress) {
        if (wanted.update()) {
            Optional<GitHub.Pull> there =
                    github.opened(asked, progress).value().flatMap(pull -> pull);
            if (there.isPresent()) {
                return Outcome.of(there.get().htmlUrl());
            }
        }
        if (!changed) {
            return Outcome.failed(
                    Problem.error(
                                    "desk.pull-request",
                                    Where.file(wanted.list()),
                                    "the repository has all of these files already")
                            .advise("there is nothing to propose"));
        }
        Outcome<GitHub.Pull> pull = github.open(asked, progress);
        if (pull.value().isEmpty()) {
            return Outcome.failed(pull.problems());
        }
        long number = pull.value().get().number();
        PullRequest.People people = wanted.people();
        List<Problem> problems = new ArrayList<>();
        if (!people.reviewers().isEmpty() || !people.teams().isEmpty()) {
            problems.addAll(
                    github.request(asked, number, people.reviewers(), people.teams(), progress)
                            .problems());
        }
        if (!people.assignees().isEmpty()) {
            problems.addAll(github.assign(asked, number, people.assignees(), progress).problems());
        }
        return Outcome.of(
                pull.value().get().htmlUrl(), problems.stream().map(Proposing::nobody).toList());
    }

    private static Problem nobody(Problem problem) {
        return new Problem(
                Severity.WARNING,
                problem.rule(),
                problem.where(),
                "the pull request is open, but nobody was asked to look at it: "
                        + problem.message(),
                problem.advice(),
                problem.fix());
    }

    private Outcome<Boolean> pushed(Proposal proposal, FilePlan files, Progress progress) {
        try {
            Path scratch = Files.createTempDirectory("slipway-branch-");
            try {
                Path copy = Files.createDirectory(scratch.resolve("copy"));
                return proposal.push(copy, files, identity, access.token(), environment, progress);
            } finally {
                new FilePlan(List.of(new Change.Delete("copy"))).applyTo(scratch, Progress.NONE);
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
