package dev.slipway.git;

import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A sign of everything that a repository's refs point to: as long as it stays, so does its
/// history. Reads refs only, no commit.
public final class RefsStamp {
    static {
        OwnSystem.install();
    }

    private RefsStamp() {}

    /// Empty outside a repository.
    public static Optional<String> of(Path folder) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        GitFolder.locate(builder, folder);
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.build()) {
            long sum = 17;
            for (Ref ref : repository.getRefDatabase().getRefs()) {
                sum = sum * 31 + ref.getName().hashCode();
                sum = sum * 31 + (ref.getObjectId() == null ? 0 : ref.getObjectId().hashCode());
            }
            return Optional.of(builder.getGitDir() + " " + sum);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
