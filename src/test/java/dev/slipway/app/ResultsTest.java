package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

class ResultsTest {

    @Test
    void aWriteThatFailsIsRemembered() {
        Results results = failing("No space left on device");
        try (PrintWriter out = new PrintWriter(results, true, UTF_8)) {
            out.println("half a list");
        }
        assertThat(results.failure()).contains("No space left on device");
    }

    @Test
    void aReaderThatHasReadEnoughIsNoFailure() {
        Results results = failing("Broken pipe");
        try (PrintWriter out = new PrintWriter(results, true, UTF_8)) {
            out.println("more than head wants");
        }
        assertThat(results.failure()).isEmpty();
    }

    private static Results failing(String why) {
        return new Results(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(why);
                    }
                });
    }
}
