package dev.slipway.ui.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Samples;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.kit.code.CodeView;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
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
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class WorkshopScreenTest {
    @TempDir static Path folder;
    private Desk desk;
    private WorkshopScreen screen;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        Looks.loadFonts();
        desk = Samples.open(Files.createTempDirectory(folder, "desk"));
        screen = new WorkshopScreen(desk, new Recorder());
        scene = new Scene(screen.node(), 1072, 728);
        Looks.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.show();
        screen.show(new Route.Workbench(Samples.NODE));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(screen::settled).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private <N extends Node> N node(String id) {
        return (N) WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.lookup(id));
    }

    private Runnable command(String id) {
        return screen.commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run();
    }

    @Test
    void casesStandBesideTheirFileAndTheMatrixRuns(FxRobot robot) throws Exception {
        settle();
        robot.interact(command("workshop.cases"));
        settle();
        ListView<Row> list = node("#workshop-list");
        assertThat(list.getItems()).hasSizeGreaterThan(2).allMatch(Row::passed);
        robot.interact(() -> list.getSelectionModel().select(1));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> node("#workshop-source") instanceof CodeView);
        CodeView source = node("#workshop-source");
        assertThat(source.text().text()).contains("answers:");

        robot.interact(command("workshop.try"));
        settle();
        assertThat(screen.heading().getValue().status()).contains("cases");
        robot.interact(command("workshop.cases"));
        assertThat(list.getItems()).isNotEmpty();
    }
}
