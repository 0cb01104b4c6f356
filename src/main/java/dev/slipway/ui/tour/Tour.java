package dev.slipway.ui.tour;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.ui.Theme;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens the sample platform in a window, visits every screen and the way from a golden path to a
/// new component, and leaves a picture of every stop and `timings.json`. Runs on a thread that is
/// not the window's.
public final class Tour {
    private static final String USER = "user:default/mara.klein";
    private static final String ORDERS = "component:default/orders-service";

    /// @param pictures the folder for pictures and timings
    /// @param desks gives desks without a user's past, on folders that may be thrown away
    public record Plan(Path pictures, Theme theme, int width, int height, Supplier<Desk> desks) {}

    private final Plan plan;
    private final Desk desk;
    private final Window window;
    private final Walk walk;
    private final FrameWatch watch;

    private Tour(Plan plan, Desk desk, Window window, FrameWatch watch) {
        this.plan = plan;
        this.desk = desk;
        this.window = window;
        this.watch = watch;
        walk = new Walk(plan.pictures(), watch);
    }

    /// Walks the whole way.
    ///
    /// @throws StopFailed at the first stop that cannot be reached
    /// @throws IllegalStateException when no window can be opened
    public static void run(Plan plan) throws StopFailed {
        try (Desk desk = plan.desks().get()) {
            dress(desk, plan);
            Window window = Window.start(desk, Start.SAMPLE);
            new Tour(plan, desk, window, new FrameWatch()).walk();
        }
    }

    private void walk() throws StopFailed {
        Instant begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        walk.until("the first frame", () -> window.firstFrame().isPresent());
        Duration firstFrame = Duration.between(begun, window.firstFrame().orElseThrow());
        walk.until("the sample platform", this::isRead);
        Duration usable = Duration.between(begun, Instant.now());
        walk.on(
                "watch",
                () -> {
                    watch.start();
                    return true;
                });
        screens();
    }

    private void screens() throws StopFailed {
        go("home", new Route.Home());
        go("catalog", new Route.CatalogTable(""));
    }

    private boolean isRead() {
        return desk.workspace().get().folder().isPresent() && window.settled();
    }

    private void go(String name, Route route) throws StopFailed {
        walk.stop(name, window.scene(), window::settled, () -> window.go(route));
    }

    private static void dress(Desk desk, Plan plan) {
        Settings usual = desk.settings().get();
        Settings.Looks looks =
                usual.looks()
                        .withTheme(plan.theme().name().toLowerCase(Locale.ROOT))
                        .withSize(new Settings.Size(plan.width(), plan.height()));
        desk.change(usual.withLooks(looks).withUser(Optional.of(USER)));
    }
}
