package dev.slipway.ui.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class ScorecardsModelTest {
    private static final String CARD =
            """
            name: ready
            title: Ready
            filter: kind:component
            levels: [Basic, Gold]
            rules:
              - name: owner
                title: It has an owner
                level: Basic
                query: {conditions: [{property: spec.owner, operator: isNotEmpty}]}
              - name: text
                title: It is described
                advice: write metadata.description
                level: Gold
                query: {conditions: [{property: metadata.description, operator: isNotEmpty}]}
            """;
    private static final String COMPONENT =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: %s
              %s
            spec: {type: service, lifecycle: production, owner: %s}
            ---
            """;
    private final Recorder recorder = new Recorder();
    @TempDir Path temp;
    private Path platform;
    private Desk desk;
    private ScorecardsModel model;

    @BeforeEach
    void open() throws Exception {
        platform = temp.resolve("platform");
        Files.createDirectories(platform.resolve("scorecards"));
        Files.writeString(platform.resolve("scorecards/ready.yaml"), CARD);
        Files.writeString(
                platform.resolve("catalog-info.yaml"),
                COMPONENT.formatted("orders", "description: Takes orders", "team-a")
                        + COMPONENT.formatted("cart", "title: Cart", "team-b"));
        desk =
                new Desk(
                        new SettingsFile(temp.resolve("kept/settings.properties")),
                        FolderSource::new,
                        temp.resolve("sample"));
        desk.read(platform, Progress.NONE);
        model = new ScorecardsModel(desk, recorder, recorder.window());
        recorder.on(() -> model.took(desk.workspace().get()));
        recorder.until(() -> model.viewProperty().get().read());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theOneThatNeedsWorkStandsFirstWithItsNextStep() {
        ScorecardsModel.View view = model.viewProperty().get();

        assertThat(view.rows())
                .extracting(s -> s.entity().name())
                .containsExactly("cart", "orders");
        assertThat(view.rows()).extracting(Standings::level).containsExactly("Basic", "Gold");
        assertThat(Standings.next(view.rows().getFirst())).isEqualTo("Write metadata.description");
        assertThat(Standings.summary(view.sheet().orElseThrow())).isEqualTo("1 Gold, 1 Basic");
    }

    @Test
    void filtersByNameOwnerAndLevelAndTellsTheTeams() {
        recorder.on(() -> model.filter("team-b"));
        assertThat(model.viewProperty().get().rows())
                .extracting(s -> s.entity().name())
                .containsExactly("cart");

        recorder.on(() -> model.byTeam(true));
        assertThat(model.viewProperty().get().teams())
                .extracting(team -> Standings.owner(team.owner()))
                .containsExactly("team-b");
    }

    @Test
    void aRuleOpensItsEvidenceAndARowItsPage() {
        var cart = model.viewProperty().get().rows().getFirst();
        recorder.on(() -> model.open(cart));
        recorder.on(() -> model.open(cart.results().getFirst().evidence()));

        assertThat(recorder.gone().getFirst())
                .isEqualTo(new Route.EntityPage("component:default/cart", ""));
        assertThat(recorder.gone().getLast())
                .isInstanceOfSatisfying(
                        Route.SourceFile.class,
                        file -> assertThat(file.path()).isEqualTo("catalog-info.yaml"));
    }

    @Test
    void aMistakeInAScorecardIsToldBesideWhatStillWorks() throws Exception {
        Files.writeString(platform.resolve("scorecards/wrong.yaml"), "name: wrong\nlevels: 3\n");
        desk.read(platform, Progress.NONE);
        recorder.on(() -> model.took(desk.workspace().get()));
        recorder.until(() -> !model.viewProperty().get().trouble().isEmpty());

        assertThat(model.viewProperty().get().trouble().getFirst()).contains("wrong.yaml");
        assertThat(model.viewProperty().get().sheet()).isPresent();
    }
}
