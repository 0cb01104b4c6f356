package dev.slipway.app;

import dev.slipway.base.Progress;
import dev.slipway.ui.Fx;
import dev.slipway.ui.shell.Window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Measures a usual start for `installers/benchmark` (`slipway --clock FILE open …`, hidden from
/// help): writes when the first picture was out and when the screen had all its data, in
/// milliseconds since 1970, so that whoever started the process can tell what the user waited.
final class StartClock {
    private static final Logger LOG = Logger.getLogger(StartClock.class.getName());
    private static final Duration POLL = Duration.ofMillis(10);
    private final Path file;

    StartClock(Path file) {
        this.file = file;
    }

    void watch(Window window) {
        Thread.ofVirtual().name("start clock").start(() -> measure(window));
    }

    /// The screen counts as shown when the window's thread found it settled twice, with a frame
    /// between.
    private void measure(Window window) {
        try {
            boolean before = false;
            while (true) {
                boolean settled = ask(window);
                if (settled && before) {
                    write(firstFrame(window), Instant.now());
                    return;
                }
                before = settled;
                Progress.NONE.await(POLL);
            }
        } catch (IOException | ExecutionException e) {
            LOG.log(Level.SEVERE, "the start was not measured", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ask(Window window) throws ExecutionException, InterruptedException {
        FutureTask<Boolean> settled =
                new FutureTask<>(() -> window.firstFrame().isPresent() && window.settled());
        Fx.later(settled);
        return settled.get();
    }

    private static Instant firstFrame(Window window)
            throws ExecutionException, InterruptedException {
        FutureTask<Optional<Instant>> first = new FutureTask<>(window::firstFrame);
        Fx.later(first);
        return first.get().orElseThrow();
    }

    private void write(Instant firstFrame, Instant usable) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                next,
                "firstFrame=%d%nusable=%d%n"
                        .formatted(firstFrame.toEpochMilli(), usable.toEpochMilli()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
