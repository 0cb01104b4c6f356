package dev.slipway.ui.live;

import dev.slipway.base.Progress;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.ClusterAccess.Forwarding;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.desk.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Ports of this computer that lead to pods while the Live screen is open. Properties change on the
/// `window` executor only.
final class ForwardModel {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private final Jobs jobs;
    private final Executor window;
    private final ReadOnlyObjectWrapper<List<Running>> running =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean watching;

    /// Where a port leads.
    record Way(String cluster, String namespace, String pod, int port) {}

    /// One forwarded port.
    ///
    /// @param trouble why it leads nowhere any more
    record Running(Way way, Forwarding door, Optional<Trouble> trouble) {
        String url() {
            return "http://127.0.0.1:" + door.local() + "/";
        }
    }

    ForwardModel(Jobs jobs, Executor window) {
        this.jobs = jobs;
        this.window = window;
    }

    ReadOnlyObjectProperty<List<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Opens a port, after asking whether the user's role allows it.
    void open(ClusterAccess access, Way way, Consumer<Running> opened, Consumer<String> failed) {
        jobs.quietly(
                () -> {
                    boolean refused =
                            access.may("create", Resource.PODS, "portforward", way.namespace())
                                    .value()
                                    .filter(allowed -> !allowed)
                                    .isPresent();
                    if (refused) {
                        String words = "Your role may not forward ports in " + way.namespace();
                        window.execute(() -> failed.accept(words));
                        return;
                    }
                    Reply<Forwarding> reply =
                            access.forward(way.namespace(), way.pod(), way.port());
                    window.execute(
                            () -> {
                                reply.trouble().ifPresent(why -> failed.accept(why.sentence()));
                                reply.value().ifPresent(door -> add(way, door, opened));
                            });
                });
    }

    private void add(Way way, Forwarding door, Consumer<Running> opened) {
        Running one = new Running(way, door, Optional.empty());
        List<Running> all = new ArrayList<>(running.get());
        all.add(one);
        running.set(List.copyOf(all));
        opened.accept(one);
        if (!watching) {
            watching = true;
            jobs.quietly(this::watch);
        }
    }

    /// Looks whether the ports still lead somewhere, as long as there are any.
    private void watch() {
        while (true) {
            Progress.NONE.await(LOOK);
            List<Running> now = running.get();
            if (now.isEmpty()) {
                window.execute(() -> watching = false);
                return;
            }
            List<Running> looked =
                    now.stream()
                            .map(o -> new Running(o.way(), o.door(), o.door().trouble()))
                            .toList();
            if (!looked.equals(now)) {
                window.execute(
                        () -> {
                            if (running.get() == now) {
                                running.set(looked);
                            }
                        });
            }
        }
    }

    void stop(Running one) {
        running.set(running.get().stream().filter(o -> o.door() != one.door()).toList());
        jobs.quietly(one.door()::close);
    }

    /// Leaving the screen ends all.
    void stopAll() {
        running.get().forEach(this::stop);
    }
}
