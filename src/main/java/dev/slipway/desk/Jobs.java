package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.desk.Job.State;
import dev.slipway.desk.Job.Status;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The only place that starts threads. Work runs on virtual threads; faults, those of the Java
/// runtime too, end here, are logged once and become the job's message.
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final int REMEMBERED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /// Work that tells its progress and gives a result.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore aside = new Semaphore(1);
    private final Signal<List<Job<?>>> all = new Signal<>(List.of());

    /// Running jobs and the last ended ones, newest first.
    public Signal<List<Job<?>>> all() {
        return all;
    }

    /// Starts `work` as a job that the jobs area shows.
    public <T> Job<T> start(String title, Work<T> work) {
        Job<T> job = new Job<>(title);
        all.update(
                jobs -> {
                    List<Job<?>> next = new ArrayList<>();
                    next.add(job);
                    next.addAll(jobs.subList(0, Math.min(jobs.size(), REMEMBERED - 1)));
                    return List.copyOf(next);
                });
        threads.execute(() -> run(job, work));
        return job;
    }

    /// Runs `work` in the background without a place in the jobs area.
    public void quietly(Runnable work) {
        quietly(work, fault -> {});
    }

    /// The same for what somebody waits for: `broken` hears of the fault that ended it.
    public void quietly(Runnable work, Consumer<Throwable> broken) {
        threads.execute(
                () -> {
                    try {
                        work.run();
                    } catch (CancellationException e) {
                        LOG.log(Level.FINE, "cancelled", e);
                    } catch (Throwable e) {
                        boolean closing =
                                threads.isShutdown() && e instanceof RejectedExecutionException;
                        LOG.log(closing ? Level.FINE : Level.SEVERE, "background work failed", e);
                        if (!closing) {
                            broken.accept(e);
                        }
                    }
                });
    }

    /// Begins `work` beside the caller's, who waits for it when asking for the result.
    <T> Supplier<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads)::join;
    }

    /// For those who share work between a few threads and wait for it (the catalog's reader).
    Executor threads() {
        return threads;
    }

    /// A worker that handles only the newest input: a newer one cancels the run before it, and
    /// inputs that were overtaken while waiting are never worked on.
    public <I> Consumer<I> latest(LatestWork<I> work) {
        return new Latest<>(work);
    }

    /// Such a worker for what nobody waits for. Only one of these is at work at a time: a screen
    /// that was just opened needs the processor more than all who look around for it.
    public <I> Consumer<I> aside(LatestWork<I> work) {
        return latest(
                (input, progress) -> {
                    while (!aside.tryAcquire()) {
                        progress.await(LOOK_AGAIN);
                    }
                    try {
                        work.run(input, progress);
                    } finally {
                        aside.release();
                    }
                });
    }

    /// What a [#latest] worker does with its newest input.
    @FunctionalInterface
    public interface LatestWork<I> {
        void run(I input, Progress progress);
    }

    /// Asks all work to stop and waits for it, but not long.
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.FINE, "some work did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void run(Job<T> job, Work<T> work) {
        long start = System.nanoTime();
        Progress progress = progressOf(job, start);
        try {
            T result = work.run(progress);
            end(job, State.SUCCEEDED, "", Optional.of(result), start);
        } catch (CancellationException e) {
            end(job, State.CANCELLED, "cancelled", Optional.empty(), start);
        } catch (Refused e) {
            job.status()
                    .set(
                            new Status<>(
                                    State.FAILED,
                                    message(e),
                                    0,
                                    0,
                                    Optional.empty(),
                                    since(start),
                                    e.problems()));
        } catch (Throwable e) {
            LOG.log(Level.WARNING, job.title() + " failed", e);
            end(job, State.FAILED, message(e), Optional.empty(), start);
        }
    }

    private static <T> Progress progressOf(Job<T> job, long start) {
        return new Progress() {
            @Override
            public void step(String what, long done, long total) {
                job.status()
                        .set(
                                new Status<>(
                                        State.RUNNING,
                                        what,
                                        done,
                                        total,
                                        Optional.empty(),
                                        since(start),
                                        List.of()));
            }

            @Override
            public boolean cancelled() {
                return job.isCancelled() || Thread.currentThread().isInterrupted();
            }
        };
    }

    private static <T> void end(
            Job<T> job, State state, String message, Optional<T> result, long start) {
        job.status().set(new Status<>(state, message, 0, 0, result, since(start), List.of()));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String message(Throwable e) {
        String said = e.getMessage();
        String name = e.getClass().getSimpleName();
        return said == null || said.isBlank()
                ? name
                : e instanceof Error ? name + ": " + said : said;
    }

    private final class Latest<I> implements Consumer<I> {
        private record Ticket<I>(I input) {}

        private final LatestWork<I> work;
        private final AtomicReference<@Nullable Ticket<I>> newest = new AtomicReference<>();
        private final Object turn = new Object();

        Latest(LatestWork<I> work) {
            this.work = work;
        }

        @Override
        public void accept(I input) {
            Ticket<I> ticket = new Ticket<>(input);
            newest.set(ticket);
            quietly(() -> handle(ticket));
        }

        private void handle(Ticket<I> ticket) {
            synchronized (turn) {
                if (newest.get() != ticket) {
                    return;
                }
                work.run(
                        ticket.input(),
                        new Progress() {
                            @Override
                            public boolean cancelled() {
                                return newest.get() != ticket
                                        || Thread.currentThread().isInterrupted();
                            }
                        });
            }
        }
    }
}
