package dev.slipway.delivery.git;

import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Deployment.Change;
import dev.slipway.delivery.dora.Deployment.Repaired;
import dev.slipway.delivery.dora.Deployment.Rework;
import dev.slipway.git.Commit;
import dev.slipway.git.History;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns points of a history in time into deployments: which commits came with each, which are
/// rework, and which failed.
final class Judging {
    private static final Pattern FIX =
            Pattern.compile("^(Revert \"|revert[:(! ]|hotfix[:/(! ])", Pattern.CASE_INSENSITIVE);

    /// Something that was deployed: a name, the commit, when (seconds since 1970).
    record Point(String name, Commit commit, long time) {

        static final Comparator<Point> ORDER =
                Comparator.comparingLong(Point::time)
                        .thenComparing(Point::name, new VersionOrder());
    }

    private final History history;
    private final Definition.LeadFrom leadFrom;
    private final Map<Commit, Integer> firstIn = new HashMap<>();
    private final List<Deployment> judged = new ArrayList<>();

    Judging(History history, Definition.LeadFrom leadFrom) {
        this.history = history;
        this.leadFrom = leadFrom;
    }

    /// `points` in order; deployments in the same order.
    List<Deployment> judge(List<Point> points) {
        Point before = null;
        for (Point point : points) {
            add(point, before);
            before = point;
        }
        return judged;
    }

    private void add(Point point, @Nullable Point before) {
        List<Commit> reached =
                history.between(Optional.ofNullable(before).map(Point::commit), point.commit);
        List<Commit> commits = reached.stream().filter(commit -> !commit.isMerge()).toList();
        reached.forEach(commit -> firstIn.putIfAbsent(commit, judged.size()));
        Optional<Rework> rework =
                before == null ? Optional.empty() : rework(point, before, commits);
        judged.add(
                new Deployment(
                        point.name,
                        point.time,
                        point.commit.id(),
                        changes(point, reached, commits),
                        rework,
                        false));
    }

    /// Marks what is repaired as failed on the way.
    private Optional<Rework> rework(Point point, Point before, List<Commit> commits) {
        if (history.isBefore(point.commit, before.commit)) {
            return Optional.of(repairing("goes back to a commit before " + before.name, last()));
        }
        if (commits.isEmpty()) {
            return Optional.empty();
        }
        boolean onlyFixes = commits.stream().allMatch(c -> FIX.matcher(c.subject()).find());
        if (!onlyFixes && !revertsWhatWasDeployed(point.commit)) {
            return Optional.empty();
        }
        List<Commit> named = new ArrayList<>(commits);
        named.add(point.commit);
        String reason =
                onlyFixes
                        ? "holds nothing but hotfix and revert commits"
                        : "its newest commit reverts another";
        return Optional.of(repairing(reason, reverted(named).orElse(last())));
    }

    private Rework repairing(String reason, int index) {
        Deployment repaired = judged.get(index);
        judged.set(index, repaired.asFailed());
        return new Rework(reason, new Repaired(repaired.name(), repaired.time()));
    }

    private int last() {
        return judged.size() - 1;
    }

    /// A revert of a commit that comes with the same deployment undoes nothing in production.
    private boolean revertsWhatWasDeployed(Commit head) {
        return !head.reverts().isEmpty()
                && head.reverts().stream()
                        .map(history::byPrefix)
                        .noneMatch(
                                reverted ->
                                        reverted.isPresent()
                                                && firstIn.getOrDefault(reverted.get(), -1)
                                                        == judged.size());
    }

    /// The newest of the deployments that first held a commit which these name as reverted.
    private Optional<Integer> reverted(List<Commit> commits) {
        return commits.stream()
                .flatMap(commit -> commit.reverts().stream())
                .flatMap(id -> history.byPrefix(id).stream())
                .flatMap(commit -> Optional.ofNullable(firstIn.get(commit)).stream())
                .filter(index -> index < judged.size())
                .max(Comparator.naturalOrder());
    }

    private List<Change> changes(Point point, List<Commit> reached, List<Commit> commits) {
        Map<Commit, Long> merged =
                leadFrom == Definition.LeadFrom.MERGED ? merged(point, reached) : Map.of();
        return commits.stream()
                .map(c -> new Change(c.id(), merged.getOrDefault(c, c.authored())))
                .toList();
    }

    /// When each commit came onto the first-parent line.
    private Map<Commit, Long> merged(Point point, List<Commit> reached) {
        Set<Commit> here = new HashSet<>(reached);
        Map<Commit, Long> merged = new HashMap<>();
        List<Commit> line = History.firstParents(point.commit).takeWhile(here::contains).toList();
        for (Commit step : line.reversed()) {
            for (Commit commit : history.between(step.parents().stream().findFirst(), step)) {
                merged.putIfAbsent(commit, step.committed());
            }
        }
        return merged;
    }
}
