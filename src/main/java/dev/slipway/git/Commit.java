package dev.slipway.git;

import java.util.List;

/// One commit of a [History]. Times are seconds since 1970. Two are the same when they are the same
/// object of one history; parents that a shallow clone does not have are left out.
public final class Commit {
    private final String id;
    private final List<Commit> parents;
    private final long authored;
    private final long committed;
    private final String subject;
    private final List<String> reverts;

    /// Where it stands in its history: every parent stands before its children.
    final int order;

    Commit(String id, List<Commit> parents, int order, Words words) {
        this.id = id;
        this.parents = List.copyOf(parents);
        this.order = order;
        authored = words.authored;
        committed = words.committed;
        subject = words.subject;
        reverts = List.copyOf(words.reverts);
    }

    /// What a commit says of itself, apart from its place in the graph.
    record Words(long authored, long committed, String subject, List<String> reverts) {}

    /// 40 hex digits.
    public String id() {
        return id;
    }

    public List<Commit> parents() {
        return parents;
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }

    /// When the change was written; squashing and rebasing keep it.
    public long authored() {
        return authored;
    }

    public long committed() {
        return committed;
    }

    /// The first paragraph of the message as one line.
    public String subject() {
        return subject;
    }

    /// The ids (7 to 40 hex digits) in the message's lines `This reverts commit ID`.
    public List<String> reverts() {
        return reverts;
    }

    @Override
    public String toString() {
        return id.substring(0, 8) + " " + subject;
    }
}
