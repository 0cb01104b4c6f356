package dev.slipway.ui.sources;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.desk.Access;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Route;
import dev.slipway.desk.Saved;
import dev.slipway.desk.Source;
import dev.slipway.desk.SourcePlan;
import dev.slipway.desk.TextChange;
import dev.slipway.git.Remote;
import dev.slipway.secrets.SecretStore;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the sources screen shows and does. Properties change on the `window` executor only. A
/// server is contacted by [#get] alone.
public final class SourcesModel {
    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());
    private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
    private @Nullable Job<?> running;
    private int working;

    SourcesModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ObservableList<SourceRow> rows() {
        return rows;
    }

    /// Whether nothing is being looked up.
    boolean settled() {
        return working == 0;
    }

    /// Whether there is a platform to register something for.
    boolean hasPlatform() {
        return desk.workspace().get().folder().isPresent();
    }

    /// Looks at what is registered, and how old the copies are.
    void refresh() {
        work(
                () ->
                        desk.sources().registered().stream()
                                .map(s -> SourceRow.of(s, desk.sources().copy(s), Instant.now()))
                                .toList(),
                rows::setAll);
    }

    /// Takes what was typed, pasted or chosen: the first step of adding it.
    void look(String line) {
        if (line.isBlank()) {
            step.set(new Step.Idle());
            return;
        }
        work(
                () -> desk.sources().read(line),
                read ->
                        read.value()
                                .ifPresentOrElse(
                                        this::begin,
                                        () ->
                                                step.set(
                                                        new Step.Refused(
                                                                read.problems().getFirst()))));
    }

    private void begin(Source source) {
        if (source.kind() != Source.Kind.REPOSITORY) {
            plan(source);
            return;
        }
        work(
                () -> desk.sources().copy(source).isPresent(),
                there -> {
                    if (there) {
                        plan(source);
                    } else {
                        ask(source, false, Access.OPEN);
                    }
                });
    }

    /// Shows what bringing a copy up to date would do.
    void update(SourceRow row) {
        work(
                () -> desk.sources().lastAccess(row.source()),
                access -> ask(row.source(), row.there(), access));
    }

    private void ask(Source source, boolean update, Access access) {
        step.set(asking(source, update, access, Step.Store.UNKNOWN));
        lookUpStore(source, access);
    }

    private Step.Asking asking(Source source, boolean update, Access access, Step.Store store) {
        boolean none =
                access.kind() == Access.Kind.TOKEN && access.token().isEmpty() && !store.has();
        Access meant = none ? new Access(access.kind(), "?", access.keep()) : access;
        List<String> sentences = desk.sources().sentences(source, meant, store.name());
        return new Step.Asking(source, update, access, store, sentences);
    }

    /// Changes how the server is asked.
    void access(Access access) {
        if (step.get() instanceof Step.Asking now) {
            step.set(asking(now.source(), now.update(), access, now.store()));
            if (now.access().kind() != access.kind()) {
                lookUpStore(now.source(), access);
            }
        }
    }

    /// The keyring is asked only by somebody who wants to use a token.
    private void lookUpStore(Source source, Access access) {
        if (access.kind() != Access.Kind.TOKEN) {
            return;
        }
        work(
                () -> {
                    SecretStore store = desk.sources().store(Progress.NONE);
                    boolean has =
                            desk.sources().hasToken(source.url().orElseThrow(), Progress.NONE);
                    return new Step.Store(store.name(), store.protection(), has);
                },
                store -> {
                    if (step.get() instanceof Step.Asking now && now.source().equals(source)) {
                        step.set(asking(source, now.update(), now.access(), store));
                    }
                });
    }

    /// Does what the sentences say.
    void get() {
        if (!(step.get() instanceof Step.Asking now)) {
            return;
        }
        Job<Remote.Copy> job = desk.sources().get(now.source(), now.access());
        running = job;
        step.set(new Step.Getting(now.source(), "Connecting", 0, 0));
        job.status().listen(status -> window.execute(() -> got(now, status)));
    }

    private void got(Step.Asking asked, Job.Status<Remote.Copy> status) {
        if (!(step.get() instanceof Step.Getting)) {
            return;
        }
        switch (status.state()) {
            case RUNNING ->
                    step.set(
                            new Step.Getting(
                                    asked.source(),
                                    status.message().isEmpty() ? "Connecting" : status.message(),
                                    status.done(),
                                    status.total()));
            case CANCELLED -> step.set(withoutToken(asked));
            case FAILED -> {
                navigator.warn(Words.sentence(status.message()));
                step.set(withoutToken(asked));
            }
            case SUCCEEDED -> copied(asked, status.result().orElseThrow());
        }
    }

    private Step.Asking withoutToken(Step.Asking asked) {
        Access access = Access.of(asked.access().kind());
        return asking(asked.source(), asked.update(), access, asked.store());
    }

    private void copied(Step.Asking asked, Remote.Copy copy) {
        if (asked.update()) {
            step.set(new Step.Idle());
            navigator.toast(
                    copy.moved()
                            ? asked.source().name() + " is now at " + copy.commit().substring(0, 8)
                            : asked.source().name() + " has nothing new");
            refresh();
        } else {
            plan(asked.source());
        }
    }

    private void plan(Source source) {
        if (!hasPlatform()) {
            step.set(new Step.Openable(source));
            return;
        }
        step.set(new Step.Reading(source));
        work(() -> desk.sources().plan(source, Progress.NONE), plan -> planned(source, plan));
    }

    private void planned(Source source, Outcome<SourcePlan> plan) {
        if (step.get() instanceof Step.Reading reading && reading.source().equals(source)) {
            step.set(
                    plan.value()
                            .<Step>map(Step.Planned::new)
                            .orElseGet(() -> new Step.Refused(plan.problems().getFirst())));
        }
    }

    /// Leaves what is being added; a server that is being asked is left.
    void cancel() {
        Job<?> job = running;
        if (step.get() instanceof Step.Getting && job != null) {
            job.cancel();
        } else {
            step.set(new Step.Idle());
        }
    }

    /// Writes what the plan says.
    void register() {
        if (step.get() instanceof Step.Planned planned) {
            write(planned.plan().change(), "Registered " + planned.plan().source().name());
        }
    }

    void unregister(SourceRow row) {
        write(desk.sources().unregistering(row.source()), "Unregistered " + row.source().name());
    }

    private void write(TextChange change, String done) {
        desk.sources()
                .write(change)
                .status()
                .listen(
                        status -> {
                            if (status.ended()) {
                                window.execute(() -> written(status, done));
                            }
                        });
    }

    private void written(Job.Status<Saved> status, String done) {
        switch (status.result().orElse(null)) {
            case Saved.Done saved -> {
                step.set(new Step.Idle());
                refresh();
                navigator.toast(done, "Undo", () -> write(saved.undo(), "Taken back"));
            }
            case Saved.Conflict conflict ->
                    navigator.warn(
                            String.join(", ", conflict.paths())
                                    + " changed outside. Nothing was written; look again");
            case Saved.Failed failed -> navigator.warn(failed.problems().getFirst().message());
            case null -> navigator.warn(status.message());
        }
    }

    /// Opens a copy or folder as the platform.
    void open(Source source) {
        step.set(new Step.Idle());
        desk.open(source.place());
        navigator.go(new Route.Home());
    }

    void reveal(SourceRow row) {
        Path place = row.source().place();
        Path folder = place.getParent();
        navigator.reveal(folder == null || Files.isDirectory(place) ? place : folder);
    }

    /// Looks something up in the background; a fault leaves nothing waiting.
    private <T> void work(Supplier<T> look, Consumer<T> then) {
        working++;
        desk.jobs()
                .quietly(
                        () -> {
                            try {
                                T found = look.get();
                                window.execute(() -> then.accept(found));
                            } finally {
                                window.execute(() -> working--);
                            }
                        });
    }
}
