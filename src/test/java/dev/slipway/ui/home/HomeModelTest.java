package dev.slipway.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.home.HomeModel.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class HomeModelTest {
    private static final String ENTITY =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: %s
              description: Orders.
            spec:
              type: service
              lifecycle: production
              owner: team
              providesApi: [orders]
            """;
    @TempDir Path top;
    private final Recorder navigator = new Recorder();
    private Desk desk = new Desk(new SettingsFile(Path.of("x")), FolderSource::new, Path.of("x"));
    private HomeModel model = new HomeModel(desk, navigator, navigator.window());
    private Path folder = Path.of("");
    private Path orders = Path.of("");

    @BeforeEach
    void makeAPlatform() throws IOException {
        desk.close();
        folder = top.resolve("platform");
        orders = file("orders");
        Path unused = file("carts");
        desk =
                new Desk(
                        new SettingsFile(top.resolve("s/s")),
                        FolderSource::new,
                        top.resolve("sample"));
        model = new HomeModel(desk, navigator, navigator.window());
        desk.workspace().listen(workspace -> navigator.on(() -> model.took(workspace)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        return Files.writeString(home.resolve("catalog-info.yaml"), ENTITY.formatted(name));
    }

    private void open() {
        navigator.on(() -> model.open(folder));
        navigator.until(() -> model.stageProperty().get() == Stage.OPEN);
    }

    private Problem typoIn(String path) {
        return model.findings().stream()
                .map(FindingRow::problem)
                .filter(problem -> problem.where().path().startsWith(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void startsWithNothingOpen() {
        assertThat(model.stageProperty().get()).isEqualTo(Stage.WELCOME);
    }

    @Test
    void aDroppedDescriptorStandsForItsFolder() {
        navigator.on(() -> model.open(folder.resolve("app-config.yaml")));

        navigator.until(() -> model.stageProperty().get() == Stage.OPEN);
        assertThat(model.overviewProperty().get().orElseThrow().entities()).isEqualTo(2);
        assertThat(model.name()).isEqualTo("platform");
    }

    @Test
    void aFixIsWrittenTickedAndTakenBack() {
        open();

        navigator.on(() -> model.fix(typoIn("orders")));

        navigator.until(() -> navigator.offered().isPresent());
        navigator.until(() -> model.findings().stream().filter(FindingRow::isFixed).count() == 1);
        assertThat(orders).content().contains("providesApis:");
        assertThat(model.findings()).hasSize(2);
        navigator.on(() -> navigator.offered().orElseThrow().run());
        navigator.until(() -> navigator.said().contains("Taken back"));
        assertThat(orders).hasContent(ENTITY.formatted("orders"));
        navigator.until(() -> model.findings().stream().noneMatch(FindingRow::isFixed));
        assertThat(model.findings()).hasSize(2);
    }

    @Test
    void allFixesAreOneChange() {
        open();
        assertThat(model.allFixes().files()).hasSize(2);

        navigator.on(model::fixAll);

        navigator.until(() -> model.findings().stream().allMatch(FindingRow::isFixed));
        navigator.until(() -> navigator.said().contains("Done: Apply 2 fixes"));
        assertThat(orders).content().contains("providesApis:");
    }

    @Test
    void aFixOfAFileThatChangedOutsideWritesNothing() throws IOException {
        open();
        Files.writeString(orders, "# mine\n" + ENTITY.formatted("orders"));

        navigator.on(() -> model.fix(typoIn("orders")));

        navigator.until(
                () -> navigator.said().stream().anyMatch(said -> said.contains("changed outside")));
        assertThat(orders).hasContent("# mine\n" + ENTITY.formatted("orders"));
        navigator.until(() -> model.findings().stream().noneMatch(FindingRow::isFixed));
        navigator.until(() -> typoIn("orders").where().line() == 11);
    }

    @Test
    void tickedFindingsGoWithTheNextReading() {
        open();
        navigator.on(() -> model.fix(typoIn("orders")));
        navigator.until(() -> navigator.offered().isPresent());
        navigator.until(() -> model.findings().stream().filter(FindingRow::isFixed).count() == 1);

        desk.reload();

        navigator.until(() -> model.findings().size() == 1);
    }

    @Test
    void aFolderWithoutACatalogIsSaid() throws IOException {
        Path empty = Files.createDirectories(top.resolve("empty"));

        navigator.on(() -> model.open(empty));
        navigator.until(() -> model.stageProperty().get() == Stage.EMPTY);

        navigator.on(() -> model.open(top.resolve("gone")));
        navigator.until(() -> model.stageProperty().get() == Stage.MISSING);
    }
}
