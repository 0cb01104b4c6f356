package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The table in a window, with the keys it handles itself and the commands the frame would run.
@ExtendWith(ApplicationExtension.class)
class CatalogScreenTest {
    @TempDir Path home;
    private final Recorder navigator = new Recorder();
    private Desk desk;
    private CatalogScreen screen;

    @Start
    void start(Stage stage) {
        Looks.loadFonts();
        desk = new Desk(new SettingsFile(home.resolve("s.json")), FolderSource::new, home);
        desk.read(Path.of("assets/sample-platform"), Progress.NONE);
        screen = new CatalogScreen(desk, navigator);
        Scene scene = new Scene(screen.node(), 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        screen.show(new Route.CatalogTable(""));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keysGoThroughRowsAndReferences(FxRobot robot) throws TimeoutException {
        settle();
        run("j");
        run("j");
        assertThat(chosen()).isEqualTo("cart-service");
        run("k");
        assertThat(chosen()).isEqualTo("admin-console");

        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(text(".peek-name")).isEqualTo("team-commerce");
        robot.type(KeyCode.ESCAPE);
        assertThat(node(".peek").isVisible()).isFalse();
        run("c");
        assertThat(navigator.copied).containsExactly("group:default/team-commerce");

        robot.type(KeyCode.LEFT, KeyCode.ENTER);
        assertThat(navigator.routes)
                .containsExactly(new Route.EntityPage("component:default/admin-console", ""));
    }

    @Test
    void typingFiltersAndTicksTheBoxes(FxRobot robot) throws TimeoutException {
        settle();
        run("/");
        robot.write("owner:team-pay");
        robot.type(KeyCode.TAB);
        settle();

        assertThat(((TextField) node(".text-field")).getText())
                .isEqualTo("kind:component owner:team-payments ");
        assertThat(box("team-payments").isSelected()).isTrue();
        assertThat(table().getItems()).hasSize(4);
        assertThat(navigator.places)
                .contains(new Route.CatalogTable("kind:component owner:team-payments"));

        robot.type(KeyCode.ENTER);
        assertThat(table().isFocused()).isTrue();
    }

    @Test
    void enterEndsAValueThatHasBegun(FxRobot robot) throws TimeoutException {
        settle();
        run("/");
        robot.write("owner:pay");
        settle();
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(((TextField) node(".text-field")).getText())
                .isEqualTo("kind:component owner:team-payments ");
        assertThat(table().getItems()).hasSize(4);
    }

    @Test
    void whereNothingIsLeftEnterLeadsToTheWayOut(FxRobot robot) throws TimeoutException {
        settle();
        run("/");
        robot.write("nothing-like-it");
        settle();
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.SPACE);
        settle();

        assertThat(table().getItems()).hasSize(18);
    }

    @Test
    void aTickWritesTheQueryAndABoxThatHasGoneEmptyStays(FxRobot robot) throws TimeoutException {
        settle();
        robot.interact(() -> box("website").fire());
        settle();
        robot.interact(() -> box("worker").fire());
        settle();

        assertThat(((TextField) node(".text-field")).getText())
                .isEqualTo("kind:component type:website,worker ");
        assertThat(table().getItems()).hasSize(6);
    }

    @Test
    void nothingFoundOffersToClear(FxRobot robot) throws TimeoutException {
        settle();
        run("/");
        robot.write("nothing-like-it");
        settle();

        robot.interact(() -> ((javafx.scene.control.Button) labeled("Clear the filter")).fire());
        settle();

        assertThat(table().getItems()).hasSize(18);
    }

    @Test
    void whoTypesWhileThePlatformIsReadGoesOnTyping(FxRobot robot) throws TimeoutException {
        CountDownLatch read = new CountDownLatch(1);
        try (Desk slow =
                new Desk(
                        new SettingsFile(home.resolve("slow.json")),
                        path -> {
                            await(read);
                            return new FolderSource(path);
                        },
                        home)) {
            var unused = slow.open(Path.of("assets/sample-platform"));
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> slow.workspace().get().reading());
            Scene scene = screen.node().getScene();
            robot.interact(
                    () -> {
                        screen = new CatalogScreen(slow, navigator);
                        scene.setRoot(screen.node());
                        screen.show(new Route.CatalogTable(""));
                    });
            run("/");
            robot.write("pay");
            read.countDown();
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> !slow.workspace().get().reading());
            settle();
            robot.write("ments");
            settle();

            TextField field = (TextField) node(".text-field");
            assertThat(field.getText()).isEqualTo("kind:component payments");
            assertThat(field.isFocused()).isTrue();
            assertThat(table().getItems()).isNotEmpty().hasSizeLessThan(18);
        } finally {
            read.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aStarIsFilledAtOnce() throws TimeoutException {
        settle();
        run("j");
        run("s");
        settle();

        assertThat(desk.settings().get().starred())
                .containsExactly("component:default/admin-console");
        assertThat(labeled("Starred 1")).isNotNull();
    }

    private void run(String key) {
        Command command =
                screen.commands().stream()
                        .filter(one -> one.keys().equals(key))
                        .findFirst()
                        .orElseThrow();
        Fx.run(command.run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(() -> screen.settled()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean onFx(java.util.concurrent.Callable<Boolean> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    private String chosen() {
        return table().getSelectionModel().getSelectedItem().name();
    }

    @SuppressWarnings("unchecked")
    private TableView<Entity> table() {
        return (TableView<Entity>) node(".entity-table");
    }

    private CheckBox box(String text) {
        return (CheckBox) labeled(text);
    }

    private Labeled labeled(String text) {
        return all().stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(node -> text.equals(node.getText()))
                .filter(node -> !(node.getParent() instanceof Labeled))
                .filter(
                        node ->
                                node instanceof CheckBox
                                        || !(node instanceof javafx.scene.control.Label))
                .findFirst()
                .orElseThrow();
    }

    private List<Node> all() {
        return List.copyOf(screen.node().lookupAll("*"));
    }

    private String text(String selector) {
        return ((Labeled) node(selector)).getText();
    }

    private Node node(String selector) {
        Node found = screen.node().lookup(selector);
        assertThat(found).as(selector).isNotNull();
        return found;
    }
}
