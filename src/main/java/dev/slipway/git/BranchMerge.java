package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;

import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Merges a tree that came of nowhere (a template rendered anew) into a repository, three ways, as
/// a new branch: what is checked out, the index and the current branch stay untouched. Where both
/// sides changed the same lines the file on the branch shows both between git's markers.
public final class BranchMerge {

    private BranchMerge() {}

    /// The three sides: `base` and `next` are whole trees, ours is `HEAD`. With `dryRun` no branch
    /// is made.
    public record Request(
            FileSource base,
            FileSource next,
            String branch,
            String message,
            GitFolder.Identity identity,
            boolean dryRun) {}

    /// How it came out; `commit` is empty for a dry run and when nothing is different.
    public record Result(String commit, List<Merged> files, List<Conflict> conflicts) {

        public Result {
            files = List.copyOf(files);
            conflicts = List.copyOf(conflicts);
        }
    }

    /// A file that the branch has otherwise than `HEAD`; a side is empty where it is not there.
    public record Merged(String path, Optional<byte[]> before, Optional<byte[]> after) {}

    /// A file that needs a decision. `lines` are where the markers begin in the file on the branch
    /// (from 1); none where there is nothing to mark, and then the file is as `HEAD` has it.
    public record Conflict(String path, String why, List<Integer> lines) {}

    public static Outcome<Result> into(Path folder, Request request) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return failed(folder, "is no git repository", "");
        }
        try (Repository repository = builder.build()) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return failed(folder, "has no commit yet", "commit first");
            }
            if (repository.exactRef(Constants.R_HEADS + request.branch) != null) {
                return failed(
                        folder,
                        "has a branch " + request.branch + " already",
                        "merge it, or delete it with git branch -D " + request.branch);
            }
            return Outcome.of(new Work(repository, head, request).run());
        } catch (IOException e) {
            return failed(folder, "could not be merged: " + e.getMessage(), "");
        }
    }

    /// Takes a branch away again that [#into] made, as long as it still ends at `commit`.
    public static Outcome<Path> undo(Path folder, String branch, String commit) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        try (Repository repository = builder.build()) {
            Ref ref = repository.exactRef(Constants.R_HEADS + branch);
            String now = ref == null ? "" : ref.getObjectId().getName();
            boolean open = (Constants.R_HEADS + branch).equals(repository.getFullBranch());
            if (!now.equals(commit) || open) {
                return Outcome.failed(
                        Problem.error(
                                        "git.undo",
                                        Where.file(folder.toString()),
                                        "the branch "
                                                + branch
                                                + (open
                                                        ? " is checked out"
                                                        : now.isEmpty()
                                                                ? " is not there any more"
                                                                : " has moved on"))
                                .advise("see it with git log " + branch));
            }
            RefUpdate gone = repository.updateRef(Constants.R_HEADS + branch);
            gone.setExpectedOldObjectId(ObjectId.fromString(commit));
            gone.setForceUpdate(true);
            RefUpdate.Result result = gone.delete();
            return result == RefUpdate.Result.FORCED
                    ? Outcome.of(folder)
                    : Outcome.failed(
                            Problem.error(
                                    "git.undo",
                                    Where.file(folder.toString()),
                                    "the branch could not be taken away: " + result));
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(
                            "git.undo",
                            Where.file(folder.toString()),
                            "the branch could not be taken away: " + e.getMessage()));
        }
    }

    private static Outcome<Result> failed(Path folder, String why, String advice) {
        return Outcome.failed(
                Problem.error("git.merge", Where.file(folder.toString()), why).advise(advice));
    }

    private static final class Work {
        private final Repository repository;
        private final ObjectId head;
        private final Request request;
        private final FileSource ours;
        private final List<Merged> changed = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();

        Work(Repository repository, ObjectId head, Request request) throws IOException {
            this.repository = repository;
            this.head = head;
            this.request = request;
            try (RevWalk walk = new RevWalk(repository)) {
                ours =
                        dev.slipway.files.MemorySource.of(
                                CommitSource.files(
                                        repository, walk.parseCommit(head).getTree(), ""));
            }
        }

        Result run() throws IOException {
            TreeSet<String> paths = new TreeSet<>(ours.list(""));
            paths.addAll(request.next.list(""));
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                DirCache index = DirCache.newInCore();
                DirCacheBuilder tree = index.builder();
                for (String path : paths) {
                    Optional<Side> merged = merged(path);
                    if (merged.isPresent()) {
                        tree.add(entry(inserter, path, merged.get()));
                    }
                    Optional<Side> before = side(ours, path);
                    if (!merged.equals(before)) {
                        changed.add(
                                new Merged(path, before.map(Side::bytes), merged.map(Side::bytes)));
                    }
                }
                tree.finish();
                ObjectId root = index.writeTree(inserter);
                if (changed.isEmpty() || request.dryRun) {
                    return new Result("", changed, conflicts);
                }
                ObjectId commit = inserter.insert(commit(root));
                inserter.flush();
                branch(commit);
                return new Result(commit.getName(), changed, conflicts);
            }
        }

        /// One side's file: mode and content; a link's content is its target.
        private record Side(FileMode mode, byte[] bytes) {

            @Override
            public boolean equals(Object other) {
                return other instanceof Side side
                        && mode.equals(side.mode)
                        && Arrays.equals(bytes, side.bytes);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(bytes);
            }
        }

        private static Optional<Side> side(FileSource files, String path) {
            Optional<String> link = files.link(path);
            if (link.isPresent()) {
                byte[] target = link.get().getBytes(StandardCharsets.UTF_8);
                return Optional.of(new Side(FileMode.SYMLINK, target));
            }
            return files.read(path)
                    .map(
                            bytes ->
                                    new Side(
                                            (files.mode(path) & 0111) == 0
                                                    ? FileMode.REGULAR_FILE
                                                    : FileMode.EXECUTABLE_FILE,
                                            bytes));
        }

        private Optional<Side> merged(String path) {
            Optional<Side> base = side(request.base, path);
            Optional<Side> mine = side(ours, path);
            Optional<Side> next = side(request.next, path);
            if (mine.equals(next) || base.equals(next)) {
                return mine;
            }
            if (base.equals(mine)) {
                return next;
            }
            if (mine.isEmpty()) {
                conflicts.add(
                        new Conflict(path, "changed by the template, deleted here", List.of()));
                return mine;
            }
            if (next.isEmpty()) {
                conflicts.add(
                        new Conflict(path, "deleted by the template, changed here", List.of()));
                return mine;
            }
            FileMode mode =
                    base.isPresent() && base.get().mode.equals(mine.get().mode)
                            ? next.get().mode
                            : mine.get().mode;
            Optional<TextMerge> text =
                    TextMerge.of(base.map(Side::bytes), mine.get().bytes, next.get().bytes);
            if (text.isEmpty()) {
                conflicts.add(new Conflict(path, "changed on both sides, no text", List.of()));
                return mine;
            }
            if (!text.get().conflicts().isEmpty()) {
                conflicts.add(new Conflict(path, "changed on both sides", text.get().conflicts()));
            }
            return Optional.of(new Side(mode, text.get().bytes()));
        }

        private static DirCacheEntry entry(ObjectInserter inserter, String path, Side side)
                throws IOException {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(side.mode);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, side.bytes));
            return entry;
        }

        private CommitBuilder commit(ObjectId root) {
            PersonIdent person = GitFolder.person(repository.getConfig(), request.identity);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(root);
            commit.setParentId(head);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(request.message);
            return commit;
        }

        private void branch(ObjectId commit) throws IOException {
            RefUpdate update = repository.updateRef(Constants.R_HEADS + request.branch);
            update.setExpectedOldObjectId(ObjectId.zeroId());
            update.setNewObjectId(commit);
            RefUpdate.Result result = update.update();
            if (result != RefUpdate.Result.NEW) {
                throw new IOException("the branch could not be made: " + result);
            }
        }
    }
}
