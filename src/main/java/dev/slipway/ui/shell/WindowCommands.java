package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.ui.Command;

import java.util.List;
import java.util.function.UnaryOperator;

/// The verbs that work on every screen.
final class WindowCommands {
    /// Ids of the commands that go to a screen begin so.
    static final String SCREEN = "go.";

    static final String PALETTE = "window.palette";

    private static final int ZOOM_STEP = 10;
    private final Desk desk;
    private final Guide guide;
    private final Panels panels;
    private final Window window;
    private final List<Command> all;

    final Command palette;
    final Command jobs;
    final Command foldRail;
    final Command back;
    final Command forward;
    final Command toggleTheme;
    final Command usualSize;

    WindowCommands(Desk desk, Guide guide, Panels panels, Window window) {
        this.desk = desk;
        this.guide = guide;
        this.panels = panels;
        this.window = window;
        PlacesModel places = guide.places();
        palette = Command.of(PALETTE, "Search everything", "Shortcut+K", panels::palette);
        back =
                Command.of(
                        "window.back",
                        "Back",
                        "Alt+Left [",
                        () -> places.canBackProperty().get(),
                        guide::back);
        forward =
                Command.of(
                        "window.forward",
                        "Forward",
                        "Alt+Right ]",
                        () -> places.canForwardProperty().get(),
                        guide::forward);
        toggleTheme =
                Command.of(
                        "window.toggle-theme",
                        "Light or dark",
                        "Shortcut+Shift+L",
                        () -> theme(window.isDark() ? "light" : "dark"));
        usualSize = Command.of("window.zoom-reset", "Usual size", "Shortcut+0", () -> zoom(100));
        jobs = Command.of("window.jobs", "Show the jobs", "Shortcut+J", panels::jobs);
        foldRail =
                Command.of(
                        "window.rail",
                        "Fold or unfold the rail",
                        "Shortcut+B",
                        () -> looks(looks -> looks.withRailFolded(!looks.railFolded())));
        all = makeAll();
    }

    List<Command> all() {
        return all;
    }

    private List<Command> makeAll() {
        return List.of(
                go("home", "Home", "Alt+1", new Route.Home()),
                go("catalog", "Catalog", "Alt+2", new Route.CatalogTable("")),
                go("golden-paths", "Golden paths", "Alt+3", new Route.GoldenPaths()),
                go("updates", "Updates of golden paths", "", new Route.Updates("")),
                go("problems", "Problems", "Alt+4", new Route.Problems("")),
                go("score", "Score", "Alt+5", new Route.Score("", 0)),
                go("live", "Live", "Alt+6", new Route.Live("", "", "")),
                go("delivery", "Delivery", "Alt+7", new Route.Delivery("figures", "", "")),
                go("scorecards", "Scorecards", "", new Route.Scorecards("", "")),
                go("changes", "Changes of the catalog", "", new Route.CatalogChanges("")),
                go("sources", "Sources", "", new Route.Sources("")),
                go("settings", "Settings", "Shortcut+Comma", new Route.SettingsPage()),
                palette,
                back,
                forward,
                Command.of("window.up", "Go up", "Esc", guide::canGoUp, guide::up),
                Command.of(
                        "window.undo",
                        "Take back the last change",
                        "Shortcut+Z",
                        guide::canUndo,
                        guide::undo),
                jobs,
                Command.of("window.keys", "Keyboard shortcuts", "? F1", panels::keys),
                Command.of("window.folder", "Open a folder…", "Shortcut+O", window::chooseFolder),
                Command.of(
                        "window.add-source",
                        "Add a repository…",
                        "Shortcut+Shift+O",
                        () -> guide.go(new Route.Sources(""))),
                Command.of("window.sample", "Open the sample platform", "", desk::openSample),
                Command.of(
                        "window.reload",
                        "Read the platform again",
                        "Shortcut+R F5",
                        () -> desk.workspace().get().folder().isPresent(),
                        desk::reload),
                Command.of(
                        "window.copy-link",
                        "Copy the link to this place",
                        "Shortcut+Shift+C",
                        guide::copyLink),
                Command.of("window.user", "Choose who you are", "", panels::users),
                toggleTheme,
                Command.of("window.theme-light", "Light theme", "", () -> theme("light")),
                Command.of("window.theme-dark", "Dark theme", "", () -> theme("dark")),
                Command.of(
                        "window.theme-system", "Theme of the desktop", "", () -> theme("system")),
                Command.of("window.zoom-in", "Larger", "Shortcut+Plus", () -> zoomBy(ZOOM_STEP)),
                Command.of(
                        "window.zoom-out", "Smaller", "Shortcut+Minus", () -> zoomBy(-ZOOM_STEP)),
                usualSize,
                Command.of(
                        "window.dense",
                        "Dense or wide rows",
                        "Shortcut+Shift+D",
                        () -> looks(looks -> looks.withDense(!looks.dense()))),
                foldRail,
                Command.of("window.quit", "Quit", "Shortcut+Q", window::close));
    }

    private Command go(String id, String title, String keys, Route route) {
        return Command.of(SCREEN + id, title, keys, () -> guide.go(route));
    }

    private void theme(String word) {
        looks(looks -> looks.withTheme(word));
    }

    private void zoom(int percent) {
        looks(looks -> looks.withZoom(percent));
    }

    private void zoomBy(int step) {
        looks(looks -> looks.withZoom(looks.zoom() + step));
    }

    private void looks(UnaryOperator<Settings.Looks> change) {
        Settings now = desk.settings().get();
        desk.change(now.withLooks(change.apply(now.looks())));
    }
}
