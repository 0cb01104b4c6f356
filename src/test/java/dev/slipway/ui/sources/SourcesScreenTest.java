package dev.slipway.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
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
class SourcesScreenTest {
    @TempDir Path home;
    private Button elsewhere;
    private StackPane window;
    private Desk desk;
    private SourcesScreen screen;

    @Start
    void start(Stage stage) {
        Looks.loadFonts();
        desk = new Desk(new SettingsFile(home.resolve("s")), FolderSource::new, home);
        screen = new SourcesScreen(desk, new Recorder());
        elsewhere = new Button("elsewhere");
        window = new StackPane(elsewhere);
        Scene scene = new Scene(window, 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoComesHereTypesAnAddressAtOnce(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    elsewhere.requestFocus();
                    screen.show(new Route.Sources(""));
                    window.getChildren().add(screen.node());
                });

        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.getScene().getFocusOwner() instanceof TextField);
    }

    @Test
    void aPlatformThatIsOpenedMeanwhileIsListed(FxRobot robot) throws Exception {
        robot.interact(() -> window.getChildren().add(screen.node()));
        assertThat(says("No platform is open.")).isTrue();

        Path platform = Files.createDirectories(home.resolve("platform"));
        Files.writeString(platform.resolve("catalog-info.yaml"), "kind: Component\n");
        desk.read(platform, Progress.NONE);

        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> says("Nothing beside the platform folder yet.") && says("platform"));
        assertThat(says("No platform is open.")).isFalse();
    }

    private boolean says(String words) {
        return screen.node().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().startsWith(words));
    }
}
