package dev.slipway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Route;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// A navigator for tests of models: remembers what it was told, and stands in for the window's
/// thread by letting one piece of work run at a time.
public final class Recorder implements Navigator {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final ReentrantLock turn = new ReentrantLock();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Route> gone = new CopyOnWriteArrayList<>();
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private volatile Optional<Runnable> offered = Optional.empty();

    public Executor window() {
        return this::on;
    }

    /// Runs `work` as the window's thread would.
    public void on(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /// Waits until `condition` holds.
    public void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean held = false;
        while (!held && System.nanoTime() < end) {
            turn.lock();
            try {
                held = condition.getAsBoolean();
            } finally {
                turn.unlock();
            }
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(held).as("in time, said " + said).isTrue();
    }

    /// Toasts and warnings.
    public List<String> said() {
        return said;
    }

    public List<Route> gone() {
        return gone;
    }

    public List<String> copied() {
        return copied;
    }

    /// What the last toast offered to do.
    public Optional<Runnable> offered() {
        return offered;
    }

    @Override
    public void go(Route route) {
        gone.add(route);
    }

    @Override
    public void toast(String message) {
        said.add(message);
    }

    @Override
    public void toast(String message, String actionTitle, Runnable action) {
        said.add(message);
        offered = Optional.of(action);
    }

    @Override
    public void reveal(Path folder) {
        said.add(folder.toString());
    }

    @Override
    public void copy(String text, String what) {
        copied.add(text);
    }

    @Override
    public void browse(String url) {
        said.add(url);
    }
}
