package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as a shell starts it, in a process of its own.
class ConsoleTest {

    private record Ended(int code, String out, String err) {}

    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "version"})
    void aVerbLoadsNoWindowToolkit(String verb) throws IOException, InterruptedException {
        Path classes = home.resolve("classes.txt");
        Ended ended = run(List.of("-Xlog:class+load:file=" + classes), verb);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).isNotBlank();
        assertThat(Files.readString(classes))
                .contains("dev.slipway.app.Main ")
                .doesNotContain(" javafx.", "dev.slipway.ui.");
    }

    @Test
    void withoutADisplayItSaysSoInOneLine() throws IOException, InterruptedException {
        Ended ended = run(List.of("-Dglass.platform=gtk"), "open");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().lines().filter(line -> !line.startsWith("WARNING")))
                .singleElement()
                .asString()
                .startsWith("slipway: no window can be opened");
    }

    @Test
    void aPlaceThatIsNoneIsAUsageError() throws IOException, InterruptedException {
        Ended ended = run(List.of(), "open", "slipway://elsewhere");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualToIgnoringNewLines(
                        "slipway: this link names no place: slipway://elsewhere");
    }

    private Ended run(List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("SLIPWAY_HOME", home.resolve("state").toString());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }
}
