package dev.slipway.goldenpath.action;

import dev.slipway.files.FilePlan;

import java.util.List;

/// What a `publish:github:pull-request` step would propose. `files` are paths in that repository,
/// deletions included; `base` is empty for the repository's default branch; `update` allows that
/// the branch is there already.
public record PullRequest(
        String host,
        String owner,
        String repo,
        String branch,
        String base,
        String title,
        String description,
        String commitMessage,
        boolean draft,
        boolean update,
        FilePlan files,
        People people) {

    /// Who is asked to look at it.
    public record People(List<String> reviewers, List<String> teams, List<String> assignees) {
        public People {
            reviewers = List.copyOf(reviewers);
            teams = List.copyOf(teams);
            assignees = List.copyOf(assignees);
        }
    }

    /// Where the pull requests of the repository are listed: what stands in for the address of one
    /// that is not there yet.
    public String list() {
        return "https://" + host + "/" + owner + "/" + repo + "/pulls";
    }
}
