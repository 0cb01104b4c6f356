package dev.slipway.ui.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Consent;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Samples;
import dev.slipway.desk.WizardSession;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class UpdatesScreenTest {
    private static final long PATIENCE = 60;

    @TempDir static Path folder;
    private Desk desk;
    private Path repository;
    private UpdatesScreen screen;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        Looks.loadFonts();
        Path place = Files.createTempDirectory(folder, "desk");
        desk = Samples.open(place);
        try (WizardSession session =
                desk.goldenPaths().wizard(Samples.NODE).value().orElseThrow()) {
            Map<String, Object> answers =
                    Map.of(
                            "name", "gift-cards",
                            "owner", "group:default/team-commerce",
                            "system", "system:default/commerce-platform");
            repository =
                    session.create(place.resolve("repos"), answers, Consent.NONE, Progress.NONE)
                            .value()
                            .orElseThrow()
                            .repository();
        }
        Path skeleton = place.resolve("platform/templates/nodejs-service/skeleton");
        Files.writeString(skeleton.resolve("SECURITY.md"), "Report to ${{ values.team }}.\n");
        desk.read(place.resolve("platform"), Progress.NONE);
        screen = new UpdatesScreen(desk, new Recorder());
        scene = new Scene(screen.node(), 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        screen.show(new Route.Updates("component:default/gift-cards"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @SuppressWarnings("unchecked")
    private <N extends Node> N shown(String id) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> scene.lookup(id) != null).get());
        return (N) WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.lookup(id));
    }

    @Test
    void theBranchIsMadeOnlyAfterASecondYesAndCanBeTakenAway(FxRobot robot) throws Exception {
        Labeled summary = shown("#update-summary");
        assertThat(summary.getText()).contains("2 files change");
        Button make = shown("#update-make");
        robot.interact(make::fire);
        Labeled question = shown("#update-question");
        assertThat(question.getText()).contains("golden-path/").contains("gift-cards");
        assertThat(repository.resolve(".git/refs/heads/golden-path")).doesNotExist();

        Button yes = shown("#update-yes");
        robot.interact(yes::fire);
        Labeled made = shown("#update-made");
        assertThat(made.getText()).startsWith("The branch golden-path/");
        assertThat(repository.resolve(".git/refs/heads/golden-path")).isNotEmptyDirectory();

        Button undo = shown("#update-undo");
        robot.interact(undo::fire);
        shown("#update-make");
        assertThat(repository.resolve("SECURITY.md")).doesNotExist();
    }
}
