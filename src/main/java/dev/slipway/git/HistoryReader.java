package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;

import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.MutableInteger;
import org.eclipse.jgit.util.RawParseUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a [History] in one pass: each commit is parsed once, whatever is asked of it later.
public final class HistoryReader {
    private static final int LIMIT = 2_000_000;
    private static final int STEP = 4096;
    private static final Pattern REVERT =
            Pattern.compile("(?m)^This reverts commit ([0-9a-f]{7,40})\\b");

    private static final byte[] REVERTS =
            "This reverts commit ".getBytes(StandardCharsets.US_ASCII);

    private final Repository repository;
    private final RevWalk walk;
    private final Progress progress;
    private final Map<RevCommit, Commit.Words> words = new HashMap<>();
    private final Map<RevCommit, Commit> made = new IdentityHashMap<>();
    private final List<Commit> commits = new ArrayList<>();

    private HistoryReader(Repository repository, RevWalk walk, Progress progress) {
        this.repository = repository;
        this.walk = walk;
        this.progress = progress;
    }

    /// What the refs with a full name (`refs/tags/v1`) that `wanted` takes reach, in the repository
    /// of `folder` or of a folder above it. A bare repository will do.
    public static Outcome<History> read(Path folder, Predicate<String> wanted, Progress progress) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        GitFolder.locate(builder, folder);
        if (builder.getGitDir() == null) {
            return Outcome.failed(
                    Problem.error(
                                    "git.repository",
                                    Where.file(folder.toString()),
                                    "there is no git repository here")
                            .advise("name the folder of a clone"));
        }
        try (Repository repository = builder.build();
                RevWalk walk = new RevWalk(repository)) {
            return new HistoryReader(repository, walk, progress).read(folder, wanted);
        } catch (MissingObjectException e) {
            return unreadable(
                    folder,
                    "the repository lacks an object it needs: " + e.getMessage(),
                    "fetch it whole: git fetch --refetch");
        } catch (IOException e) {
            return unreadable(
                    folder,
                    "the repository cannot be read: " + e.getMessage(),
                    "git fsck tells more");
        }
    }

    private static Outcome<History> unreadable(Path folder, String message, String advice) {
        return Outcome.failed(
                Problem.error("git.read", Where.file(folder.toString()), message).advise(advice));
    }

    private Outcome<History> read(Path folder, Predicate<String> wanted) throws IOException {
        List<Pointer> pointers = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefs()) {
            if (wanted.test(ref.getName()) && !ref.isSymbolic() && ref.getObjectId() != null) {
                point(ref, pointers);
            }
        }
        load();
        pointers.forEach(pointer -> place(pointer.commit));
        List<History.Tag> tags = new ArrayList<>();
        List<History.Branch> branches = new ArrayList<>();
        for (Pointer pointer : pointers) {
            Commit commit = made.get(pointer.commit);
            if (commit == null) {
                continue;
            }
            String name = Repository.shortenRefName(pointer.name);
            if (pointer.name.startsWith(Constants.R_TAGS)) {
                boolean annotated = pointer.tagged != null;
                long time = annotated ? pointer.tagged.getEpochSecond() : commit.committed();
                tags.add(new History.Tag(name, commit, time, annotated));
            } else {
                boolean remote = pointer.name.startsWith(Constants.R_REMOTES);
                branches.add(new History.Branch(name, commit, remote));
            }
        }
        boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        List<Problem> problems = new ArrayList<>();
        if (shallow) {
            problems.add(
                    Problem.warning(
                                    "git.shallow",
                                    Where.file(folder.toString()),
                                    "this clone is shallow: its oldest commits are missing, and"
                                            + " counts of commits are too low")
                            .advise("git fetch --unshallow --tags"));
        }
        return Outcome.of(new History(tags, branches, commits, shallow), problems);
    }

    private record Pointer(
            String name, RevCommit commit, @org.jspecify.annotations.Nullable Instant tagged) {}

    private void point(Ref ref, List<Pointer> pointers) throws IOException {
        RevObject named = walk.parseAny(ref.getObjectId());
        Instant tagged = null;
        if (named instanceof RevTag tag) {
            PersonIdent tagger = tag.getTaggerIdent();
            tagged = tagger == null ? null : tagger.getWhenAsInstant();
        }
        if (walk.peel(named) instanceof RevCommit commit) {
            walk.markStart(commit);
            pointers.add(new Pointer(ref.getName(), commit, tagged));
        }
    }

    private void load() throws IOException {
        for (RevCommit next = walk.next(); next != null; next = walk.next()) {
            words.put(next, words(next));
            next.disposeBody();
            if (words.size() % STEP == 0) {
                progress.check();
                progress.step("reading history", words.size(), 0);
            }
            if (words.size() > LIMIT) {
                throw new IOException("it has more than %,d commits".formatted(LIMIT));
            }
        }
    }

    /// Looks at the raw bytes: making texts and persons of all of them is what takes the time.
    private static Commit.Words words(RevCommit commit) {
        byte[] raw = commit.getRawBuffer();
        return new Commit.Words(
                authored(raw, commit.getCommitTime()),
                commit.getCommitTime(),
                commit.getShortMessage(),
                contains(raw, REVERTS) ? reverts(commit.getFullMessage()) : List.of());
    }

    private static long authored(byte[] raw, long otherwise) {
        int author = RawParseUtils.author(raw, 0);
        if (author < 0) {
            return otherwise;
        }
        int end = RawParseUtils.nextLF(raw, author);
        for (int at = end - 1; at > author; at--) {
            if (raw[at] == '>') {
                return RawParseUtils.parseLongBase10(
                        raw, Math.min(at + 2, raw.length), new MutableInteger());
            }
        }
        return otherwise;
    }

    private static boolean contains(byte[] raw, byte[] words) {
        for (int at = 0; at <= raw.length - words.length; at++) {
            if (raw[at] == words[0] && RawParseUtils.match(raw, at, words) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> reverts(String message) {
        List<String> reverts = new ArrayList<>();
        Matcher matcher = REVERT.matcher(message);
        while (matcher.find()) {
            reverts.add(matcher.group(1));
        }
        return reverts;
    }

    /// Depth first, the first parent before the others: what a merge brought in stands right before
    /// it, so that the commits between two neighbours on the main line stand together.
    private void place(RevCommit tip) {
        List<RevCommit> path = new ArrayList<>(List.of(tip));
        while (!path.isEmpty()) {
            RevCommit top = path.getLast();
            RevCommit missing = made.containsKey(top) ? null : missingParent(top);
            if (missing != null) {
                path.add(missing);
                continue;
            }
            path.removeLast();
            Commit.Words said = words.get(top);
            if (said != null && !made.containsKey(top)) {
                Commit commit = new Commit(top.getName(), parents(top), commits.size(), said);
                made.put(top, commit);
                commits.add(commit);
            }
        }
    }

    private @org.jspecify.annotations.Nullable RevCommit missingParent(RevCommit commit) {
        for (RevCommit parent : commit.getParents()) {
            if (!made.containsKey(parent) && words.containsKey(parent)) {
                return parent;
            }
        }
        return null;
    }

    private List<Commit> parents(RevCommit commit) {
        List<Commit> parents = new ArrayList<>(commit.getParentCount());
        for (RevCommit parent : commit.getParents()) {
            Commit known = made.get(parent);
            if (known != null) {
                parents.add(known);
            }
        }
        return parents;
    }
}
