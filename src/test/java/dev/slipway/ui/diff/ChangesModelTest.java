package dev.slipway.ui.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.git.GitHistory;
import dev.slipway.ui.Recorder;

import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

class ChangesModelTest {
    private static final String ENTITIES =
            """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: %s}
            spec: {type: openapi, lifecycle: production, owner: team, definition: "x: y"}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: shop}
            spec: {type: service, lifecycle: %s, owner: team, consumesApis: [orders]}
            """;
    private final Recorder recorder = new Recorder();
    @TempDir Path temp;
    private Path platform;
    private Git git;
    private Desk desk;
    private ChangesModel model;

    @BeforeEach
    void open() throws Exception {
        platform = Files.createDirectories(temp.resolve("platform"));
        git = Git.init().setDirectory(platform.toFile()).setInitialBranch("main").call();
        write(ENTITIES.formatted("orders", "production"));
        commit("The shop");
        desk =
                new Desk(
                        new SettingsFile(temp.resolve("kept/settings.properties")),
                        FolderSource::new,
                        temp.resolve("sample"));
        desk.read(platform, Progress.NONE);
        model = new ChangesModel(desk, recorder, recorder.window());
    }

    @AfterEach
    void close() {
        desk.close();
        git.close();
    }

    @Test
    void tellsWhatIsNotCommittedYetWithWhatBreaksFirst() throws Exception {
        write(ENTITIES.formatted("payments", "deprecated"));
        desk.read(platform, Progress.NONE);
        look();

        ChangesModel.View view = model.viewProperty().get();
        assertThat(view.rows())
                .filteredOn(ChangeRow.Head.class::isInstance)
                .containsExactly(
                        new ChangeRow.Head("What breaks", 2),
                        new ChangeRow.Head("Added", 1),
                        new ChangeRow.Head("Removed", 1),
                        new ChangeRow.Head("Changed", 1));
        ChangeRow.Item broken =
                (ChangeRow.Item)
                        view.rows().stream()
                                .filter(row -> row.toString().contains("component:shop"))
                                .findFirst()
                                .orElseThrow();
        assertThat(broken.lines()).containsExactly("consumesApi api:orders, which is gone");

        recorder.on(() -> model.open(broken));
        recorder.on(model::copyMarkdown);
        assertThat(recorder.gone())
                .containsExactly(new Route.EntityPage("component:default/shop", ""));
        assertThat(recorder.copied().getFirst())
                .contains("1 added")
                .contains("| removed | `api:orders` |");
    }

    @Test
    void comparesBranchesFromWhereTheyParted() throws Exception {
        git.checkout().setCreateBranch(true).setName("next").call();
        write(ENTITIES.formatted("orders", "deprecated"));
        commit("Retire it");
        git.tag().setName("v1").setAnnotated(false).call();
        look();

        recorder.on(() -> model.choose(ChangesModel.Range.of("main...next")));
        recorder.until(() -> model.viewProperty().get().done());

        assertThat(model.viewProperty().get().comparison().orElseThrow().diff().changed())
                .hasSize(1);
        assertThat(model.viewProperty().get().names())
                .extracting(GitHistory.Name::name)
                .contains("main", "next", "v1");
        assertThat(model.viewProperty().get().names())
                .filteredOn(name -> name.kind() == GitHistory.Name.Kind.COMMIT)
                .extracting(GitHistory.Name::subject)
                .containsExactly("Retire it", "The shop");
    }

    @Test
    void aRevisionThatIsNoneIsSaid() {
        look();
        recorder.on(() -> model.choose(ChangesModel.Range.of("nothing")));
        recorder.until(() -> model.viewProperty().get().done());

        assertThat(model.viewProperty().get().problem().orElseThrow().message())
                .contains("no such revision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "main..next", "main...next", "v1.0..1a2b3c4d"})
    void readsRangesAsGitWritesThem(String text) {
        assertThat(ChangesModel.Range.of(text).text()).isEqualTo(text);
    }

    private void look() {
        recorder.on(() -> model.took(desk.workspace().get()));
        recorder.until(() -> model.viewProperty().get().done());
    }

    private void write(String text) throws Exception {
        Files.writeString(platform.resolve("catalog-info.yaml"), text);
    }

    private void commit(String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor("Mara", "mara@example.com")
                .setCommitter("Mara", "mara@example.com")
                .setSign(false)
                .call();
    }
}
