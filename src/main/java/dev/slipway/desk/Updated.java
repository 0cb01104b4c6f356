package dev.slipway.desk;

import dev.slipway.git.BranchMerge;

import java.nio.file.Path;
import java.util.List;

/// What following a golden path came to. Nothing that is checked out was touched: the changes stand
/// on `branch`, or would.
///
/// @param commit empty for a dry run, and when there is nothing to do
/// @param conflicts files on the branch that need a decision
public record Updated(
        Path repository,
        String template,
        boolean current,
        String branch,
        String commit,
        List<String> changed,
        List<BranchMerge.Conflict> conflicts) {

    public Updated {
        changed = List.copyOf(changed);
        conflicts = List.copyOf(conflicts);
    }
}
