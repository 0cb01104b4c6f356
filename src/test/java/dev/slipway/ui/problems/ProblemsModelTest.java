package dev.slipway.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.desk.TextChange;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.kit.ProblemRow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ProblemsModelTest {
    private static final String ENTITY =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: %s
            spec:
              type: service
              lifecycle: production
              %s: team
              providesApi: [orders]
            """;
    @TempDir Path top;
    private final Recorder navigator = new Recorder();
    private Desk desk = new Desk(new SettingsFile(Path.of("x")), FolderSource::new, Path.of("x"));
    private ProblemsModel model = new ProblemsModel(desk, navigator, navigator.window());
    private Path folder = Path.of("");

    @BeforeEach
    void open() throws IOException {
        desk.close();
        folder = Files.createDirectories(top.resolve("my platform"));
        file("good", ENTITY.formatted("good", "owner"));
        file("bad", ENTITY.formatted("bad", "nobody"));
        desk = new Desk(new SettingsFile(top.resolve("s/s")), FolderSource::new, top);
        model = new ProblemsModel(desk, navigator, navigator.window());
        desk.read(folder, Progress.NONE);
        desk.workspace().listen(workspace -> navigator.on(() -> model.took(workspace)));
    }

    private void file(String name, String text) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("catalog-info.yaml"), text);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Problem> shown() {
        return model.viewProperty().get().shown();
    }

    @Test
    void theFileWithTheWorstProblemComesFirstAndEachFileOnce() {
        List<ProblemRow> rows = model.viewProperty().get().rows();

        assertThat(rows.getFirst()).isInstanceOf(ProblemRow.File.class);
        assertThat(((ProblemRow.File) rows.getFirst()).path()).isEqualTo("bad/catalog-info.yaml");
        assertThat(rows)
                .filteredOn(ProblemRow.File.class::isInstance)
                .extracting(row -> ((ProblemRow.File) row).path())
                .containsExactly("bad/catalog-info.yaml", "good/catalog-info.yaml");
    }

    @Test
    void severitiesAreSwitchedOffAndStillCounted() {
        model.toggle(Severity.INFO);

        assertThat(shown()).noneMatch(problem -> problem.severity() == Severity.INFO);
        assertThat(model.viewProperty().get().counts().get(Severity.INFO)).isPositive();
        assertThat(model.headingProperty().get().status()).contains(" of ");
    }

    @Test
    void wordsFilterAndExclude() {
        model.words("providesapi");
        assertThat(shown()).hasSize(2);
        model.words("providesApi !bad/");
        assertThat(shown())
                .extracting(problem -> problem.where().path())
                .containsExactly("good/catalog-info.yaml");
        model.words("no such word");
        assertThat(model.viewProperty().get().rows()).isEmpty();
        model.clear();
        assertThat(shown()).hasSize(model.viewProperty().get().all());
    }

    @Test
    void aRouteShowsOneFile() {
        model.show(new Route.Problems("good/catalog-info.yaml"));

        assertThat(shown())
                .isNotEmpty()
                .allMatch(problem -> problem.where().path().startsWith("good/"));
        assertThat(model.headingProperty().get().crumbs().getLast().text())
                .isEqualTo("good/catalog-info.yaml");
    }

    @Test
    void theTextBehindAProblemIsMarked() {
        Problem problem = shown().getFirst();

        navigator.on(() -> model.choose(Optional.of(problem)));

        navigator.until(() -> model.previewProperty().get().isPresent());
        ProblemsModel.Preview preview = model.previewProperty().get().orElseThrow();
        assertThat(preview.line()).isEqualTo(problem.where().line());
        assertThat(preview.text().marks())
                .extracting(mark -> mark.line())
                .contains(problem.where().line());
    }

    @Test
    void allFixesAreReviewedAsOneChangeAndUndone() throws IOException {
        List<TextChange> reviewed = new ArrayList<>();
        navigator.on(() -> model.reviewAll(reviewed::add));
        navigator.until(() -> !reviewed.isEmpty());
        assertThat(reviewed.getFirst().files()).hasSize(2);

        navigator.on(() -> model.write(reviewed.getFirst()));

        navigator.until(() -> navigator.offered().isPresent());
        Path good = folder.resolve("good/catalog-info.yaml");
        assertThat(good).content().contains("providesApis:");
        navigator.until(() -> model.fixable() == 0);
        navigator.on(() -> navigator.offered().orElseThrow().run());
        navigator.until(() -> navigator.said().contains("Taken back"));
        assertThat(Files.readString(good)).isEqualTo(ENTITY.formatted("good", "owner"));
    }

    @Test
    void whatIsCopiedCanBeRunAndRead() {
        model.copyCommand();
        model.copyText();

        assertThat(navigator.copied().getFirst())
                .isEqualTo("slipway catalog validate -C '" + folder + "'");
        assertThat(navigator.copied().getLast().lines())
                .hasSize(shown().size())
                .first()
                .isEqualTo(shown().getFirst().toString());
    }

    @Test
    void openingAProblemGoesToItsLine() {
        model.open(new Where("a.yaml", 7, 3));

        assertThat(navigator.gone()).containsExactly(new Route.SourceFile("a.yaml", 7));
    }
}
