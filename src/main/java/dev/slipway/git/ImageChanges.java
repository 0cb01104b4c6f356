package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The commits of a GitOps repository that roll out another image.
public final class ImageChanges {
    private static final int FILE_LIMIT = 1024 * 1024;
    private static final Pattern IMAGE =
            Pattern.compile("^\\s*(?:-\\s+)?[\"']?(?:image|newTag|tag)[\"']?\\s*:\\s*\\S.*$");

    private final Repository repository;
    private final RevWalk walk;
    private final String folder;

    private ImageChanges(Repository repository, RevWalk walk, String folder) {
        this.repository = repository;
        this.walk = walk;
        this.folder = folder;
    }

    /// The full name of the checked-out branch, and the ids of the commits on its first-parent line
    /// that change an image.
    public record Found(String branch, List<String> commits) {

        public Found {
            commits = List.copyOf(commits);
        }
    }

    /// Looks at the YAML files below `folder` (relative to the repository's root, empty for all of
    /// them) in the repository of `path`.
    public static Outcome<Found> read(Path path, String folder, Progress progress) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        GitFolder.locate(builder, path);
        if (builder.getGitDir() == null) {
            return failed(path, "there is no git repository here");
        }
        try (Repository repository = builder.build();
                RevWalk walk = new RevWalk(repository)) {
            Ref head = repository.exactRef(Constants.HEAD);
            if (head == null || head.getObjectId() == null) {
                return failed(path, "no branch with a commit is checked out here");
            }
            String plain = folder.replaceAll("^(\\./)+|^/+|/+$", "");
            ImageChanges changes = new ImageChanges(repository, walk, plain);
            return Outcome.of(
                    new Found(head.getTarget().getName(), changes.commits(head, progress)));
        } catch (IOException e) {
            return failed(path, "the repository cannot be read: " + e.getMessage());
        }
    }

    private static Outcome<Found> failed(Path path, String message) {
        return Outcome.failed(Problem.error("git.read", Where.file(path.toString()), message));
    }

    private List<String> commits(Ref head, Progress progress) throws IOException {
        List<String> found = new ArrayList<>();
        RevCommit commit = walk.parseCommit(head.getObjectId());
        while (true) {
            progress.check();
            RevCommit parent =
                    commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
            if (changesImage(parent, commit)) {
                found.add(commit.getName());
            }
            if (parent == null) {
                return found;
            }
            commit = parent;
        }
    }

    private boolean changesImage(
            @org.jspecify.annotations.Nullable RevCommit before, RevCommit after)
            throws IOException {
        try (TreeWalk trees = new TreeWalk(repository)) {
            if (before == null) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(before.getTree());
            }
            trees.addTree(after.getTree());
            trees.setRecursive(true);
            trees.setFilter(
                    folder.isEmpty()
                            ? TreeFilter.ANY_DIFF
                            : AndTreeFilter.create(PathFilter.create(folder), TreeFilter.ANY_DIFF));
            while (trees.next()) {
                String path = trees.getPathString();
                if ((path.endsWith(".yaml") || path.endsWith(".yml"))
                        && !images(trees.getObjectId(1)).equals(images(trees.getObjectId(0)))
                        && !trees.getObjectId(1).equals(ObjectId.zeroId())) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<String> images(ObjectId blob) throws IOException {
        if (blob.equals(ObjectId.zeroId())) {
            return List.of();
        }
        ObjectLoader file = repository.open(blob);
        if (file.getSize() > FILE_LIMIT) {
            return List.of();
        }
        return new String(file.getBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> IMAGE.matcher(line).matches())
                .map(String::strip)
                .toList();
    }
}
