package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Where;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.select.Selection;
import dev.slipway.files.CommandRunner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// What a live panel says when Slipway itself breaks: nobody waits for ever.
class LiveSessionTest {
    private static final LinkageError FAULT = new NoClassDefFoundError("io/x/Client");
    @TempDir Path kept;
    private final Jobs jobs = new Jobs();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void aClientThatCannotBeLoadedIsAFailure() throws InterruptedException {
        FeedView view =
                failed(
                        () -> false,
                        (target, issued) -> {
                            throw FAULT;
                        });

        assertThat(view.trouble()).contains(Trouble.fault(FAULT));
        assertThat(view.trouble().orElseThrow().sentence())
                .contains("NoClassDefFoundError: io/x/Client");
    }

    @Test
    void aBrokenTellerTellsThatLast() throws InterruptedException {
        FeedView view =
                failed(
                        () -> {
                            throw FAULT;
                        },
                        (target, issued) -> Reply.failed(Trouble.OFFLINE));

        assertThat(view.trouble()).contains(Trouble.fault(FAULT));
    }

    /// The view of a session once it failed.
    private FeedView failed(BooleanSupplier offline, LiveSession.Opener opener)
            throws InterruptedException {
        ClusterTarget target =
                new ClusterTarget(
                        "dev",
                        "http://127.0.0.1:1",
                        "",
                        true,
                        new Credential.None(),
                        Optional.of("shop"),
                        "test");
        Selection selection =
                Selection.of(
                                "component:default/orders",
                                "orders",
                                Map.of("backstage.io/kubernetes-namespace", "shop"),
                                Where.file("x"))
                        .value()
                        .orElseThrow();
        CountDownLatch failed = new CountDownLatch(1);
        try (LiveSession session =
                new LiveSession(
                        jobs,
                        new LiveKept(kept),
                        "",
                        Clock.systemUTC(),
                        List.of(target),
                        List.of(selection))) {
            session.views()
                    .listen(
                            views -> {
                                if (views.getFirst().state() == FeedState.FAILED) {
                                    failed.countDown();
                                }
                            });
            session.start(
                    new SignIn(CommandRunner.NOT_RUN, Map.of(), offline),
                    opener,
                    List.of(selection));
            assertThat(failed.await(60, TimeUnit.SECONDS)).isTrue();
            return session.views().get().getFirst();
        }
    }
}
