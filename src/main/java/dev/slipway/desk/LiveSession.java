package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.live.Feed;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.select.Namespaces;
import dev.slipway.cluster.select.Placement;
import dev.slipway.cluster.select.Selection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// A live panel while it is open: the chosen components in the chosen clusters. Nothing of it goes
/// on after it was closed.
public final class LiveSession implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration BEAT = Duration.ofSeconds(8);
    private static final Duration KEEP = Duration.ofSeconds(30);

    /// Opens the door to a target with what a program printed.
    interface Opener {
        Reply<ClusterAccess> open(ClusterTarget target, Optional<Credential.Issued> issued);
    }

    private final Jobs jobs;
    private final LiveKept kept;
    private final String platform;
    private final Clock clock;
    private final List<ClusterTarget> targets;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Signal<List<FeedView>> views;
    private final AtomicBoolean closed = new AtomicBoolean();

    LiveSession(
            Jobs jobs,
            LiveKept kept,
            String platform,
            Clock clock,
            List<ClusterTarget> targets,
            List<Selection> selections) {
        this.jobs = jobs;
        this.kept = kept;
        this.platform = platform;
        this.clock = clock;
        this.targets = targets;
        for (ClusterTarget target : targets) {
            List<Selection> here = selections.stream().filter(s -> s.isFor(target.name())).toList();
            feeds.put(target.name(), new Feed(target.name(), new Placement(here)));
        }
        views = new Signal<>(now());
    }

    private List<FeedView> now() {
        List<FeedView> all = new ArrayList<>();
        feeds.values().forEach(feed -> all.add(feed.view().get()));
        return List.copyOf(all);
    }

    /// One view a cluster, in the order of the targets; changes at most five times a second.
    public Signal<List<FeedView>> views() {
        return views;
    }

    public List<ClusterTarget> targets() {
        return targets;
    }

    public Optional<Feed> feed(String cluster) {
        return Optional.ofNullable(feeds.get(cluster));
    }

    /// Connects to all, each by itself, and begins to tell.
    void start(SignIn signIn, Opener opener, List<Selection> selections) {
        for (ClusterTarget target : targets) {
            jobs.quietly(
                    () -> connect(target, signIn, opener, selections),
                    fault ->
                            feed(target.name()).ifPresent(feed -> feed.fail(Trouble.fault(fault))));
        }
        jobs.quietly(() -> tell(signIn.offline()), this::untold);
    }

    /// Nobody tells what the feeds see any more, so this is the last that is told.
    private void untold(Throwable fault) {
        Trouble why = Trouble.fault(fault);
        feeds.values().forEach(feed -> feed.fail(why));
        feeds.values().forEach(Feed::close);
        views.update(last -> last.stream().map(view -> view.failed(why)).toList());
    }

    private void connect(
            ClusterTarget target, SignIn signIn, Opener opener, List<Selection> selections) {
        Feed feed = feeds.get(target.name());
        Namespaces namespaces = Namespaces.of(target, selections, kept.namespaces(target.name()));
        if (feed == null || closed.get()) {
            return;
        }
        if (namespaces.asked().isEmpty()) {
            feed.fail(nowhere(namespaces));
            return;
        }
        feed.leaveOut(namespaces.left());
        Reply<Optional<Credential.Issued>> token = signIn.issued(target, Progress.NONE);
        if (token.value().isEmpty()) {
            token.trouble().ifPresent(feed::fail);
            return;
        }
        Reply<ClusterAccess> door = opener.open(target, token.value().get());
        if (door.value().isEmpty()) {
            door.trouble().ifPresent(feed::fail);
            return;
        }
        feed.open(door.value().get(), namespaces.asked(), clock.instant());
        while (!closed.get()) {
            Progress.NONE.await(BEAT);
            feed.beat(clock.instant());
        }
    }

    private static Trouble nowhere(Namespaces namespaces) {
        return namespaces.left().isEmpty()
                ? new Trouble(
                        Trouble.Kind.REFUSED,
                        "no namespace is known to look in",
                        "add backstage.io/kubernetes-namespace to the components, or a namespace"
                                + " to the context")
                : new Trouble(
                        Trouble.Kind.REFUSED,
                        "the components are in "
                                + String.join(", ", namespaces.left())
                                + ", and you chose other namespaces for this cluster",
                        "choose its namespaces anew");
    }

    private void tell(BooleanSupplier offline) {
        Instant lastKept = clock.instant();
        boolean left = false;
        while (!closed.get()) {
            Instant now = clock.instant();
            if (!left && offline.getAsBoolean()) {
                left = true;
                feeds.values().forEach(feed -> feed.fail(Trouble.OFFLINE));
                feeds.values().forEach(Feed::close);
            }
            feeds.values().forEach(feed -> feed.tick(now));
            List<FeedView> next = now();
            if (!next.equals(views.get())) {
                views.set(next);
            }
            if (lastKept.plus(KEEP).isBefore(now)) {
                lastKept = now;
                keep(now);
            }
            Progress.NONE.await(TICK);
        }
    }

    private void keep(Instant now) {
        for (FeedView view : views.get()) {
            if (view.isLive()) {
                kept.keep(platform, view, now);
            }
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Instant now = clock.instant();
            jobs.quietly(
                    () -> {
                        keep(now);
                        feeds.values().forEach(Feed::close);
                    });
        }
    }
}
