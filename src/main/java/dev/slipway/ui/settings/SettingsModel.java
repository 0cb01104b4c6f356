package dev.slipway.ui.settings;

import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.About;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Navigator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// What the settings screen shows and does. Properties change on the `window` executor only.
public final class SettingsModel {
    static final int ZOOM_STEP = 10;
    static final int LEAST_ZOOM = 90;
    static final int MOST_ZOOM = 150;

    /// Everything that is chosen, with what there is to choose from.
    record View(Settings settings, List<UserChoice> users, UserChoice user) {}

    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;
    private final ReadOnlyObjectWrapper<View> view;
    private final ReadOnlyObjectWrapper<Optional<About>> about =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<About.Part>> parts =
            new ReadOnlyObjectWrapper<>(List.of());

    SettingsModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
        view = new ReadOnlyObjectWrapper<>(view(desk.settings().get(), desk.workspace().get()));
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Which program this is; empty until it was looked up.
    ReadOnlyObjectProperty<Optional<About>> aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /// What of others is in the program; empty until it was looked up.
    ReadOnlyObjectProperty<List<About.Part>> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    void took(Settings settings) {
        view.set(view(settings, desk.workspace().get()));
    }

    void took(Workspace workspace) {
        view.set(view(desk.settings().get(), workspace));
    }

    private static View view(Settings settings, Workspace workspace) {
        List<UserChoice> users = UserChoice.of(workspace.catalog(), settings.user());
        UserChoice user =
                users.stream()
                        .filter(choice -> choice.ref().equals(settings.user().orElse("")))
                        .findFirst()
                        .orElse(UserChoice.NOBODY);
        return new View(settings, users, user);
    }

    /// Looks up, once, what the last section says.
    void lookAround() {
        if (about.get().isEmpty()) {
            desk.jobs()
                    .quietly(
                            () -> {
                                About found = About.thisProgram();
                                List<About.Part> others = found.parts();
                                window.execute(
                                        () -> {
                                            parts.set(others);
                                            about.set(Optional.of(found));
                                        });
                            });
        }
    }

    void theme(String word) {
        looks(looks -> looks.withTheme(word));
    }

    void zoomBy(int step) {
        looks(looks -> looks.withZoom(looks.zoom() + step));
    }

    void usualZoom() {
        looks(looks -> looks.withZoom(Settings.Looks.DEFAULT.zoom()));
    }

    void dense(boolean dense) {
        looks(looks -> looks.withDense(dense));
    }

    void user(UserChoice choice) {
        change(s -> s.withUser(Optional.of(choice.ref()).filter(ref -> !ref.isEmpty())));
    }

    void projects(Path folder) {
        change(settings -> settings.withProjects(folder.toString()));
    }

    void offline(boolean offline) {
        change(s -> s.withNetwork(new Settings.Network(offline, s.network().proxy())));
    }

    /// `host:port` or an address; empty for what the environment says.
    void proxy(String proxy) {
        change(s -> s.withNetwork(new Settings.Network(s.network().offline(), proxy.strip())));
    }

    private void looks(UnaryOperator<Settings.Looks> next) {
        change(settings -> settings.withLooks(next.apply(settings.looks())));
    }

    private void change(UnaryOperator<Settings> next) {
        Settings before = desk.settings().get();
        Settings after = next.apply(before);
        if (!after.equals(before)) {
            desk.change(after);
        }
    }

    void open(EntityRef group) {
        navigator.go(new Route.EntityPage(group.toString(), ""));
    }

    void openSources() {
        navigator.go(new Route.Sources(""));
    }

    void openPlatform() {
        navigator.go(new Route.Home());
    }

    /// The folder that these settings are kept in.
    Path keptIn() {
        return desk.keptIn();
    }

    void showKept() {
        navigator.reveal(desk.keptIn());
    }

    void copyAbout() {
        about.get().ifPresent(found -> navigator.copy(found.line(), "the version"));
    }
}
