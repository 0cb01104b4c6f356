package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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
import java.util.function.BooleanSupplier;

/// The window around the smallest of screens.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final Route ORDERS = new Route.EntityPage("component:default/orders", "");
    @TempDir Path folder;
    private Desk desk;
    private Window window;

    @Start
    void start(Stage stage) {
        Looks.loadFonts();
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings.properties")),
                        FolderSource::new,
                        folder.resolve("sample"));
        window = new Window(desk, PlainScreen::all, stage);
        window.open(dev.slipway.ui.shell.Start.USUAL);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensOnTheStartScreenAndReadsNothingOnTheFirstRun() throws TimeoutException {
        until(() -> window.screen().isPresent());

        assertThat(window.firstFrame()).isPresent();
        assertThat(shown()).containsExactly(new Route.Home());
        assertThat(desk.workspace().get().folder()).isEmpty();
    }

    @Test
    void keysGoBackAndForward(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        go(new Route.GoldenPaths());

        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        assertThat(place()).isEqualTo(ORDERS);
        robot.write("[");
        assertThat(place()).isEqualTo(new Route.Home());
        robot.write("]");
        assertThat(place()).isEqualTo(ORDERS);
    }

    @Test
    void aFolderThatIsDroppedOnAnyScreenIsToldAboutOnTheStartScreen(FxRobot robot)
            throws TimeoutException {
        go(ORDERS);
        robot.interact(() -> window.openHere(Path.of("assets/sample-platform")));

        until(() -> desk.workspace().get().catalog().entities().size() > 40);
        assertThat(place()).isEqualTo(new Route.Home());
    }

    @Test
    void escGoesUpAlongThePath(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        robot.type(KeyCode.ESCAPE);

        assertThat(place()).isEqualTo(new Route.CatalogTable(""));
        robot.type(KeyCode.ESCAPE);
        assertThat(place()).isEqualTo(new Route.CatalogTable(""));
    }

    @Test
    void aTypedLetterIsAVerbOnTheScreenAndALetterInAField(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        robot.type(KeyCode.M);
        assertThat(screen().marked).isEqualTo(1);

        TextField field = robot.lookup(".text-field").query();
        robot.interact(field::requestFocus);
        robot.write("m[");
        assertThat(field.getText()).isEqualTo("m[");
        assertThat(screen().marked).isEqualTo(1);
        assertThat(place()).isEqualTo(ORDERS);
    }

    @Test
    void escFirstLeavesAField(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        TextField field = robot.lookup(".text-field").query();
        robot.interact(field::requestFocus);
        robot.type(KeyCode.ESCAPE);

        assertThat(field.isFocused()).isFalse();
        assertThat(place()).isEqualTo(ORDERS);
    }

    @Test
    void thePaletteFindsAScreenByKeysOnly(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.type(KeyCode.G, KeyCode.O, KeyCode.L, KeyCode.D);
        robot.type(KeyCode.ENTER);

        assertThat(place()).isEqualTo(new Route.GoldenPaths());
        assertThat(robot.lookup(".palette").tryQuery()).isEmpty();
    }

    @Test
    void thePaletteFindsEntitiesOfTheOpenPlatform(FxRobot robot) throws TimeoutException {
        desk.read(Path.of("assets/sample-platform"), Progress.NONE);
        go(new Route.Home());
        until(() -> window.settled() && !paletteTitles(robot, "orders-s").isEmpty());

        assertThat(paletteTitles(robot, "orders-s")).first().isEqualTo("orders-service");
        robot.type(KeyCode.ENTER);
        assertThat(place()).isEqualTo(new Route.EntityPage("component:default/orders-service", ""));
    }

    @Test
    void escClosesThePaletteAndGivesTheFocusBack(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        Node before = robot.interact(() -> {}) == null ? null : window.scene().getFocusOwner();
        run("window.palette");
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup(".palette").tryQuery()).isEmpty();
        assertThat(window.scene().getFocusOwner()).isSameAs(before);
        assertThat(place()).isEqualTo(ORDERS);
    }

    @Test
    void theSheetListsEveryKeyThatWorksHere(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        robot.interact(() -> run("window.keys"));

        List<String> words =
                robot.lookup(".key-sheet .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList();
        for (Command command : window.commands()) {
            assertThat(command.keys().isEmpty() || words.contains(command.title()))
                    .as(command.title())
                    .isTrue();
        }
        assertThat(words).contains("Mark this", "M", "Ctrl+K");
    }

    @Test
    void noTwoVerbsShareAKeyOrAnId() throws TimeoutException {
        until(() -> window.screen().isPresent());
        List<Command> all = window.commands();

        assertThat(all).extracting(Command::id).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(command -> command.keyList().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void themeZoomDensityAndRailChangeAtOnceAndAreKept(FxRobot robot) throws TimeoutException {
        until(() -> window.screen().isPresent());
        robot.interact(
                () ->
                        List.of(
                                        "window.theme-dark",
                                        "window.zoom-in",
                                        "window.dense",
                                        "window.rail")
                                .forEach(this::run));
        until(() -> window.scene().getRoot().getStyleClass().contains("dense"));

        assertThat(window.scene().getStylesheets()).last().asString().endsWith("slipway-dark.css");
        assertThat(robot.lookup(".rail.folded").tryQuery()).isPresent();
        until(() -> Files.exists(folder.resolve("settings.properties")));
        until(
                () ->
                        new SettingsFile(folder.resolve("settings.properties"))
                                .read()
                                .equals(desk.settings().get()));
        assertThat(desk.settings().get().looks().zoom()).isEqualTo(110);
    }

    @Test
    void aKeyTakesBackWhatAToastOffersUnlessTextIsWritten(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        int[] undone = {0};
        robot.interact(() -> window.guide().toast("Renamed", "Undo", () -> undone[0]++));
        TextField field = robot.lookup(".text-field").query();
        robot.interact(field::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(undone[0]).isZero();

        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(undone[0]).isEqualTo(1);
        assertThat(robot.lookup(".toast").tryQuery()).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(undone[0]).isEqualTo(1);
    }

    @Test
    void theLinkToAPlaceGoesToTheClipboard(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        robot.interact(() -> run("window.copy-link"));

        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .isEqualTo("slipway://catalog/component:default/orders"));
        assertThat(robot.lookup(".toast").queryAll()).hasSize(1);
    }

    @Test
    void aToastOffersTheWayBackOnce(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        int[] undone = {0};
        robot.interact(() -> window.guide().toast("Renamed", "Undo", () -> undone[0]++));
        robot.interact(
                () ->
                        ((javafx.scene.control.Hyperlink) robot.lookup(".toast .hyperlink").query())
                                .fire());

        assertThat(undone[0]).isEqualTo(1);
        assertThat(robot.lookup(".toast").tryQuery()).isEmpty();
    }

    @Test
    void aDangerousVerbAsksFirst(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        int[] done = {0};
        Command delete = new Command("x.delete", "Delete", "", () -> true, () -> done[0]++, true);
        robot.interact(() -> window.panels().perform(delete));
        robot.type(KeyCode.ENTER);
        assertThat(done[0]).as("Enter is on Cancel").isZero();

        robot.interact(() -> window.panels().perform(delete));
        robot.type(KeyCode.TAB, KeyCode.ENTER);
        assertThat(done[0]).isEqualTo(1);
    }

    @Test
    void onlyWebAddressesReachTheBrowser(FxRobot robot) throws TimeoutException {
        go(ORDERS);
        robot.interact(() -> window.guide().browse("file:///etc/passwd"));

        assertThat(robot.lookup(".toast .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("Not a web address"));
    }

    @Test
    void theRailMarksTheScreenThatIsShown(FxRobot robot) throws TimeoutException {
        go(ORDERS);

        assertThat(robot.lookup(".rail-item").queryAllAs(RailItem.class))
                .filteredOn(RailItem::isSelected)
                .extracting(Labeled::getText)
                .containsExactly("Catalog");
    }

    private List<String> paletteTitles(FxRobot robot, String query) {
        robot.interact(
                () -> {
                    window.panels().close();
                    run("window.palette");
                    ((TextField) window.scene().getFocusOwner()).setText(query);
                });
        Palette palette = robot.lookup(".palette").query();
        return palette.model().foundProperty().get().stream().map(e -> e.face().title()).toList();
    }

    private void go(Route route) throws TimeoutException {
        until(() -> window.screen().isPresent());
        Fx.run(() -> window.go(route));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void run(String id) {
        Command command =
                window.commands().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        dev.slipway.ui.Fx.run(command.run());
    }

    private PlainScreen screen() {
        return (PlainScreen) window.screen().orElseThrow();
    }

    private List<Route> shown() {
        return screen().shown;
    }

    private Route place() {
        WaitForAsyncUtils.waitForFxEvents();
        return window.guide().places().presentProperty().get();
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
