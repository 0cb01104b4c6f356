package dev.slipway.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Access;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.desk.Source;
import dev.slipway.files.FolderSource;
import dev.slipway.git.LoopbackGit;
import dev.slipway.ui.Recorder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class SourcesModelTest {
    private static final String SYSTEM =
            "apiVersion: backstage.io/v1alpha1\n"
                    + "kind: System\n"
                    + "metadata:\n"
                    + "  name: %s\n"
                    + "spec:\n"
                    + "  owner: t\n";
    private final Recorder recorder = new Recorder();
    @TempDir Path temp;
    private LoopbackGit server;
    private Desk desk;
    private SourcesModel model;

    @BeforeEach
    void open() throws Exception {
        server = new LoopbackGit(temp.resolve("server"));
        server.commit("first", Map.of("catalog-info.yaml", SYSTEM.formatted("payments")));
        Path platform = Files.createDirectories(temp.resolve("platform"));
        Files.writeString(platform.resolve("catalog-info.yaml"), SYSTEM.formatted("shop"));
        desk =
                new Desk(
                        new SettingsFile(temp.resolve("kept/settings.properties")),
                        FolderSource::new,
                        temp.resolve("own/sample"));
        desk.read(platform, Progress.NONE);
        model = new SourcesModel(desk, recorder, recorder.window());
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    @Test
    void asksThenGetsThenPlansThenRegistersAndTakesBack() {
        recorder.on(() -> model.look(server.url()));
        await(Step.Asking.class);
        assertThat(((Step.Asking) step()).sentences()).isNotEmpty();
        assertThat(server.requests()).as("nothing before it is agreed to").isEmpty();

        recorder.on(model::get);
        await(Step.Planned.class);
        assertThat(((Step.Planned) step()).plan().entities()).hasSize(1);
        assertThat(desk.sources().registered()).isEmpty();

        recorder.on(model::register);
        recorder.until(() -> model.rows().size() == 1);
        assertThat(model.rows().getFirst().state()).isEqualTo("main, asked just now");
        assertThat(recorder.said()).contains("Registered owner/platform");

        recorder.offered().orElseThrow().run();
        recorder.until(() -> model.rows().isEmpty());
    }

    @Test
    void updatesWithTheLoginOfBefore() throws Exception {
        recorder.on(() -> model.look(server.url()));
        await(Step.Asking.class);
        recorder.on(model::get);
        await(Step.Planned.class);
        recorder.on(model::register);
        recorder.until(() -> model.rows().size() == 1);
        server.commit("second", Map.of("b.yaml", "x: y\n"));

        recorder.on(() -> model.update(model.rows().getFirst()));
        await(Step.Asking.class);
        assertThat(((Step.Asking) step()).access()).isEqualTo(Access.OPEN);
        recorder.on(model::get);
        await(Step.Idle.class);

        assertThat(recorder.said().getLast()).startsWith("owner/platform is now at ");
    }

    @Test
    void aRefusedLoginIsSaidAndCanBeMended() {
        server.wants("x-access-token:right");
        recorder.on(() -> model.look(server.url()));
        await(Step.Asking.class);
        recorder.on(() -> model.access(new Access(Access.Kind.TOKEN, "wr0ng", false)));
        recorder.on(model::get);
        recorder.until(() -> !recorder.said().isEmpty());

        assertThat(recorder.said().getFirst())
                .contains("does not accept the login")
                .doesNotContain("wr0ng");
        assertThat(((Step.Asking) step()).access()).isEqualTo(Access.of(Access.Kind.TOKEN));
    }

    @Test
    void canBeLeftWhileTheServerSaysNothing() {
        server.fallsSilent();
        recorder.on(() -> model.look(server.url()));
        await(Step.Asking.class);
        recorder.on(model::get);
        recorder.until(() -> !server.requests().isEmpty());

        recorder.on(model::cancel);

        await(Step.Asking.class);
    }

    @Test
    void saysWhatIsWrongWithALine() {
        recorder.on(() -> model.look("git@github.com:o/r.git"));
        await(Step.Refused.class);

        assertThat(((Step.Refused) step()).problem().advice()).contains("https://github.com/o/r");
    }

    @Test
    void aCopyThatIsNotReadIsDeletedOnlyAfterSayingWhatIsLost() throws Exception {
        Source source = desk.sources().read(server.url()).value().orElseThrow();
        recorder.on(() -> model.look(server.url()));
        await(Step.Asking.class);
        recorder.on(model::get);
        await(Step.Planned.class);
        Files.writeString(source.home().resolve("mine.txt"), "x");
        CopiesModel copies = new CopiesModel(desk, recorder, recorder.window());
        recorder.on(copies::refresh);
        recorder.until(() -> copies.viewProperty().get().copies().size() == 1);

        recorder.on(() -> copies.ask(copies.viewProperty().get().copies().getFirst()));
        recorder.until(() -> copies.viewProperty().get().asked().isPresent());
        CopiesModel.Asked asked = copies.viewProperty().get().asked().orElseThrow();
        assertThat(asked.careful()).isTrue();
        assertThat(asked.sentences())
                .anyMatch(s -> s.startsWith("Deletes " + source.home() + ": "))
                .contains("Loses 1 file of yours in it that is not committed");
        recorder.on(copies::leave);
        assertThat(source.home()).exists();

        recorder.on(() -> copies.ask(copies.viewProperty().get().copies().getFirst()));
        recorder.until(() -> copies.viewProperty().get().asked().isPresent());
        recorder.on(copies::delete);
        recorder.until(() -> copies.viewProperty().get().copies().isEmpty());
        assertThat(source.home()).doesNotExist();
        recorder.until(() -> recorder.said().contains("Deleted the copy of owner/platform"));
    }

    @Test
    void tellsAgesInWords() {
        Instant now = Instant.now();
        assertThat(SourceRow.age(now.minusSeconds(5), now)).isEqualTo("just now");
        assertThat(SourceRow.age(now.minus(Duration.ofMinutes(1)), now)).isEqualTo("1 minute ago");
        assertThat(SourceRow.age(now.minus(Duration.ofHours(5)), now)).isEqualTo("5 hours ago");
        assertThat(SourceRow.age(now.minus(Duration.ofDays(3)), now)).isEqualTo("3 days ago");
    }

    private Step step() {
        return model.stepProperty().get();
    }

    private void await(Class<? extends Step> kind) {
        recorder.until(() -> kind.isInstance(step()));
    }
}
