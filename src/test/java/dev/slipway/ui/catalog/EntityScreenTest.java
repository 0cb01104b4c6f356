package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Command;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The tabs of an entity's page in a window.
@ExtendWith(ApplicationExtension.class)
class EntityScreenTest {
    private static final String API = "api:default/orders-api";
    @TempDir Path home;
    private final Recorder navigator = new Recorder();
    private Desk desk;
    private EntityScreen screen;

    @Start
    void start(Stage stage) {
        Looks.loadFonts();
        desk = new Desk(new SettingsFile(home.resolve("s")), FolderSource::new, home);
        desk.read(Path.of("assets/sample-platform"), Progress.NONE);
        screen = new EntityScreen(desk, navigator);
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
    void anOperationIsFoundByTypingAndCopiedAsACall(FxRobot robot) throws TimeoutException {
        show(robot, new Route.EntityPage(API, "definition"));
        assertThat(texts(".operation-name")).contains("/orders");

        run(robot, "entity.find");
        robot.write("post orders");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(".operation-title").getFirst()).startsWith("/orders");
        assertThat(texts(".verb-pill")).containsExactly("POST");
        assertThat(navigator.places.getLast())
                .isEqualTo(
                        new Route.EntityPage(
                                API, "definition", "POST " + texts(".operation-title").getFirst()));

        run(robot, "entity.copy-call");
        assertThat(navigator.copied.getLast()).startsWith("curl -X POST ");

        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.ENTER, KeyCode.UP);
        assertThat(texts(".operation-title").getFirst()).startsWith("/orders");
        assertThat(texts(".verb-pill")).doesNotContain("POST");
    }

    @Test
    void aLinkToAnOperationOpensIt(FxRobot robot) throws TimeoutException {
        show(robot, new Route.EntityPage(API, "definition"));
        String name =
                texts(".operation-name").stream()
                        .filter(n -> n.contains("{"))
                        .findFirst()
                        .orElseThrow();
        show(robot, new Route.EntityPage(API, "definition", "GET " + name));
        assertThat(texts(".operation-title")).containsExactly(name);
    }

    @Test
    void theGraphHasFramesAndBoxes(FxRobot robot) throws TimeoutException {
        show(robot, new Route.EntityPage("system:default/commerce-platform", "graph"));
        assertThat(screen.node().lookupAll(".graph-frame")).isNotEmpty();
        assertThat(texts(".node-name")).contains("orders-service");
    }

    @Test
    void theOrganisationAroundAGroup(FxRobot robot) throws TimeoutException {
        show(robot, new Route.EntityPage("group:default/team-commerce", "organisation"));
        assertThat(texts(".node-name")).contains("team-commerce").hasSizeGreaterThan(2);
    }

    @Test
    void inspectionSaysWhatLedHere(FxRobot robot) throws TimeoutException {
        show(robot, new Route.EntityPage("user:default/mara.klein", "inspect"));
        assertThat(texts(".inspect-column .label")).contains("Ancestry", "In the same file");
    }

    @Test
    void anMcpServerShowsWhereItIsReached(FxRobot robot) throws Exception {
        Path platform = Files.createDirectories(home.resolve("mcp"));
        Files.writeString(
                platform.resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: tools}
                spec:
                  type: mcp-server
                  lifecycle: production
                  owner: team
                  remotes:
                    - {type: streamable-http, url: 'https://tools.example/mcp'}
                    - {type: sse, url: 'https://tools.example/sse'}
                """);
        desk.read(platform, Progress.NONE);
        show(robot, new Route.EntityPage("api:default/tools", ""));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> texts(".card .label").contains("https://tools.example/mcp"));
        assertThat(texts(".card .label"))
                .contains("Remotes", "streamable-http", "sse", "https://tools.example/sse");
    }

    private void show(FxRobot robot, Route route) throws TimeoutException {
        robot.interact(() -> screen.show(route));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> screen.settled());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void run(FxRobot robot, String id) {
        Command command =
                screen.commands().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
        robot.interact(() -> command.run().run());
    }

    private List<String> texts(String selector) {
        return screen.node().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
