package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FolderSourceTest {

    @TempDir Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void listsSortedWithoutTheFoldersOfTools() throws IOException {
        write("in/b/x.yaml", "x");
        write("in/a.yaml", "a");
        write("in/.git/config", "");
        write("in/b/node_modules/x/y.js", "");
        write("in/b/target/z.class", "");
        FolderSource source = new FolderSource(folder.resolve("in"));

        assertThat(source.list("")).containsExactly("a.yaml", "b/x.yaml");
        assertThat(source.list("b")).containsExactly("b/x.yaml");
        assertThat(source.list("none")).isEmpty();
        assertThat(source.text("b/x.yaml")).contains("x");
    }

    @Test
    void nothingOutsideIsReadByNameOrLink() throws IOException {
        write("secret.txt", "secret");
        write("in/a.txt", "a");
        Files.createSymbolicLink(folder.resolve("in/out.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("in/up"), folder);
        Files.createSymbolicLink(folder.resolve("in/same.txt"), Path.of("a.txt"));
        FolderSource source = new FolderSource(folder.resolve("in"));

        assertThat(source.read("../secret.txt")).isEmpty();
        assertThat(source.read("up/secret.txt")).isEmpty();
        assertThat(source.read("out.txt")).isEmpty();
        assertThat(source.read(folder.resolve("in/a.txt").toString())).isEmpty();
        assertThat(source.read("a\0.txt")).isEmpty();
        assertThat(source.text("same.txt")).contains("a");
        assertThat(source.list("")).containsExactly("a.txt", "out.txt", "same.txt", "up");
        assertThat(source.link("same.txt")).contains("a.txt");
        assertThat(source.link("a.txt")).isEmpty();
    }

    @Test
    void keepsEmptyFoldersAndRunnableFiles() throws IOException {
        write("in/run.sh", "x");
        write("in/plain", "x");
        Files.createDirectories(folder.resolve("in/a/b"));
        assertThat(folder.resolve("in/run.sh").toFile().setExecutable(true)).isTrue();
        FolderSource source = new FolderSource(folder.resolve("in"));

        assertThat(source.folders("")).containsExactly("a", "a/b");
        assertThat(source.mode("run.sh")).isEqualTo(FileSource.RUNNABLE);
        assertThat(source.mode("plain")).isEqualTo(FileSource.PLAIN);
    }

    @Test
    void aFileOverTheLimitIsAbsent() throws IOException {
        write("in/a.txt", "12345");

        assertThat(new FolderSource(folder.resolve("in"), 4).read("a.txt")).isEmpty();
        assertThat(new FolderSource(folder.resolve("in"), 5).read("a.txt")).isPresent();
        assertThat(new FolderSource(folder.resolve("none")).list("")).isEmpty();
    }
}
