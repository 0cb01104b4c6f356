package dev.slipway.desk;

import dev.slipway.git.BranchMerge;
import dev.slipway.git.GitHistory;

import java.nio.file.Path;
import java.util.List;

/// What following a golden path came to. Nothing that is checked out was touched: the changes stand
/// on `branch`, or would.
///
/// @param commit empty for a dry run, and when there is nothing to do
/// @param files what the branch has otherwise, with both texts
/// @param conflicts files on the branch that need a decision
/// @param history the commits of the golden path since the recorded one, newest first
public record Updated(
        Path repository,
        String template,
        boolean current,
        String branch,
        String commit,
        List<BranchMerge.Merged> files,
        List<BranchMerge.Conflict> conflicts,
        List<GitHistory.Change> history) {

    public Updated {
        files = List.copyOf(files);
        conflicts = List.copyOf(conflicts);
        history = List.copyOf(history);
    }

    static Updated current(Path repository, String template) {
        return new Updated(repository, template, true, "", "", List.of(), List.of(), List.of());
    }

    /// The paths of the files that change.
    public List<String> changed() {
        return files.stream().map(BranchMerge.Merged::path).toList();
    }
}
