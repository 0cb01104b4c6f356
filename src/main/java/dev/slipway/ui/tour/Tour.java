package dev.slipway.ui.tour;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Settings;
import dev.slipway.ui.Theme;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

import java.io.IOException;
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

    /// How far to go: everywhere, or to what most starts come to in their first minutes.
    public enum Way {
        ALL,
        START
    }

    /// @param pictures the folder for pictures and timings
    /// @param desks gives desks without a user's past, each on a folder that may be thrown away
    /// @param projects the folder in which the new repository is made
    public record Plan(
            Path pictures,
            Theme theme,
            Settings.Size size,
            Way way,
            Supplier<Desk> desks,
            Path projects) {}

    private Tour() {}

    /// Walks the whole way.
    ///
    /// @throws StopFailed at the first stop that cannot be reached
    /// @throws IllegalStateException when no window can be opened
    public static void run(Plan plan) throws StopFailed {
        Instant begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        try (Desk desk = plan.desks().get();
                Desk empty = plan.desks().get()) {
            dress(desk, plan);
            dress(empty, plan);
            Window window = Window.start(desk, Start.SAMPLE);
            FrameWatch watch = new FrameWatch();
            Walk walk = new Walk(plan.pictures(), watch);
            walk.until("the first frame", () -> window.firstFrame().isPresent());
            Instant usable = usable(walk, window, desk);
            walk.run("the watch", watch::start);
            Stops stops = new Stops(walk, window, desk, plan.projects());
            switch (plan.way()) {
                case ALL -> stops.visit(empty);
                case START -> stops.start();
            }
            walk.run("the watch", watch::stop);
            new Timings(
                            Duration.between(begun, window.firstFrame().orElseThrow()),
                            Duration.between(begun, usable),
                            walk.stops(),
                            watch.longestMillis())
                    .writeTo(plan.pictures().resolve("timings.json"));
            walk.run("closing", window::close);
        } catch (IOException e) {
            throw new StopFailed("timings.json: cannot be written to " + plan.pictures(), e);
        }
    }

    private static Instant usable(Walk walk, Window window, Desk desk) throws StopFailed {
        long since =
                walk.until(
                        "the sample platform",
                        () -> desk.workspace().get().folder().isPresent() && window.settled());
        return Instant.now().minusNanos(System.nanoTime() - since);
    }

    private static void dress(Desk desk, Plan plan) {
        Settings usual = desk.settings().get();
        Settings.Looks looks =
                usual.looks()
                        .withTheme(plan.theme().name().toLowerCase(Locale.ROOT))
                        .withSize(plan.size());
        desk.change(
                usual.withLooks(looks)
                        .withUser(Optional.of(USER))
                        .withProjects(plan.projects().toString()));
    }
}
