package dev.slipway.app;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.ui.Fx;
import dev.slipway.ui.shell.Window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
    private final Desk desk;

    StartClock(Path file, Desk desk) {
        this.file = file;
        this.desk = desk;
    }

    void watch(Window window) {
        Thread.ofVirtual().name("start clock").start(() -> measure(window));
    }

    private void measure(Window window) {
        try {
            while (!ask(() -> hasAll(window))) {
                Progress.NONE.await(POLL);
            }
            CountDownLatch drawn = new CountDownLatch(1);
            Fx.later(() -> window.afterNextFrame(drawn::countDown));
            drawn.await();
            Instant usable = Instant.now();
            write(ask(window::firstFrame).orElseThrow(), usable);
        } catch (IOException | ExecutionException e) {
            LOG.log(Level.SEVERE, "the start was not measured", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A screen is settled before the folder was opened too.
    private boolean hasAll(Window window) {
        return desk.workspace().get().folder().isPresent()
                && window.firstFrame().isPresent()
                && window.settled();
    }

    private static <T> T ask(Callable<T> question) throws ExecutionException, InterruptedException {
        FutureTask<T> answer = new FutureTask<>(question);
        Fx.later(answer);
        return answer.get();
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
