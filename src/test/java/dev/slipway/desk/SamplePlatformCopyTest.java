package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class SamplePlatformCopyTest {

    @Test
    void copiesTheWholeSampleAndLeavesNothingBeside(@TempDir Path home) throws IOException {
        Path sample = SamplePlatform.in(home.resolve("Slipway/sample-platform"));

        assertThat(sample.resolve("app-config.yaml")).isRegularFile();
        assertThat(sample.resolve("templates/nodejs-service/skeleton/.gitignore")).isRegularFile();
        try (Stream<Path> beside = Files.list(sample.getParent())) {
            assertThat(beside).containsExactly(sample);
        }
    }

    @Test
    void neverTouchesACopyThatIsThere(@TempDir Path home) throws IOException {
        Path sample = Files.createDirectory(home.resolve("sample"));
        Files.writeString(sample.resolve("mine.txt"), "mine");

        SamplePlatform.in(sample);

        try (Stream<Path> files = Files.list(sample)) {
            assertThat(files).containsExactly(sample.resolve("mine.txt"));
        }
    }
}
