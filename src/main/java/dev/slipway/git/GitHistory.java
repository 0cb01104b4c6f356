package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;

import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What git remembers of one folder, which may stand anywhere in a working copy. Only reads. Close
/// it; what [#at] gave is no more readable then.
public final class GitHistory implements AutoCloseable {

    static {
        OwnSystem.install();
    }

    /// How much of the history one look at a folder walks.
    private static final int COMMITS = 20_000;

    /// A commit that a user named: its full id (40 hex digits), and the files below the folder.
    public record Revision(String name, String id, FileSource files) {}

    /// Something that can be compared: a branch, a tag, or a commit of the present branch with the
    /// first line of its message.
    public record Name(Kind kind, String name, String subject, Instant when) {

        /// What has the name.
        public enum Kind {
            BRANCH,
            TAG,
            COMMIT
        }
    }

    /// What happened to a folder: the last change, and the commits and people since some day.
    public record Activity(Instant last, int commits, int people) {}

    /// A commit as a list shows it.
    public record Change(String id, String subject, String author, Instant when) {}

    private final Repository repository;
    private final Path folder;
    private final String inside;
    private @Nullable ActivityIndex activities;

    private GitHistory(Repository repository, Path folder, String inside) {
        this.repository = repository;
        this.folder = folder;
        this.inside = inside;
    }

    /// Empty where `folder` is in no working copy.
    public static Optional<GitHistory> of(Path folder) {
        try {
            Path real = folder.toRealPath();
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
            if (builder.getGitDir() == null) {
                return Optional.empty();
            }
            Repository repository = builder.build();
            if (repository.isBare()) {
                repository.close();
                return Optional.empty();
            }
            Path top = repository.getWorkTree().toPath().toRealPath();
            String inside = top.relativize(real).toString().replace('\\', '/');
            return Optional.of(new GitHistory(repository, real, inside));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The folder at a branch, tag, commit, or whatever else `git rev-parse` would take.
    public Outcome<Revision> at(String revision) {
        return commit(revision)
                .flatMap(
                        id ->
                                reading(
                                        revision,
                                        walk -> {
                                            RevCommit commit = walk.parseCommit(id);
                                            return new Revision(
                                                    revision,
                                                    commit.getName(),
                                                    GitTree.of(
                                                            repository,
                                                            commit.getTree().getId(),
                                                            inside));
                                        }));
    }

    /// What can be compared: branches, then tags, the newest first, then the newest commits of the
    /// present branch; at most `most` of each.
    public List<Name> names(int most) {
        List<Name> names = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            names.addAll(refs(walk, Name.Kind.BRANCH, Constants.R_HEADS, most));
            names.addAll(refs(walk, Name.Kind.BRANCH, Constants.R_REMOTES, most));
            names.addAll(refs(walk, Name.Kind.TAG, Constants.R_TAGS, most));
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head != null) {
                walk.reset();
                walk.markStart(walk.parseCommit(head));
                for (int i = 0; i < most; i++) {
                    RevCommit commit = walk.next();
                    if (commit == null) {
                        break;
                    }
                    names.add(name(Name.Kind.COMMIT, commit.getName().substring(0, 8), commit));
                }
            }
        } catch (IOException e) {
            // a damaged repository: what was found is offered
            return List.copyOf(names);
        }
        return List.copyOf(names);
    }

    private List<Name> refs(RevWalk walk, Name.Kind kind, String prefix, int most)
            throws IOException {
        List<Name> names = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
            if (ref.getObjectId() != null
                    && !ref.isSymbolic()
                    && walk.peel(walk.parseAny(ref.getObjectId())) instanceof RevCommit commit) {
                walk.parseHeaders(commit);
                walk.parseBody(commit);
                names.add(name(kind, Repository.shortenRefName(ref.getName()), commit));
            }
        }
        names.sort(Comparator.comparing(Name::when).reversed());
        return names.subList(0, Math.min(most, names.size()));
    }

    private static Name name(Name.Kind kind, String name, RevCommit commit) {
        return new Name(
                kind,
                name,
                commit.getShortMessage(),
                Instant.ofEpochSecond(commit.getCommitTime()));
    }

    /// The commit that two lines of work last had in common: what a pull request is compared with.
    public Outcome<String> common(String one, String other) {
        Outcome<ObjectId> a = commit(one);
        Outcome<ObjectId> b = commit(other);
        if (a.value().isEmpty() || b.value().isEmpty()) {
            return Outcome.failed(a.value().isEmpty() ? a.problems() : b.problems());
        }
        return reading(
                one + "..." + other,
                walk -> {
                    walk.setRevFilter(RevFilter.MERGE_BASE);
                    walk.markStart(walk.parseCommit(a.value().get()));
                    walk.markStart(walk.parseCommit(b.value().get()));
                    RevCommit base = walk.next();
                    return base == null ? a.value().get().getName() : base.getName();
                });
    }

    /// What happened below `path` (relative to the folder, empty for all of it) since `since`;
    /// empty where nothing is committed there. Merges do not count; of a long history the newest
    /// 20,000 commits are looked at, once for all folders that are asked about.
    public synchronized Optional<Activity> activity(String path, Instant since) {
        String place = inside.isEmpty() || path.isEmpty() ? inside + path : inside + "/" + path;
        try {
            ObjectId head = repository.resolve("HEAD");
            if (head == null) {
                return Optional.empty();
            }
            ActivityIndex index = activities;
            if (index == null || !index.holds(head, since)) {
                forget();
                index = new ActivityIndex(repository, head, since, COMMITS);
                activities = index;
            }
            return index.of(place, since);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The commits that changed something below `path` (as for [#activity]) and do not belong to
    /// `since`, newest first, at most `most` of them; none where git does not know `since`.
    public List<Change> changes(String path, String since, int most) {
        String place = inside.isEmpty() || path.isEmpty() ? inside + path : inside + "/" + path;
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve("HEAD");
            ObjectId known = since.isEmpty() ? null : repository.resolve(since);
            if (head == null || known == null) {
                return List.of();
            }
            if (!place.isEmpty()) {
                walk.setTreeFilter(
                        AndTreeFilter.create(PathFilter.create(place), TreeFilter.ANY_DIFF));
            }
            walk.setRevFilter(RevFilter.NO_MERGES);
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(known));
            List<Change> changes = new ArrayList<>();
            for (RevCommit commit = walk.next();
                    commit != null && changes.size() < most;
                    commit = walk.next()) {
                changes.add(
                        new Change(
                                commit.getName(),
                                commit.getShortMessage(),
                                commit.getAuthorIdent().getName(),
                                Instant.ofEpochSecond(commit.getCommitTime())));
            }
            return List.copyOf(changes);
        } catch (IOException | RevisionSyntaxException e) {
            return List.of();
        }
    }

    private void forget() {
        if (activities != null) {
            activities.close();
            activities = null;
        }
    }

    @Override
    public synchronized void close() {
        forget();
        repository.close();
    }

    private Outcome<ObjectId> commit(String revision) {
        Where where = Where.file(revision);
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            return id == null
                    ? Outcome.failed(
                            Problem.error("git.revision", where, "git knows no such revision here")
                                    .advise("name a branch, a tag or a commit of " + folder))
                    : Outcome.of(id);
        } catch (AmbiguousObjectException e) {
            return Outcome.failed(
                    Problem.error("git.revision", where, "several commits begin so")
                            .advise("write more of its digits"));
        } catch (IncorrectObjectTypeException e) {
            return Outcome.failed(Problem.error("git.revision", where, "is no commit"));
        } catch (RevisionSyntaxException | IOException e) {
            return Outcome.failed(
                    Problem.error("git.revision", where, "cannot be read: " + e.getMessage()));
        }
    }

    private interface Reading<T> {
        T read(RevWalk walk) throws IOException;
    }

    private <T> Outcome<T> reading(String revision, Reading<T> work) {
        try (RevWalk walk = new RevWalk(repository)) {
            return Outcome.of(work.read(walk));
        } catch (IOException | UncheckedIOException e) {
            return Outcome.failed(
                    List.of(
                            Problem.error(
                                            "git.revision",
                                            Where.file(revision),
                                            "its files cannot be read: " + e.getMessage())
                                    .advise(
                                            "a shallow clone lacks them: fetch the whole"
                                                    + " history")));
        }
    }
}
