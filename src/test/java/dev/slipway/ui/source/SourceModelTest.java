package dev.slipway.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Draft;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SourceModelTest {
    private static final String PATH = "catalog-info.yaml";
    private static final String TEXT =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: orders
            spec:
              type: service
              lifecycle: production
              owner: team-a
              providesApi: orders
            """;
    @TempDir Path top;
    private final Recorder navigator = new Recorder();
    private Desk desk = new Desk(new SettingsFile(Path.of("x")), FolderSource::new, Path.of("x"));
    private SourceModel model = new SourceModel(desk, navigator, Runnable::run);
    private Path file = Path.of("");

    @BeforeEach
    void open() throws IOException {
        desk.close();
        Path folder = Files.createDirectories(top.resolve("platform"));
        file = Files.writeString(folder.resolve(PATH), TEXT).toRealPath();
        desk = new Desk(new SettingsFile(top.resolve("s/s")), FolderSource::new, top);
        desk.read(folder, Progress.NONE);
        start();
    }

    private void start() {
        model = new SourceModel(desk, navigator, navigator.window());
        model.show(new Route.SourceFile(PATH, 9));
        navigator.until(() -> model.stageProperty().get() == SourceModel.Stage.OPEN);
        desk.workspace().listen(model::took);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> lines(String from, String to) {
        List<String> lines = new ArrayList<>(Editing.lines(TEXT));
        lines.replaceAll(line -> line.replace(from, to));
        return lines;
    }

    private void edit(String from, String to) {
        navigator.on(() -> model.edited(lines(from, to)));
    }

    private void save() {
        navigator.on(model::save);
    }

    @Test
    void showsTheFileWithItsProblems() {
        assertThat(model.shownProperty().get().line()).isEqualTo(9);
        assertThat(model.shownProperty().get().text().orElseThrow().text() + "\n").isEqualTo(TEXT);
        assertThat(model.scanProperty().get().at(9)).isPresent();
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void aPlatformThatIsReadMeanwhileDoesNotTakeTheLineAway() {
        model = new SourceModel(desk, navigator, navigator.window());

        navigator.on(
                () -> {
                    model.show(new Route.SourceFile(PATH, 7));
                    model.took(desk.workspace().get()); // overtakes what was asked for
                });

        navigator.until(() -> model.stageProperty().get() == SourceModel.Stage.OPEN);
        assertThat(model.shownProperty().get().line()).isEqualTo(7);
    }

    @Test
    void theSameLineCanBeAskedForAgain() {
        List<Integer> heard = new ArrayList<>();
        navigator.on(
                () -> {
                    model.shownProperty().addListener((p, before, now) -> heard.add(now.line()));
                    model.show(new Route.SourceFile(PATH, 4));
                    model.show(new Route.SourceFile(PATH, 4));
                });

        assertThat(heard).containsExactly(4, 4);
    }

    @Test
    void savesWhatWasTypedAndReadsThePlatformAgain() {
        edit("providesApi:", "providesApis:");
        assertThat(model.dirtyProperty().get()).isTrue();

        save();

        navigator.until(() -> navigator.said().contains("Saved catalog-info.yaml"));
        assertThat(file).hasContent(TEXT.replace("providesApi:", "providesApis:"));
        navigator.until(() -> !model.dirtyProperty().get());
        navigator.until(() -> model.scanProperty().get().at(9).filter(this::isTypo).isEmpty());
    }

    private boolean isTypo(Problem problem) {
        return problem.rule().equals("catalog.lint.field");
    }

    @Test
    void aFixIsAnEditLikeAnyOther() {
        Problem typo =
                model.scanProperty().get().problems().stream()
                        .filter(this::isTypo)
                        .findFirst()
                        .orElseThrow();

        navigator.on(() -> model.fix(typo));

        navigator.until(
                () ->
                        model.shownProperty()
                                .get()
                                .text()
                                .filter(text -> text.text().contains("providesApis:"))
                                .isPresent());
        assertThat(model.dirtyProperty().get()).isTrue();
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void neverOverwritesWhatSomebodyElseChanged() throws IOException {
        edit("team-a", "team-b");
        Files.writeString(file, TEXT.replace("service", "website"));

        save();

        navigator.until(() -> model.bannerProperty().get() instanceof Banner.Conflict);
        assertThat(file).hasContent(TEXT.replace("service", "website"));
        assertThat(model.conflict().orElseThrow().files().getFirst().before()).contains("website");
    }

    @Test
    void keepingMineWritesOverTheirs() throws IOException {
        neverOverwritesWhatSomebodyElseChanged();

        navigator.on(model::keepMine);

        navigator.until(() -> navigator.said().contains("Saved catalog-info.yaml"));
        assertThat(file).hasContent(TEXT.replace("team-a", "team-b"));
        assertThat(model.bannerProperty().get()).isEqualTo(new Banner.None());
    }

    @Test
    void takingTheirsGivesUpWhatWasTyped() throws IOException {
        neverOverwritesWhatSomebodyElseChanged();

        navigator.on(model::takeTheirs);

        navigator.until(() -> !model.dirtyProperty().get());
        navigator.until(
                () ->
                        model.shownProperty()
                                .get()
                                .text()
                                .filter(text -> text.text().contains("website"))
                                .isPresent());
        assertThat(model.bannerProperty().get()).isEqualTo(new Banner.None());
    }

    @Test
    void aCleanFileFollowsTheDisk() throws IOException {
        Files.writeString(file, TEXT.replace("service", "website"));

        desk.read(file.resolveSibling(""), Progress.NONE);

        navigator.until(
                () ->
                        model.shownProperty()
                                .get()
                                .text()
                                .filter(text -> text.text().contains("website"))
                                .isPresent());
        assertThat(model.bannerProperty().get()).isEqualTo(new Banner.None());
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheProgram() {
        edit("team-a", "team-b");
        navigator.until(() -> desk.drafts().of(file).isPresent());

        start();
        assertThat(model.bannerProperty().get()).isInstanceOf(Banner.Left.class);
        navigator.on(model::restoreDraft);

        navigator.until(() -> model.dirtyProperty().get());
        save();
        navigator.until(() -> navigator.said().contains("Saved catalog-info.yaml"));
        assertThat(file).hasContent(TEXT.replace("team-a", "team-b"));
        navigator.until(() -> desk.drafts().of(file).isEmpty());
    }

    @Test
    void aDiscardedDraftIsGone() {
        desk.drafts().keep(new Draft(file.toString(), TEXT, "# other\n"));
        start();

        navigator.on(model::dropDraft);

        navigator.until(() -> desk.drafts().of(file).isEmpty());
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void editsWaitWhileAnotherFileIsShown() throws IOException {
        Files.writeString(file.resolveSibling("other.md"), "# Other\n");
        edit("team-a", "team-b");

        navigator.on(() -> model.show(new Route.SourceFile("other.md", 0)));
        navigator.until(
                () -> model.document().filter(d -> d.path().equals("other.md")).isPresent());
        navigator.on(() -> model.show(new Route.SourceFile(PATH, 0)));

        navigator.until(() -> model.dirtyProperty().get());
        navigator.until(
                () ->
                        model.shownProperty()
                                .get()
                                .text()
                                .filter(text -> text.text().contains("team-b"))
                                .isPresent());
    }

    @Test
    void aPathThatIsNoFileIsSaid() {
        navigator.on(() -> model.show(new Route.SourceFile("../secret", 0)));

        navigator.until(() -> model.stageProperty().get() == SourceModel.Stage.MISSING);
    }
}
