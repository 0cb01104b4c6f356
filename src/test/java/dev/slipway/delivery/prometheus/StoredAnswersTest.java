package dev.slipway.delivery.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@DisplayName("Answers that are kept")
class StoredAnswersTest {
    private static final StoredAnswers.Stored ANSWER =
            new StoredAnswers.Stored(
                    new Answered(
                            Answered.Kind.MATRIX,
                            List.of(
                                    new Series(
                                            Map.of("app", "é"),
                                            new long[] {1, 2},
                                            new double[] {Double.NaN, 0.1})),
                            ""),
                    77,
                    10,
                    20);

    @TempDir Path folder;

    @Test
    @DisplayName("come back as they were, for their server and question only")
    void roundTrip() throws IOException {
        new StoredAnswers(folder, "http://a").keep("q", ANSWER);
        assertThat(new StoredAnswers(folder, "http://a").last("q")).contains(ANSWER);
        assertThat(new StoredAnswers(folder, "http://a").last("r")).isEmpty();
        assertThat(new StoredAnswers(folder, "http://b").last("q")).isEmpty();
    }

    @Test
    @DisplayName("that were cut off are no answers")
    void broken() throws IOException {
        StoredAnswers answers = new StoredAnswers(folder, "http://a");
        answers.keep("q", ANSWER);
        try (var files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 9));
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> answers.last("q"))
                .isInstanceOf(IOException.class);
    }
}
