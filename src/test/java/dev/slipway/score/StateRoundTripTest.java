package dev.slipway.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.score.model.StateFile;
import dev.slipway.yaml.YamlWriter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// State files that the real tools wrote come back byte by byte.
class StateRoundTripTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("slipway.corpus", "../shared/corpus"), "score/golden");

    @Test
    void keysAndFormatsStayTheRealTools() throws IOException {
        assumeTrue(Files.isDirectory(GOLDEN), "needs the corpus");
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> states =
                    files.filter(file -> file.endsWith("state/state.yaml")).sorted().toList();
            assertThat(states).isNotEmpty();
            for (Path file : states) {
                String text = Files.readString(file);
                String written =
                        YamlWriter.write(
                                        StateFile.tree(
                                                StateFile.read("state.yaml", text)
                                                        .value()
                                                        .orElseThrow()))
                                .text();
                assertThat(written).as(file.toString()).isEqualTo(text);
            }
        }
    }
}
