package dev.slipway.base;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// How a long piece of work tells where it is and learns that nobody wants it any more.
public interface Progress {

    /// For callers that neither show nor cancel.
    Progress NONE = new Progress() {};

    /// Says what is done now; `done` of `total`, `total` 0 while unknown.
    default void step(String what, long done, long total) {}

    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /// @throws CancellationException when the work was cancelled
    default void check() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /// Waits, and ends early when the work is cancelled.
    ///
    /// @throws CancellationException when the work was cancelled while waiting
    default void await(Duration duration) {
        long look = TimeUnit.MILLISECONDS.toNanos(20);
        long end = System.nanoTime() + duration.toNanos();
        try {
            for (long left = duration.toNanos();
                    left > 0 && !cancelled();
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, look));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }
}
