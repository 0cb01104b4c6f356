package dev.slipway.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.git.GitFolder.Identity;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GitFolderTest {

    @Test
    void oneCommitHoldsEverythingThatIsNotIgnored(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve(".gitignore"), "dist/\n");
        Files.createDirectories(folder.resolve("dist"));
        Files.writeString(folder.resolve("dist/out.js"), "x");
        Path script = Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        String id =
                GitFolder.commitAll(folder, "main", "Create from a template", Identity.SLIPWAY)
                        .value()
                        .orElseThrow();

        try (Git git = Git.open(folder.toFile())) {
            RevCommit commit = git.log().call().iterator().next();
            assertThat(commit.getName()).isEqualTo(id);
            assertThat(commit.getParentCount()).isZero();
            assertThat(git.status().call().isClean()).isTrue();
            try (TreeWalk run = TreeWalk.forPath(git.getRepository(), "run.sh", commit.getTree())) {
                assertThat(run.getFileMode()).isEqualTo(FileMode.EXECUTABLE_FILE);
            }
            assertThat(TreeWalk.forPath(git.getRepository(), "dist/out.js", commit.getTree()))
                    .isNull();
        }
        assertThat(GitFolder.branch(folder)).contains("main");
    }

    @Test
    void outsideARepositoryThereIsNoBranch(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("plain"));

        assertThat(GitFolder.branch(folder.resolve("plain"))).isEmpty();
    }
}
