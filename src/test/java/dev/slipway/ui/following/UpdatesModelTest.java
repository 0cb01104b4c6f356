package dev.slipway.ui.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Consent;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Lagging;
import dev.slipway.desk.Samples;
import dev.slipway.desk.WizardSession;
import dev.slipway.ui.Recorder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

class UpdatesModelTest {
    private static final String CARDS = "component:default/gift-cards";

    @TempDir Path folder;
    private final Recorder window = new Recorder();
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
        model = new UpdatesModel(desk, window.window());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void read() throws InterruptedException {
        desk.read(folder.resolve("platform"), Progress.NONE);
        window.on(() -> model.took(desk.workspace().get()));
        window.until(() -> !model.readingProperty().get() && model.all() > 0);
    }

    private void moveOn() throws Exception {
        Path skeleton = folder.resolve("platform/templates/nodejs-service/skeleton");
        Files.writeString(skeleton.resolve("SECURITY.md"), "Report to ${{ values.team }}.\n");
    }

    @Test
    void whatHasFollowedHasNothingToDo() throws Exception {
        read();
        assertThat(model.behind()).isZero();
        window.on(() -> model.want(CARDS));
        assertThat(model.chosenProperty().get()).isPresent();
        assertThat(model.updateProperty().get()).isInstanceOf(UpdatesModel.Update.None.class);
    }

    @Test
    void anUpdateIsLookedAtMadeAndTakenBack() throws Exception {
        moveOn();
        window.on(() -> model.want(CARDS));
        read();
        assertThat(model.behind()).isOne();
        window.until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Planned);
        assertThat(((UpdatesModel.Update.Planned) model.updateProperty().get()).plan().changed())
                .contains("SECURITY.md");
        assertThat(heads()).doesNotExist();

        window.on(() -> model.make());
        window.until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Made);
        assertThat(heads()).isNotEmptyDirectory();
        assertThat(repository.resolve("SECURITY.md")).doesNotExist();

        window.on(() -> model.undo());
        window.until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Planned);
        assertThat(model.command()).contains("template update").contains("gift-cards");
    }

    @Test
    void whatTheGoldenPathAsksAnewIsAskedFirst() throws Exception {
        Path template = folder.resolve("platform/templates/nodejs-service/template.yaml");
        String text = Files.readString(template);
        assertThat(text).contains("        - system\n").contains("        system:\n");
        Files.writeString(
                template,
                text.replaceFirst("        - system\n", "        - system\n        - region\n")
                        .replaceFirst(
                                "        system:\n",
                                "        region: {title: Region, type: string}\n"
                                        + "        system:\n"));
        moveOn();
        window.on(() -> model.want(CARDS));
        read();
        window.until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Asks);
        UpdatesModel.Update.Asks asks = (UpdatesModel.Update.Asks) model.updateProperty().get();
        assertThat(asks.remembered()).containsEntry("name", "gift-cards");

        Map<String, Object> answers = new LinkedHashMap<>(asks.remembered());
        answers.put("region", "eu");
        window.on(() -> model.answer(answers));
        window.until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Planned);
        window.on(() -> model.make());
        window.until(() -> model.updateProperty().get() instanceof UpdatesModel.Update.Made);
        assertThat(((UpdatesModel.Update.Made) model.updateProperty().get()).done().files())
                .filteredOn(file -> file.path().equals(".slipway/golden-path.yaml"))
                .allSatisfy(
                        file -> assertThat(file.after().orElseThrow()).asString().contains("eu"))
                .hasSize(1);
    }

    private Path heads() {
        return repository.resolve(".git/refs/heads/golden-path");
    }

    @Test
    void onlyThoseOfMyTeams() throws Exception {
        moveOn();
        read();
        window.on(() -> model.onlyMine(true));
        assertThat(model.knowsMine()).isTrue();
        assertThat(model.shown())
                .extracting(Lagging::entity)
                .extracting(Object::toString)
                .containsExactly(CARDS);
        desk.change(desk.settings().get().withUser(Optional.of("user:default/nobody")));
        window.on(() -> model.took(desk.workspace().get()));
        window.until(() -> model.shown().isEmpty());
    }
}
