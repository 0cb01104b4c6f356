package dev.slipway.catalog;

import dev.slipway.base.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Several threads for one list of independent work: the caller's, and as many of the executor's as
/// it has to spare. The caller never waits for one that has not begun.
record Crew(Executor executor, int helpers) {
    /// Below this, sharing costs more than it saves.
    private static final int WORTHWHILE = 64;

    static final Crew ALONE = new Crew(Runnable::run, 0);

    /// Does `work` for all items; what it throws comes out here.
    <T> void each(List<T> items, Progress progress, Consumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        Runnable share =
                () -> {
                    for (int i = next.getAndIncrement();
                            i < items.size();
                            i = next.getAndIncrement()) {
                        progress.check();
                        work.accept(items.get(i));
                    }
                };
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < helpers && items.size() >= WORTHWHILE; i++) {
            Share helped = new Share(new AtomicBoolean(), new FutureTask<>(share, null));
            shares.add(helped);
            executor.execute(helped);
        }
        try {
            share.run();
        } finally {
            // a fault here ends the others, too
            next.set(items.size());
            shares.forEach(Share::join);
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
