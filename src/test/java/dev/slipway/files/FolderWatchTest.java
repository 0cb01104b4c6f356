package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.base.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

/// Whatever a system tells of its own accord; the limit is for a system that tells nothing.
@Timeout(120)
class FolderWatchTest {
    private final Path folder;
    private FolderWatch watch;

    FolderWatchTest(@TempDir Path top) throws IOException {
        folder = Files.createDirectories(top.resolve("watched"));
        watch = FolderWatch.of(folder).orElseThrow();
    }

    @BeforeEach
    void open() throws IOException {
        watch.close();
        write("a/one.yaml", "1");
        write("node_modules/x/two.yaml", "2");
        watch = FolderWatch.of(folder).orElseThrow();
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    /// All that is told until `last` is.
    private Set<String> until(String last) {
        Set<String> told = new TreeSet<>();
        while (!told.contains(last)) {
            told.addAll(watch.next(Progress.NONE).paths());
        }
        return told;
    }

    @Test
    void tellsChangedNewAndDeletedFiles() throws IOException {
        write("a/one.yaml", "changed");
        assertThat(until("a/one.yaml")).containsExactly("a/one.yaml");
        write("b.yaml", "new");
        until("b.yaml");
        Files.delete(folder.resolve("b.yaml"));
        assertThat(until("b.yaml")).containsExactly("b.yaml");
    }

    @Test
    void tellsWhatIsInANewFolderAndFollowsIt() throws IOException {
        Path outside = Files.createDirectories(folder.resolveSibling("outside/deep"));
        Files.writeString(outside.resolve("three.yaml"), "3");
        Files.move(outside.getParent(), folder.resolve("c"));
        until("c/deep/three.yaml");
        write("c/deep/three.yaml", "changed");
        until("c/deep/three.yaml");
    }

    @Test
    void leavesOutFoldersOfTools() throws IOException {
        write("node_modules/x/two.yaml", "changed");
        write("target/classes/x.yaml", "new");
        write("last.yaml", "new");
        assertThat(until("last.yaml"))
                .noneMatch(path -> path.contains("node_modules/") || path.contains("target/"));
    }

    @Test
    void endsWhenItIsClosed() {
        watch.close();
        assertThatThrownBy(() -> watch.next(Progress.NONE))
                .isInstanceOf(CancellationException.class);
        assertThat(FolderWatch.of(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void aPollSeesTheSame() throws IOException {
        Files.setLastModifiedTime(folder.resolve("a/one.yaml"), FileTime.fromMillis(1000));
        FolderPoll poll = new FolderPoll(new FolderSource(folder));
        assertThat(poll.changed()).isEmpty();

        write("a/one.yaml", "changed");
        Files.setLastModifiedTime(folder.resolve("a/one.yaml"), FileTime.fromMillis(2000));
        write("b.yaml", "new");
        assertThat(poll.changed()).containsExactly("a/one.yaml", "b.yaml");

        Files.delete(folder.resolve("b.yaml"));
        assertThat(poll.changed()).containsExactly("b.yaml");
        assertThat(poll.changed()).isEmpty();
    }
}
