package dev.slipway.ui.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Samples;
import dev.slipway.ui.Recorder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class WorkshopModelTest {
    @TempDir Path folder;
    private final Recorder window = new Recorder();
    private Path template;
    private Desk desk;
    private WorkshopModel model;

    @BeforeEach
    void open() throws Exception {
        desk = Samples.open(folder);
        template = folder.resolve("platform/templates/java-service");
        model = new WorkshopModel(desk, window.window());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void show(String ref) throws InterruptedException {
        desk.read(folder.resolve("platform"), Progress.NONE);
        window.on(() -> model.open(ref));
        window.until(() -> !model.viewProperty().get().reading());
    }

    @Test
    void findingsStandBesideTheirSource() throws Exception {
        Path file = template.resolve("template.yaml");
        String text = Files.readString(file);
        Files.writeString(
                file, text.replace("${{ parameters.system }}", "${{ parameters.sistem }}"));
        show("template:default/java-service");
        Row finding =
                model.viewProperty().get().review().stream()
                        .filter(row -> row.title().contains("sistem"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.where().line()).isPositive();
        window.on(() -> model.look(finding));
        window.until(() -> model.shownProperty().get().isPresent());
        WorkshopModel.Shown shown = model.shownProperty().get().orElseThrow();
        assertThat(shown.text().lines().get(shown.line() - 1)).contains("sistem");
        assertThat(shown.text().marks()).isNotEmpty();
        assertThat(model.editable(finding.where().path()))
                .isEqualTo(model.viewProperty().get().entry().map(entry -> entry.file()));
    }

    @Test
    void aCaseThatFailsSaysWhatCameOutOtherwise() throws Exception {
        Path cases = template.resolve("cases");
        Files.writeString(
                cases.resolve("wrong.yaml"),
                Files.readString(cases.resolve("smallest.yaml")).replaceFirst("(?s)expect:.*", "")
                        + "expect:\n  golden: true\n");
        Files.createDirectories(cases.resolve("wrong.golden"));
        Files.writeString(cases.resolve("wrong.golden/README.md"), "# Other\n");
        show("template:default/java-service");
        WorkshopModel.View view = model.viewProperty().get();
        Row wrong = view.cases().stream().filter(row -> !row.passed()).findFirst().orElseThrow();
        assertThat(wrong.about()).startsWith("wrong: ");
        assertThat(wrong.otherwise())
                .anySatisfy(
                        file -> {
                            assertThat(file.path()).isEqualTo("README.md");
                            assertThat(file.wanted()).contains("# Other\n");
                            assertThat(file.got()).isPresent();
                        });
        assertThat(view.failedCases()).isOne();
    }

    @Test
    void everyCombinationIsTried() throws Exception {
        show("template:default/nodejs-service");
        window.on(() -> model.tryAll());
        window.until(() -> model.viewProperty().get().matrix().isPresent());
        WorkshopModel.Tried tried = model.viewProperty().get().matrix().orElseThrow();
        assertThat(tried.combinations()).isEqualTo(36);
        assertThat(tried.failed()).isEmpty();
        assertThat(Optional.ofNullable(model.jobProperty().get())).isEmpty();
        assertThat(model.command("matrix")).startsWith("slipway template matrix /");
    }

    @Test
    void aCookiecutterTemplateHasAWorkshopToo() throws Exception {
        show(
                desk.workspace().get().goldenPaths().stream()
                        .filter(entry -> entry.isCookiecutter())
                        .findFirst()
                        .orElseThrow()
                        .ref());
        assertThat(model.viewProperty().get().cases()).hasSizeGreaterThan(1);
        assertThat(model.viewProperty().get().failedCases()).isZero();
    }
}
