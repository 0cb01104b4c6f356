package dev.slipway.catalog;

import dev.slipway.base.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Several threads for independent work of one kind: the caller's, and as many of the executor's as
/// it has to spare. The caller never waits for one that has not begun.
record Crew(Executor executor, int helpers) {
    /// Below this, sharing costs more than it saves.
    private static final int WORTHWHILE = 64;

    static final Crew ALONE = new Crew(Runnable::run, 0);

    /// Does `work` for all items; what it throws comes out here.
    <T> void each(List<T> items, Progress progress, Consumer<T> work) {
        each(items.iterator(), items.size() >= WORTHWHILE, progress, work);
    }

    /// Does `work` for all items. Where the next must be looked for first, one thread looks while
    /// the others work on. `many` says whether sharing is worth its cost.
    <T> void each(Iterator<T> items, boolean many, Progress progress, Consumer<T> work) {
        Supply<T> supply = new Supply<>(items);
        Runnable share =
                () -> {
                    for (T item = supply.next(); item != null; item = supply.next()) {
                        progress.check();
                        work.accept(item);
                    }
                };
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < helpers && many; i++) {
            Share helped = new Share(new AtomicBoolean(), new FutureTask<>(share, null));
            shares.add(helped);
            executor.execute(helped);
        }
        try {
            share.run();
        } finally {
            // a fault here ends the others, too
            supply.end();
            shares.forEach(Share::join);
        }
    }

    /// Gives each item to one thread.
    private static final class Supply<T> {
        private final Lock lock = new ReentrantLock();
        private final Iterator<T> items;
        private boolean ended;

        Supply(Iterator<T> items) {
            this.items = items;
        }

        @Nullable T next() {
            lock.lock();
            try {
                return !ended && items.hasNext() ? items.next() : null;
            } finally {
                lock.unlock();
            }
        }

        void end() {
            lock.lock();
            try {
                ended = true;
            } finally {
                lock.unlock();
            }
        }
    }

    /// What a helper does; whoever sets `taken` first decides whether it does it.
    private record Share(AtomicBoolean taken, FutureTask<Void> task) implements Runnable {

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                task.run();
            }
        }

        void join() {
            if (taken.compareAndSet(false, true)) {
                return;
            }
            try {
                task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("cancelled");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault
                        ? fault
                        : new IllegalStateException(e.getCause());
            }
        }
    }
}
