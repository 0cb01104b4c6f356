package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

class GlobWalkTest {
    @TempDir Path folder;
    private FolderSource source;

    @BeforeEach
    void fill() throws IOException {
        for (String path :
                List.of(
                        "out/x.yaml",
                        "in/x.yaml",
                        "in/a/x.yaml",
                        "in/a/y.yaml",
                        "in/a/.hidden.yaml",
                        "in/a/b/x.yaml",
                        "in/a/b/c/x.yaml",
                        "in/b/x.yaml",
                        "in/b/target/x.yaml",
                        "in/.git/x.yaml",
                        "in/node_modules/x.yaml",
                        "in/target/a/x.yaml",
                        "in/x.yaml.d/x.yaml")) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
        Files.createSymbolicLink(folder.resolve("in/away"), folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("in/a/link.yaml"), Path.of("x.yaml"));
        Files.createSymbolicLink(folder.resolve("in/same"), Path.of("a"));
        source = new FolderSource(folder.resolve("in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/x.yaml",
                "./*/x.yaml",
                "*/*.yaml",
                "*/*/x.yaml",
                "a/*/x.yaml",
                "{a,b}/x.yaml",
                "{a,*}/{x,y}.yaml",
                "a/.*.yaml",
                "[ab]/?.yaml",
                "a*",
                "target/*/x.yaml",
                "same/*.yaml",
                "away/*.yaml",
                "*/target/x.yaml",
                "**/x.yaml",
                "../*/x.yaml",
                "*/../x.yaml",
                "a//*.yaml",
                "a/x.yaml",
                "none/*/x.yaml",
                "x.yaml/*",
                "*/"
            })
    void findsWhatListingEverythingFinds(String pattern) {
        Glob glob = Glob.withoutHidden(pattern);
        List<String> all =
                source.list(glob.folder()).stream().filter(glob::matches).sorted().toList();

        assertThat(source.matching(glob).stream().map(FileSource.Listed::path))
                .containsExactlyElementsOf(all);
    }

    @Test
    void readsWhatItFound() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("in/a/x.yaml"), java.nio.file.attribute.FileTime.fromMillis(0));
        List<FileSource.Listed> found = source.matching(Glob.withoutHidden("*/*.yaml"));

        assertThat(found)
                .extracting(FileSource.Listed::path)
                .containsExactly(
                        "a/link.yaml", "a/x.yaml", "a/y.yaml", "b/x.yaml", "x.yaml.d/x.yaml");
        assertThat(found.get(0).text()).contains("in/a/x.yaml");
        assertThat(found.get(1).text()).contains("in/a/x.yaml");
        assertThat(found.get(1).stamp()).isEqualTo(source.stamp("a/x.yaml"));
        assertThat(found.get(1).stamp()).isNotEqualTo(OptionalLong.empty());
        assertThat(found.get(2).read().orElseThrow().mode()).isEqualTo(FileSource.PLAIN);
    }
}
