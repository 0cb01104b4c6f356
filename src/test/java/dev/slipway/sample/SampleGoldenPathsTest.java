package dev.slipway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Preview;
import dev.slipway.desk.SettingsFile;
import dev.slipway.desk.WizardSession;
import dev.slipway.files.FolderSource;
import dev.slipway.goldenpath.cases.TemplateCase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every case of the sample's golden paths that makes a workload becomes manifests for both
/// targets, without an error, through the same door as the wizard.
class SampleGoldenPathsTest {
    private static final Path SAMPLE = Path.of("assets/sample-platform");

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"));
        desk.read(SAMPLE, Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    static List<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String path :
                List.of("nodejs-service", "java-service", "python-worker", "static-site")) {
            try (Stream<Path> files = Files.list(SAMPLE.resolve("templates/" + path + "/cases"))) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(file -> cases.add(Arguments.of(path, file)));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseBecomesManifestsForBothTargets(String path, Path file) throws IOException {
        TemplateCase one =
                TemplateCase.read(file.toString(), Files.readString(file)).value().orElseThrow();
        Outcome<WizardSession> opened = desk.goldenPaths().wizard(path);
        assertThat(opened.problems()).isEmpty();
        try (WizardSession session = opened.value().orElseThrow()) {
            boolean valid = session.form().view(one.answers()).isValid();
            assertThat(valid).isEqualTo(!one.expected().fails());
            if (!valid) {
                return;
            }
            Preview preview = session.preview(one.answers(), Progress.NONE);
            assertThat(preview.problems().stream().filter(Problem::isError)).isEmpty();
            assertThat(preview.scorePath()).contains("score.yaml");
            assertThat(preview.kubernetes().orElseThrow().documents())
                    .extracting(Preview.Document::kind)
                    .contains("Deployment");
            assertThat(preview.compose().orElseThrow().documents())
                    .extracting(Preview.Document::kind)
                    .contains("Service");
        }
    }
}
