package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class OneWindowTest {
    private static final String NAME = "window";
    private static final String LINE = "slipway://catalog/component:default/orders";
    @TempDir Path temporary;
    private Path folder = Path.of("");
    private final BlockingQueue<String> visits = new LinkedBlockingQueue<>();
    private final List<Process> others = new ArrayList<>();

    @BeforeEach
    void inAFolderOfTheirOwn() {
        folder = temporary.resolve("run");
    }

    @AfterEach
    void endTheOthers() {
        others.forEach(Process::destroyForcibly);
    }

    @Test
    void aSecondProgramHandsItsLineToTheFirstAndEnds() throws Exception {
        try (OneWindow first = new OneWindow(folder, NAME)) {
            assertThat(first.handOver("")).isFalse();
            first.listen(visits::add);

            Process second = start();

            assertThat(answer(second)).isEqualTo("handed over");
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(visits.poll(60, TimeUnit.SECONDS)).isEqualTo(LINE);
        }
    }

    @Test
    void aStartWhileTheFirstStillOpensWaitsAtTheDoor() throws Exception {
        try (OneWindow first = new OneWindow(folder, NAME)) {
            assertThat(first.handOver("")).isFalse();
            Process second = start();
            assertThat(second.waitFor(700, TimeUnit.MILLISECONDS)).isFalse();

            first.listen(visits::add);

            assertThat(answer(second)).isEqualTo("handed over");
            assertThat(visits.poll(60, TimeUnit.SECONDS)).isEqualTo(LINE);
        }
    }

    @Test
    void whatAKilledProgramLeavesStopsNobody() throws Exception {
        Process killed = start();
        assertThat(answer(killed)).isEqualTo("first");
        killed.destroyForcibly().waitFor();
        assertThat(folder.resolve(NAME + ".socket")).exists();

        try (OneWindow next = new OneWindow(folder, NAME)) {
            assertThat(next.handOver(LINE)).isFalse();
            next.listen(visits::add);
            assertThat(answer(start())).isEqualTo("handed over");
        }
    }

    @Test
    void anEndedWindowLeavesItsPlaceToTheNext() {
        try (OneWindow first = new OneWindow(folder, NAME)) {
            assertThat(first.handOver("")).isFalse();
        }
        try (OneWindow next = new OneWindow(folder, NAME)) {
            assertThat(next.handOver("")).isFalse();
        }
    }

    @Test
    void onlyTheUserCanEnterTheFolder() throws IOException {
        try (OneWindow first = new OneWindow(folder, NAME)) {
            assertThat(first.handOver("")).isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void inAFolderThatOthersCanEnterNothingIsListenedTo() throws IOException {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (OneWindow first = new OneWindow(folder, NAME)) {
            assertThat(first.handOver("")).isFalse();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void whereTheFolderCannotBeMadeEachStartOpensItsWindow() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        try (OneWindow alone = new OneWindow(file.resolve("run"), NAME)) {
            assertThat(alone.handOver(LINE)).isFalse();
            alone.listen(visits::add);
        }
    }

    @Test
    void anotherDisplayOrAnotherSettingsFolderIsAnotherWindow() {
        Path settings = temporary.resolve("settings");
        Map<String, String> here = Map.of("XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ":1");
        Map<String, String> there = Map.of("XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ":2");
        try (OneWindow first = OneWindow.of(here, settings);
                OneWindow otherDisplay = OneWindow.of(there, settings);
                OneWindow otherSettings = OneWindow.of(here, temporary)) {
            assertThat(first.handOver("")).isFalse();
            assertThat(otherDisplay.handOver("")).isFalse();
            assertThat(otherSettings.handOver("")).isFalse();
        }
    }

    private Process start() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LaterStart.class.getName(),
                                folder.toString(),
                                NAME,
                                LINE)
                        .redirectErrorStream(true)
                        .start();
        others.add(process);
        return process;
    }

    private static String answer(Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        return line == null ? "nothing" : line;
    }
}
