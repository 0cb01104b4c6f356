package dev.slipway.git;

import dev.slipway.files.Change;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a folder of a git repository held at a commit.
public final class CommitSource {
    private static final int FILE_LIMIT = 16 * 1024 * 1024;

    private CommitSource() {}

    /// The files of `folder` at `commit` (40 hex digits), relative to `folder`; empty when the
    /// repository or the commit is not there, or the folder was not in it.
    public static Optional<FileSource> of(Path folder, String commit) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null || !ObjectId.isId(commit)) {
            return Optional.empty();
        }
        try (Repository repository = builder.build();
                RevWalk walk = new RevWalk(repository)) {
            String inside = GitFolder.inside(repository, folder);
            ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            List<Change> files = files(repository, tree, inside);
            return files.isEmpty() ? Optional.empty() : Optional.of(MemorySource.of(files));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static List<Change> files(Repository repository, ObjectId tree, String inside)
            throws IOException {
        List<Change> files = new ArrayList<>();
        int cut = inside.isEmpty() ? 0 : inside.length() + 1;
        try (TreeWalk walk = new TreeWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!inside.isEmpty()) {
                walk.setFilter(PathFilter.create(inside));
            }
            while (walk.next()) {
                FileMode mode = walk.getFileMode();
                if (mode == FileMode.GITLINK) {
                    continue;
                }
                String path = walk.getPathString().substring(cut);
                ObjectLoader blob = reader.open(walk.getObjectId(0));
                byte[] bytes = blob.getCachedBytes(FILE_LIMIT);
                files.add(
                        mode == FileMode.SYMLINK
                                ? new Change.Link(path, new String(bytes, StandardCharsets.UTF_8))
                                : Change.Write.bytes(
                                        path,
                                        bytes,
                                        mode == FileMode.EXECUTABLE_FILE
                                                ? FileSource.RUNNABLE
                                                : FileSource.PLAIN));
            }
        }
        return files;
    }
}
