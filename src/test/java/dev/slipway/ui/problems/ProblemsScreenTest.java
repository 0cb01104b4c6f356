package dev.slipway.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.kit.ProblemList;
import dev.slipway.ui.kit.ProblemRow;
import dev.slipway.ui.kit.code.CodePane;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The list in a window, with more problems than anybody reads.
@ExtendWith(ApplicationExtension.class)
class ProblemsScreenTest {
    private static final int DOCUMENTS = 5_000;
    @TempDir Path home;
    private final Recorder navigator = new Recorder();
    private Desk desk;
    private ProblemsScreen screen;

    @Start
    void start(Stage stage) {
        Looks.loadFonts();
        desk = new Desk(new SettingsFile(home.resolve("s")), FolderSource::new, home);
        screen = new ProblemsScreen(desk, navigator);
        Scene scene = new Scene(screen.node(), 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tenThousandProblemsAreListedFilteredAndOpened(FxRobot robot) throws Exception {
        desk.read(platform(), Progress.NONE);
        robot.interact(() -> screen.show(new Route.Problems("")));
        await(() -> list().getItems().size() > 2 * DOCUMENTS);
        await(() -> screen.node().lookupAll(".problem-cell").size() > 5);
        assertThat(screen.node().lookupAll(".problem-cell")).hasSizeLessThan(60);
        await(() -> code().text().lines().size() > 4 * DOCUMENTS);

        robot.interact(() -> run("problems.filter"));
        robot.write("e4321");
        await(() -> list().getItems().size() == 2);
        ProblemRow.One only = (ProblemRow.One) list().getItems().get(1);
        assertThat(only.problem().where().line()).isEqualTo(5 * 4321 + 5);

        robot.interact(() -> run("problems.next"));
        robot.interact(() -> list().openChosen());
        assertThat(navigator.gone().getLast())
                .isEqualTo(new Route.SourceFile("catalog-info.yaml", 5 * 4321 + 5));

        robot.type(KeyCode.ESCAPE);
        await(() -> list().getItems().size() > 2 * DOCUMENTS);
        robot.interact(() -> run("problems.next"));
        robot.interact(() -> run("problems.next"));
    }

    private Path platform() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < DOCUMENTS; i++) {
            text.append(
                    """
                    ---
                    apiVersion: backstage.io/v1alpha1
                    kind: Component
                    metadata: {name: c%d, description: x}
                    spec: {type: s, lifecycle: p, owner: t, dependsOn: [component:d%d, e%d]}
                    """
                            .formatted(i, i, i));
        }
        Path platform = Files.createDirectories(home.resolve("platform"));
        Files.writeString(platform.resolve("catalog-info.yaml"), text);
        return platform;
    }

    private void run(String id) {
        screen.commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    private ProblemList list() {
        return (ProblemList) screen.node().lookup(".problem-list");
    }

    private CodePane code() {
        return (CodePane) screen.node().lookup(".code-pane");
    }

    private static void await(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
