package dev.slipway.ui.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Consent;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Lagging;
import dev.slipway.desk.Samples;
import dev.slipway.desk.WizardSession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

class UpdatesModelTest {
    private static final String CARDS = "component:default/gift-cards";

    @TempDir Path folder;
    private Desk desk;
    private UpdatesModel model;
    private Path repository;

    @BeforeEach
    void open() throws Exception {
        desk = Samples.open(folder);
        try (WizardSession session =
                desk.goldenPaths().wizard(Samples.NODE).value().orElseThrow()) {
            repository =
                    session.create(
                                    folder.resolve("repos"),
                                    Map.of(
                                            "name",
                                            "gift-cards",
                                            "owner",
                                            "group:default/team-commerce",
                                            "system",
                                            "system:default/commerce-platform"),
                                    Consent.NONE,
                                    Progress.NONE)
                            .value()
                            .orElseThrow()
                            .repository();
        }
        desk.change(desk.settings().get().withUser(Optional.of("user:default/mara.klein")));
        model = new UpdatesModel(desk, this::window);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// One thing at a time, as on a window's thread.
    private synchronized void window(Runnable work) {
        work.run();
    }

    private void read() throws InterruptedException {
        desk.read(folder.resolve("platform"), Progress.NONE);
        window(() -> model.took(desk.workspace().get()));
        until(() -> !model.readingProperty().get() && model.all() > 0);
    }

    private synchronized boolean holds(BooleanSupplier done) {
        return done.getAsBoolean();
    }

    private void until(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 3000 && !holds(done); i++) {
            Thread.sleep(10);
        }
        assertThat(holds(done)).isTrue();
    }

    private void moveOn() throws Exception {
        Path skeleton = folder.resolve("platform/templates/nodejs-service/skeleton");
        Files.writeString(skeleton.resolve("SECURITY.md"), "Report to ${{ values.team }}.\n");
    }

    @Test
    void whatHasFollowedHasNothingToDo() throws Exception {
        read();
        assertThat(model.behind()).isZero();
        window(() -> model.want(CARDS));
        assertThat(model.chosenProperty().get()).isPresent();
        assertThat(model.updateProperty().get()).isInstanceOf(UpdatesModel.Update.None.class);
    }

    @Test
    void anUpdateIsLookedAtMadeAndTakenBack() throws Exception {
        moveOn();
        window(() -> model.want(CARDS));
        read();
        assertThat(model.behind()).isOne();
        until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Planned);
        assertThat(((UpdatesModel.Update.Planned) model.updateProperty().get()).plan().changed())
                .contains("SECURITY.md");
        assertThat(heads()).doesNotExist();

        window(() -> model.make());
        until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Made);
        assertThat(heads()).isNotEmptyDirectory();
        assertThat(repository.resolve("SECURITY.md")).doesNotExist();

        window(() -> model.undo());
        until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Planned);
        assertThat(model.command()).contains("template update").contains("gift-cards");
    }

    private Path heads() {
        return repository.resolve(".git/refs/heads/golden-path");
    }

    @Test
    void onlyThoseOfMyTeams() throws Exception {
        moveOn();
        read();
        window(() -> model.onlyMine(true));
        assertThat(model.knowsMine()).isTrue();
        assertThat(model.shown())
                .extracting(Lagging::entity)
                .extracting(Object::toString)
                .containsExactly(CARDS);
        desk.change(desk.settings().get().withUser(Optional.of("user:default/nobody")));
        window(() -> model.took(desk.workspace().get()));
        until(() -> model.shown().isEmpty());
    }
}
