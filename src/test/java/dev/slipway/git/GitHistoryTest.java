package dev.slipway.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.files.FileSource;

import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class GitHistoryTest {
    @TempDir Path folder;

    private String commit(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return GitFolder.commitAll(folder, "main", "Change", GitFolder.Identity.SLIPWAY)
                .value()
                .orElseThrow();
    }

    @Test
    void aRevisionIsATreeOfFilesAsTheyWere() throws IOException {
        String first = commit("platform/a.yaml", "one\n");
        commit("platform/a.yaml", "two\n");
        commit("platform/sub/b.yaml", "b\n");
        commit("outside.yaml", "x\n");
        Files.createSymbolicLink(folder.resolve("platform/link.yaml"), Path.of("a.yaml"));
        Files.createSymbolicLink(folder.resolve("platform/out.yaml"), Path.of("../outside.yaml"));
        commit("platform/node_modules/x.yaml", "x\n");

        try (GitHistory history = GitHistory.of(folder.resolve("platform")).orElseThrow()) {
            FileSource old = history.at(first).value().orElseThrow().files();
            assertThat(old.text("a.yaml")).contains("one\n");
            assertThat(old.list("")).containsExactly("a.yaml");
            GitHistory.Revision head = history.at("main").value().orElseThrow();
            assertThat(head.files().list(""))
                    .containsExactly("a.yaml", "link.yaml", "out.yaml", "sub/b.yaml");
            assertThat(head.files().list("sub")).containsExactly("sub/b.yaml");
            assertThat(head.files().text("link.yaml")).contains("two\n");
            assertThat(head.files().text("out.yaml")).isEmpty();
            assertThat(head.files().exists("out.yaml")).isFalse();
            assertThat(head.files().obstacle("sub")).contains(FileSource.IS_FOLDER);
            assertThat(history.at("HEAD~2").value()).isPresent();
        }
    }

    @Test
    void whatGitDoesNotKnowIsSaidSo() throws IOException {
        commit("a", "a");

        try (GitHistory history = GitHistory.of(folder).orElseThrow()) {
            assertThat(history.at("nope").problems())
                    .extracting(Problem::message)
                    .containsExactly("git knows no such revision here");
            assertThat(history.at("a^{").problems()).hasSize(1);
        }
        assertThat(GitHistory.of(Path.of("/"))).isEmpty();
    }

    @Test
    void twoLinesOfWorkHaveACommonCommit() throws Exception {
        String base = commit("a", "1");
        try (Git git = Git.open(folder.toFile())) {
            git.checkout().setCreateBranch(true).setName("topic").call();
            commit("b", "1");
            git.checkout().setName("main").call();
            commit("c", "1");
        }

        try (GitHistory history = GitHistory.of(folder).orElseThrow()) {
            assertThat(history.common("main", "topic").value()).contains(base);
        }
    }

    @Test
    void activityCountsOnlyTheFolder() throws IOException {
        commit("one/a", "1");
        commit("one/a", "2");
        commit("two/a", "1");

        try (GitHistory history = GitHistory.of(folder).orElseThrow()) {
            Instant longAgo = Instant.now().minusSeconds(1000);
            assertThat(history.activity("one", longAgo).orElseThrow().commits()).isEqualTo(2);
            assertThat(history.activity("", longAgo).orElseThrow().commits()).isEqualTo(3);
            assertThat(history.activity("one", longAgo).orElseThrow().people()).isEqualTo(1);
            assertThat(history.activity("nothing", longAgo)).isEmpty();
            assertThat(history.activity("one", Instant.now().plusSeconds(1000)).orElseThrow())
                    .satisfies(a -> assertThat(a.commits()).isZero());
        }
    }

    @Test
    void textsDifferAsGitShowsIt() {
        assertThat(UnifiedDiff.of("a.yaml", "x: 1\ny: 2\n", "x: 1\ny: 3\n"))
                .isEqualTo("--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n x: 1\n-y: 2\n+y: 3\n");
        assertThat(UnifiedDiff.of("a", "same", "same")).isEmpty();
    }
}
