package dev.slipway.ui.tour;

import dev.slipway.base.Progress;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Snapshot;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/// Goes from stop to stop on a thread of its own and does everything on the window's.
final class Walk {
    private static final Duration POLL = Duration.ofMillis(8);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int QUIET_POLLS = 6;

    /// What a stop took until its picture could be taken.
    record Stop(String name, long millis) {}

    private final Path folder;
    private final FrameWatch watch;
    private final List<Stop> stops = new ArrayList<>();

    Walk(Path folder, FrameWatch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }

    /// Does something on the window's thread, waits until the screen has settled and writes
    /// `NN-name.png`.
    void stop(String name, Scene scene, BooleanSupplier settled, Runnable step) throws StopFailed {
        long start = System.nanoTime();
        run(name, step);
        long end = until(name, settled);
        stops.add(new Stop(name, (end - start) / 1_000_000));
        picture(String.format(Locale.ROOT, "%02d-%s", stops.size(), name), scene);
    }

    /// Waits until `settled` holds for some polls in a row; gives the time when it began to.
    long until(String what, BooleanSupplier settled) throws StopFailed {
        long last = System.nanoTime() + LONGEST.toNanos();
        long since = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_POLLS) {
            if (on(what, settled::getAsBoolean)) {
                since = quiet == 0 ? System.nanoTime() : since;
                quiet++;
            } else {
                quiet = 0;
            }
            if (System.nanoTime() > last) {
                throw new StopFailed(
                        what + ": not settled after " + LONGEST.toSeconds() + " seconds");
            }
            Progress.NONE.await(POLL);
        }
        return since;
    }

    /// Runs on the window's thread and waits until that is done.
    void run(String what, Runnable work) throws StopFailed {
        on(
                what,
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Runs on the window's thread and waits for the result.
    <T> T on(String what, Callable<T> work) throws StopFailed {
        FutureTask<T> task = new FutureTask<>(work);
        Fx.later(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StopFailed(what + ": " + cause.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopFailed(what + ": interrupted", e);
        }
    }

    void picture(String name, Scene scene) throws StopFailed {
        WritableImage image =
                on(
                        name,
                        () -> {
                            watch.stop();
                            WritableImage taken = scene.snapshot(null);
                            watch.start();
                            return taken;
                        });
        try {
            Snapshot.write(image, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new StopFailed(name + ": the picture cannot be written to " + folder, e);
        }
    }
}
