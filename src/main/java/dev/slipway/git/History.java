package dev.slipway.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// The commits that the asked-for tags and branches of a repository reach, in memory. What is
/// between two commits is exact whatever the clocks of their authors said: it goes by the graph
/// alone, not by times.
public final class History {
    private static final byte WANTED = 1;
    private static final byte KNOWN = 2;

    private final List<Tag> tags;
    private final List<Branch> branches;
    private final List<Commit> commits;
    private final List<Commit> byId;
    private final boolean shallow;

    History(List<Tag> tags, List<Branch> branches, List<Commit> commits, boolean shallow) {
        this.tags = List.copyOf(tags);
        this.branches = List.copyOf(branches);
        this.commits = List.copyOf(commits);
        byId = commits.stream().sorted(Comparator.comparing(Commit::id)).toList();
        this.shallow = shallow;
    }

    /// A tag by its short name; `time` is the tagger's, or the commit's for a lightweight tag.
    public record Tag(String name, Commit commit, long time, boolean annotated) {}

    /// A branch by its short name, `origin/main` for one of a remote.
    public record Branch(String name, Commit head, boolean remote) {}

    public List<Tag> tags() {
        return tags;
    }

    public List<Branch> branches() {
        return branches;
    }

    /// All commits, parents before their children.
    public List<Commit> commits() {
        return commits;
    }

    /// Whether the clone was cut off somewhere, so that the oldest commits are missing.
    public boolean isShallow() {
        return shallow;
    }

    /// The commits that `tip` reaches and `known` does not (`git log known..tip`), children before
    /// their parents.
    public List<Commit> between(Optional<Commit> known, Commit tip) {
        byte[] marks = new byte[commits.size()];
        PriorityQueue<Commit> queue =
                new PriorityQueue<>(Comparator.comparingInt((Commit c) -> c.order).reversed());
        int wanted = mark(tip, WANTED, marks, queue);
        if (known.isPresent()) {
            wanted += mark(known.get(), KNOWN, marks, queue);
        }
        List<Commit> found = new ArrayList<>();
        while (wanted > 0) {
            Commit next = queue.remove();
            byte kind = marks[next.order];
            if (kind == WANTED) {
                found.add(next);
                wanted--;
            }
            for (Commit parent : next.parents()) {
                wanted += mark(parent, kind, marks, queue);
            }
        }
        return found;
    }

    /// Gives by how much the number of wanted commits that wait in the queue changes.
    private static int mark(Commit commit, byte kind, byte[] marks, PriorityQueue<Commit> queue) {
        byte before = marks[commit.order];
        if (before == KNOWN || before == kind) {
            return 0;
        }
        marks[commit.order] = kind;
        if (before == 0) {
            queue.add(commit);
            return kind == WANTED ? 1 : 0;
        }
        return -1;
    }

    /// Whether `older` is reached from `newer` and is not the same commit.
    public boolean isBefore(Commit older, Commit newer) {
        if (older.order >= newer.order) {
            return false;
        }
        boolean[] seen = new boolean[newer.order + 1];
        List<Commit> open = new ArrayList<>(List.of(newer));
        while (!open.isEmpty()) {
            for (Commit parent : open.removeLast().parents()) {
                if (parent == older) {
                    return true;
                }
                if (parent.order > older.order && !seen[parent.order]) {
                    seen[parent.order] = true;
                    open.add(parent);
                }
            }
        }
        return false;
    }

    /// `tip`, its first parent, that one's first parent and so on to the root.
    public static Stream<Commit> firstParents(Commit tip) {
        return Stream.iterate(
                        Optional.of(tip),
                        Optional::isPresent,
                        commit -> commit.flatMap(c -> c.parents().stream().findFirst()))
                .flatMap(Optional::stream);
    }

    /// The commit whose id begins with `prefix`; empty when none or several do.
    public Optional<Commit> byPrefix(String prefix) {
        int first = firstAtOrAfter(prefix);
        boolean one =
                first < byId.size()
                        && byId.get(first).id().startsWith(prefix)
                        && (first + 1 == byId.size()
                                || !byId.get(first + 1).id().startsWith(prefix));
        return one ? Optional.of(byId.get(first)) : Optional.empty();
    }

    private int firstAtOrAfter(String prefix) {
        int low = 0;
        int high = byId.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byId.get(middle).id().compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
