package dev.slipway.git;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What happened to all folders of one commit's history, walked once for all of them and no farther
/// back than somebody asks: a folder for itself would walk the whole history again.
final class ActivityIndex implements AutoCloseable {
    private final ObjectId head;
    private final Instant since;
    private final int most;
    private final Repository repository;
    private final RevWalk walk;
    private final RevCommit tip;
    private final Map<String, List<Event>> folders = new HashMap<>();
    private int seen;
    private boolean recent = true;
    private boolean ended;

    /// A commit that touched a folder.
    private record Event(Instant when, String who) {}

    /// Looks at the newest `most` commits that `head` reaches.
    ActivityIndex(Repository repository, ObjectId head, Instant since, int most)
            throws IOException {
        this.repository = repository;
        this.head = head;
        this.since = since;
        this.most = most;
        walk = new RevWalk(repository);
        walk.setRevFilter(RevFilter.NO_MERGES);
        tip = walk.parseCommit(head);
        walk.markStart(tip);
    }

    /// Whether it still answers: nothing was committed, and nobody looks back farther.
    boolean holds(ObjectId now, Instant from) {
        return head.equals(now) && !from.isBefore(since);
    }

    /// What happened below `folder` (empty for all) since `from`.
    Optional<GitHistory.Activity> of(String folder, Instant from) throws IOException {
        if (!isThere(folder)) {
            return Optional.empty();
        }
        while (!ended && (recent || !folders.containsKey(folder))) {
            step();
        }
        List<Event> events = folders.getOrDefault(folder, List.of());
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Set<String> people = new HashSet<>();
        int commits = 0;
        for (Event event : events) {
            if (!event.when.isBefore(from)) {
                commits++;
                people.add(event.who);
            }
        }
        return Optional.of(new GitHistory.Activity(events.getFirst().when, commits, people.size()));
    }

    private boolean isThere(String folder) throws IOException {
        if (folder.isEmpty()) {
            return true;
        }
        try (TreeWalk at = TreeWalk.forPath(repository, folder, tip.getTree())) {
            return at != null;
        }
    }

    private void step() throws IOException {
        RevCommit commit = seen < most ? walk.next() : null;
        if (commit == null) {
            ended = true;
            return;
        }
        seen++;
        Instant when = Instant.ofEpochSecond(commit.getCommitTime());
        recent = !when.isBefore(since);
        Event event = new Event(when, commit.getAuthorIdent().getEmailAddress());
        for (String folder : touched(commit)) {
            List<Event> events = folders.computeIfAbsent(folder, key -> new ArrayList<>());
            // of old times only the last change counts
            if (recent || events.isEmpty()) {
                events.add(event);
            }
        }
    }

    private Set<String> touched(RevCommit commit) throws IOException {
        Set<String> touched = new HashSet<>();
        try (TreeWalk changes = new TreeWalk(walk.getObjectReader())) {
            changes.setRecursive(true);
            if (commit.getParentCount() == 0) {
                changes.addTree(new EmptyTreeIterator());
            } else {
                changes.addTree(walk.parseCommit(commit.getParent(0)).getTree());
            }
            changes.addTree(commit.getTree());
            changes.setFilter(TreeFilter.ANY_DIFF);
            while (changes.next()) {
                String path = changes.getPathString();
                int cut = path.lastIndexOf('/');
                while (cut > 0 && touched.add(path.substring(0, cut))) {
                    cut = path.lastIndexOf('/', cut - 1);
                }
                touched.add("");
            }
        }
        return touched;
    }

    @Override
    public void close() {
        walk.close();
    }
}
