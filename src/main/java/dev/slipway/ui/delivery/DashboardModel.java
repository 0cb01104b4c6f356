package dev.slipway.ui.delivery;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Layout;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.delivery.dashboard.Variable;
import dev.slipway.desk.DashboardAsk;
import dev.slipway.desk.DashboardFile;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.PanelAnswers;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// The dashboards of the platform, the one that is shown, and what its panels were answered.
/// Properties change on the `window` executor only.
final class DashboardModel {
    /// A dashboard as it is shown: `board` are its panels with their places.
    record Shown(
            String path,
            Dashboard dashboard,
            List<Placed> board,
            TimeRange range,
            long from,
            long to) {}

    private final Desk desk;
    private final Executor window;
    private final ReadOnlyObjectWrapper<List<DashboardFile>> files =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Integer, PanelAnswers>> answers =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Set<Integer> toggled = new HashSet<>();
    private TimeRange range = TimeRange.last("6h");
    private boolean listing;
    private @Nullable Job<?> running;
    private @Nullable Heard round;

    DashboardModel(Desk desk, Executor window) {
        this.desk = desk;
        this.window = window;
    }

    ReadOnlyObjectProperty<List<DashboardFile>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// By the panels' numbers.
    ReadOnlyObjectProperty<Map<Integer, PanelAnswers>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /// Why there are no (fresh) numbers, in a sentence; empty when all is well.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    boolean isBusy() {
        return listing || running != null;
    }

    /// The server that may be asked.
    Optional<String> server() {
        return desk.delivery().dashboards().server();
    }

    /// Looks for dashboards in the platform.
    void list() {
        listing = true;
        Job<List<DashboardFile>> job =
                desk.jobs()
                        .start(
                                "Looking for dashboards",
                                progress -> desk.delivery().dashboards().files(progress));
        job.status()
                .listen(
                        now ->
                                window.execute(
                                        () -> {
                                            if (now.ended()) {
                                                listing = false;
                                                files.set(now.result().orElse(List.of()));
                                            }
                                        }));
    }

    /// Opens a dashboard of the platform.
    void open(String path) {
        stop();
        listing = true;
        desk.jobs()
                .quietly(
                        () -> {
                            Outcome<Dashboard> read = desk.delivery().dashboards().read(path);
                            window.execute(() -> opened(path, read));
                        });
    }

    private void opened(String path, Outcome<Dashboard> read) {
        listing = false;
        toggled.clear();
        answers.set(Map.of());
        trouble.set(
                read.value().isPresent()
                        ? ""
                        : read.problems().stream()
                                .map(Problem::message)
                                .findFirst()
                                .orElse("it cannot be read"));
        if (read.value().isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        Dashboard dashboard = read.value().get();
        range = TimeRange.of(dashboard.from(), dashboard.to());
        put(path, dashboard);
        ask(true);
    }

    void close() {
        stop();
        shown.set(Optional.empty());
        answers.set(Map.of());
        trouble.set("");
        status.set("");
    }

    private void put(String path, Dashboard dashboard) {
        long now = desk.delivery().now() * 1000;
        shown.set(
                Optional.of(
                        new Shown(
                                path,
                                dashboard,
                                Layout.of(dashboard, toggled),
                                range,
                                range.from(now),
                                range.to(now))));
    }

    void show(TimeRange other) {
        range = other;
        shown.get().ifPresent(s -> put(s.path(), s.dashboard()));
        ask(false);
    }

    /// Folds or unfolds the row with this number among the rows.
    void toggle(int row) {
        if (!toggled.remove(row)) {
            toggled.add(row);
        }
        again(false);
    }

    /// Other values of a variable.
    void choose(String name, List<String> values) {
        shown.get()
                .ifPresent(
                        s -> {
                            List<Variable> chosen =
                                    s.dashboard().variables().stream()
                                            .map(v -> v.name().equals(name) ? v.choose(values) : v)
                                            .toList();
                            put(s.path(), s.dashboard().choose(chosen));
                            ask(true);
                        });
    }

    void refresh() {
        again(true);
    }

    private void again(boolean all) {
        shown.get().ifPresent(s -> put(s.path(), s.dashboard()));
        ask(all);
    }

    /// Asks the server that the user agreed to; without one nothing is sent.
    private void ask(boolean variables) {
        stop();
        Shown now = shown.get().orElse(null);
        DashboardAsk ask = now == null ? null : desk.delivery().dashboards().ask().orElse(null);
        if (now == null || ask == null) {
            return;
        }
        Heard heard = new Heard();
        Set<Integer> folded = Set.copyOf(toggled);
        long time = desk.delivery().now() * 1000;
        Job<Integer> job =
                desk.jobs()
                        .start(
                                "Asking " + ask.server(),
                                progress -> {
                                    try (ask) {
                                        return new DashboardRound(ask, time, heard)
                                                .run(now, variables, folded, progress);
                                    }
                                });
        running = job;
        round = heard;
        job.status().listen(state -> window.execute(() -> heard(job, state)));
    }

    private void heard(Job<Integer> job, Job.Status<Integer> state) {
        if (state.ended() && running == job) {
            running = null;
            status.set(
                    state.state() == Job.State.SUCCEEDED
                            ? "answered in " + state.elapsed().toMillis() + " ms"
                            : state.message());
        }
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        round = null;
    }

    /// Takes what the newest round tells; an older one is not listened to any more.
    private final class Heard implements DashboardRound.Listener {
        @Override
        public void placed(Shown filled) {
            take(() -> shown.set(Optional.of(filled)));
        }

        @Override
        public void answered(Map<Integer, PanelAnswers> soFar) {
            take(() -> answers.set(soFar));
        }

        @Override
        public void ended(String words) {
            take(() -> trouble.set(words));
        }

        private void take(Runnable change) {
            window.execute(
                    () -> {
                        if (round == this) {
                            change.run();
                        }
                    });
        }
    }
}
