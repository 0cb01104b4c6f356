package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;

import javafx.application.Application;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Takes the user from place to place, remembers the way, and says short words.
final class Guide implements Navigator {
    private static final List<String> BROWSABLE = List.of("https://", "http://", "mailto:");
    private final Desk desk;
    private final PlacesModel places = new PlacesModel();
    private final Toasts toasts;
    private final ScreenHost host;

    Guide(
            Desk desk,
            BiFunction<Desk, Navigator, Map<Class<? extends Route>, Supplier<Screen>>> screens,
            Toasts toasts) {
        this.desk = desk;
        this.toasts = toasts;
        host = new ScreenHost(screens.apply(desk, this));
        host.headingProperty().subscribe(this::name);
    }

    PlacesModel places() {
        return places;
    }

    ScreenHost host() {
        return host;
    }

    @Override
    public void go(Route route) {
        places.visit(route);
        host.show(route);
    }

    @Override
    public void here(Route route) {
        places.rename(route);
    }

    void back() {
        places.back().ifPresent(host::show);
    }

    void forward() {
        places.forward().ifPresent(host::show);
    }

    boolean canGoUp() {
        return above().isPresent();
    }

    /// Goes to the nearest place of the path that is shown.
    void up() {
        above().ifPresent(this::go);
    }

    @Override
    public void toast(String message) {
        toasts.say(message);
    }

    @Override
    public void toast(String message, String actionTitle, Runnable action) {
        toasts.say(message, actionTitle, action);
    }

    boolean canUndo() {
        return toasts.offersUndo();
    }

    /// Takes back the change that was told about last.
    void undo() {
        toasts.undo();
    }

    @Override
    public void warn(String message) {
        toasts.warn(message);
    }

    @Override
    public void copy(String text, String what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        toasts.say(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " copied");
    }

    void copyLink() {
        copy(places.presentProperty().get().uri(), "link to this place");
    }

    /// Addresses come from catalogs, so only those that a browser or mail program takes are passed
    /// on.
    @Override
    public void browse(String url) {
        String address = url.toLowerCase(Locale.ROOT);
        if (BROWSABLE.stream().noneMatch(address::startsWith)) {
            toasts.warn("Not a web address: " + url, "Copy it", () -> copy(url, "address"));
            return;
        }
        show(url);
    }

    @Override
    public void reveal(Path folder) {
        show(folder.toUri().toString());
    }

    private void show(String url) {
        HostServices services = new Doors().getHostServices();
        desk.jobs().quietly(() -> services.showDocument(url));
    }

    private Optional<Route> above() {
        return host.headingProperty().get().crumbs().reversed().stream()
                .map(Crumb::route)
                .flatMap(Optional::stream)
                .filter(route -> !route.equals(places.presentProperty().get()))
                .findFirst();
    }

    private void name(Heading heading) {
        Route present = places.presentProperty().get();
        if (!heading.crumbs().isEmpty() && !isScreen(present)) {
            places.name(heading.crumbs().getLast().text());
        }
    }

    /// Whether the place is a screen as such, which is always offered and so is no recent place.
    private static boolean isScreen(Route route) {
        return switch (route) {
            case Route.Home home -> true;
            case Route.GoldenPaths paths -> true;
            case Route.SettingsPage settings -> true;
            case Route.Live live -> live.component().isEmpty();
            case Route.Apply apply -> false;
            case Route.Sources sources -> true;
            case Route.Scorecards cards -> true;
            case Route.CatalogChanges changes -> true;
            case Route.CatalogTable table -> table.query().isEmpty();
            case Route.Delivery delivery -> !delivery.place().equals("dashboards");
            case Route.Problems problems -> problems.path().isEmpty();
            case Route.Updates updates -> updates.ref().isEmpty();
            case Route.Workbench bench -> false;
            case Route.Score score -> score.path().isEmpty();
            case Route.EntityPage page -> false;
            case Route.Wizard wizard -> false;
            case Route.SourceFile file -> false;
        };
    }

    /// JavaFX gives its way to the browser to an `Application` only.
    private static final class Doors extends Application {
        @Override
        public void start(Stage stage) {}
    }
}
