package dev.slipway.ui.shell;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// The jobs as the top bar tells them: one line for all of them, and a row each.
final class JobsModel {

    /// The line in the top bar.
    record Summary(Tone tone, String text) {}

    /// What the line is about.
    enum Tone {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    /// One job. `share` is the done part from 0 to 1, below 0 while unknown.
    record Row(
            Job<?> job,
            String title,
            Job.State state,
            String message,
            double share,
            Duration elapsed) {
        boolean running() {
            return state == Job.State.RUNNING;
        }
    }

    private record Heard(long since, Subscription subscription) {}

    private final LongSupplier nanoTime;
    private final Runnable changed;
    private final Map<Job<?>, Heard> heard = new HashMap<>();
    private List<Job<?>> jobs = List.of();
    private final ReadOnlyObjectWrapper<Summary> summary =
            new ReadOnlyObjectWrapper<>(new Summary(Tone.IDLE, "No jobs"));

    /// Jobs tell their progress on threads of their own; `onWindowThread` makes work of which the
    /// window's thread does a burst once.
    JobsModel(UnaryOperator<Runnable> onWindowThread, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        changed = onWindowThread.apply(this::summarise);
    }

    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The present jobs, newest first.
    void set(List<Job<?>> present) {
        jobs = present;
        for (Job<?> job : present) {
            heard.computeIfAbsent(
                    job,
                    one ->
                            new Heard(
                                    nanoTime.getAsLong(),
                                    one.status().listen(status -> changed.run())));
        }
        heard.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = !present.contains(entry.getKey());
                            if (gone) {
                                entry.getValue().subscription().close();
                            }
                            return gone;
                        });
        summarise();
    }

    /// The rows now: running jobs first, then the ended ones, each newest first. The time of
    /// running jobs goes on, so ask again while they are shown.
    List<Row> rows() {
        List<Row> running = new ArrayList<>();
        List<Row> ended = new ArrayList<>();
        for (Job<?> job : jobs) {
            Heard known = heard.get(job);
            Row row = row(job, known == null ? nanoTime.getAsLong() : known.since());
            (row.running() ? running : ended).add(row);
        }
        running.addAll(ended);
        return running;
    }

    private Row row(Job<?> job, long since) {
        Job.Status<?> status = job.status().get();
        Duration elapsed =
                status.ended() ? status.elapsed() : Duration.ofNanos(nanoTime.getAsLong() - since);
        double share = status.total() > 0 ? (double) status.done() / status.total() : -1;
        return new Row(job, job.title(), status.state(), status.message(), share, elapsed);
    }

    private void summarise() {
        summary.set(summaryOf(rows()));
    }

    private static Summary summaryOf(List<Row> rows) {
        long running = rows.stream().filter(Row::running).count();
        if (running > 0) {
            return new Summary(Tone.RUNNING, jobs(running) + " running");
        }
        long failed = rows.stream().filter(row -> row.state() == Job.State.FAILED).count();
        if (failed > 0) {
            return new Summary(Tone.FAILED, jobs(failed) + " failed");
        }
        return rows.isEmpty()
                ? new Summary(Tone.IDLE, "No jobs")
                : new Summary(Tone.DONE, jobs(rows.size()) + " done");
    }

    private static String jobs(long count) {
        return count == 1 ? "1 job" : count + " jobs";
    }
}
