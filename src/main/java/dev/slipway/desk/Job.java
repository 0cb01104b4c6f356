package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Signal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// One piece of work on its own thread: what it is, where it stands, and a way to stop it.
public final class Job<T> {

    /// Where a job stands. `done` of `total`, `total` 0 while unknown; `result` only when
    /// SUCCEEDED; `message` says what is done now, or what went wrong; `problems` are all that the
    /// user's input was refused for.
    public record Status<T>(
            State state,
            String message,
            long done,
            long total,
            Optional<T> result,
            Duration elapsed,
            List<Problem> problems) {

        public Status {
            problems = List.copyOf(problems);
        }

        public boolean ended() {
            return state != State.RUNNING;
        }
    }

    /// The life of a job.
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    private final String title;
    private final Signal<Status<T>> status;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Job(String title) {
        this.title = title;
        status =
                new Signal<>(
                        new Status<>(
                                State.RUNNING,
                                "",
                                0,
                                0,
                                Optional.empty(),
                                Duration.ZERO,
                                List.of()));
    }

    public String title() {
        return title;
    }

    public Signal<Status<T>> status() {
        return status;
    }

    /// Asks the work to stop; it stops at its next check.
    public void cancel() {
        cancelled.set(true);
    }

    boolean isCancelled() {
        return cancelled.get();
    }
}
