package dev.slipway.cluster.live;

import dev.slipway.base.Signal;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.select.Placement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows the components of one cluster while it is open. Changes arrive on any thread and only
/// mark; [#tick] tells. A cluster that refuses is asked no more.
public final class Feed implements AutoCloseable {
    /// How long a cluster may be silent and still be live: two beats and a slow answer.
    static final Duration SILENCE = Duration.ofSeconds(20);

    /// In how many ticks each component is judged anew, changed or not.
    private static final int ROUND = 50;

    private final String cluster;
    private final Signal<FeedView> view;
    private final Store store;
    private final Placement placement;
    private final List<ClusterAccess.Watching> watches = new ArrayList<>();
    private final Composites composites = new Composites();
    private final Limits limits = new Limits();
    private Optional<ClusterAccess> access = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<Instant> heard = Optional.empty();
    private FeedState state = FeedState.CONNECTING;
    private int running;
    private int synced;
    private boolean asked;
    private boolean closed;
    private boolean stateChanged = true;

    public Feed(String cluster, Placement placement) {
        this.cluster = cluster;
        this.placement = placement;
        store = new Store(placement);
        view = new Signal<>(FeedView.closed(cluster));
    }

    /// What is known; a new value at most once a tick.
    public Signal<FeedView> view() {
        return view;
    }

    /// Asks the cluster whether it is there, then follows the namespaces. Waits for the first
    /// answer.
    public void open(ClusterAccess door, List<String> namespaces, Instant now) {
        synchronized (this) {
            if (closed) {
                door.close();
                return;
            }
            access = Optional.of(door);
        }
        Reply<String> version = door.ping();
        if (version.trouble().isPresent()
                && version.trouble().get().kind() != Trouble.Kind.FORBIDDEN) {
            fail(version.trouble().get());
            return;
        }
        hear(now);
        for (String namespace : namespaces) {
            for (Resource resource : Resource.WATCHED) {
                watch(door, resource, namespace);
            }
        }
        synchronized (this) {
            asked = true;
            if (running > 0) {
                settle();
            }
        }
        for (Resource resource : Kinds.beyond(door)) {
            for (String namespace : placement.namespaces(resource, namespaces)) {
                watch(door, resource, namespace);
            }
        }
    }

    /// Which namespaces are not asked because the user chose others.
    public synchronized void leaveOut(List<String> namespaces) {
        namespaces.forEach(limits::leaveOut);
        stateChanged = true;
    }

    /// Says why the cluster cannot be asked at all.
    public void fail(Trouble why) {
        List<ClusterAccess.Watching> ended;
        synchronized (this) {
            trouble = Optional.of(why);
            state = FeedState.of(why.kind());
            stateChanged = true;
            ended = List.copyOf(watches);
            watches.clear();
        }
        ended.forEach(ClusterAccess.Watching::close);
    }

    private void watch(ClusterAccess door, Resource resource, String namespace) {
        synchronized (this) {
            if (isOver()) {
                return;
            }
            running++;
        }
        ClusterAccess.Watching watch =
                door.watch(
                        resource,
                        namespace,
                        new ClusterAccess.Sink() {
                            @Override
                            public void changed(LiveObject object) {
                                take(object, true);
                            }

                            @Override
                            public void gone(LiveObject object) {
                                take(object, false);
                            }

                            @Override
                            public void complete() {
                                synced();
                            }

                            @Override
                            public void ended(Trouble why) {
                                end(resource, namespace, why);
                            }
                        });
        boolean late;
        synchronized (this) {
            late = isOver();
            if (!late) {
                watches.add(watch);
            }
        }
        if (late) {
            watch.close();
        }
    }

    /// Whether it was closed, or failed as a whole.
    private boolean isOver() {
        return closed || trouble.isPresent();
    }

    private synchronized void take(LiveObject object, boolean there) {
        if (there) {
            store.put(object);
        } else {
            store.remove(object);
        }
    }

    /// Live is only what is known whole: before, a missing pod may be one that was not told yet.
    private synchronized void synced() {
        synced++;
        settle();
    }

    private void settle() {
        if (state == FeedState.CONNECTING && asked && synced >= running) {
            state = FeedState.LIVE;
            stateChanged = true;
        }
    }

    /// One watch that may not be is a limit, and a kind that the cluster does not have is nothing
    /// to tell; when no watch may be, the cluster as a whole is not for this user. A lost sign-in
    /// ends all.
    private void end(Resource resource, String namespace, Trouble why) {
        boolean all;
        synchronized (this) {
            running--;
            boolean limited =
                    why.kind() == Trouble.Kind.FORBIDDEN || why.kind() == Trouble.Kind.MISSING;
            if (why.kind() == Trouble.Kind.FORBIDDEN) {
                limits.refuse(resource, namespace);
                stateChanged = true;
            }
            all = !limited || running == 0;
            if (!all) {
                settle();
            }
        }
        if (all) {
            fail(why);
        }
    }

    /// The cluster said something, if only that it is there.
    public synchronized void hear(Instant now) {
        heard = Optional.of(now);
        if (state == FeedState.STALE) {
            state = FeedState.LIVE;
            stateChanged = true;
        }
    }

    /// Asks whether the cluster is still there; to be called every few seconds while it is open.
    public void beat(Instant now) {
        Optional<ClusterAccess> door;
        synchronized (this) {
            boolean asked = state == FeedState.LIVE || state == FeedState.STALE;
            door = asked && !closed ? access : Optional.empty();
        }
        if (door.isPresent()) {
            Reply<String> reply = door.get().ping();
            if (reply.trouble().isEmpty()
                    || reply.trouble().get().kind() == Trouble.Kind.FORBIDDEN) {
                hear(now);
                follow(door.get());
            } else if (reply.trouble().get().kind() == Trouble.Kind.SIGNED_OUT) {
                fail(reply.trouble().get());
            }
        }
    }

    /// Composites are asked for at each beat: they stand in no namespace that could be followed.
    private void follow(ClusterAccess door) {
        List<LiveObject> claims;
        synchronized (this) {
            claims = store.claims();
        }
        for (LiveObject composite : composites.of(door, claims)) {
            take(composite, true);
        }
    }

    /// Computes what changed and tells it, once.
    public void tick(Instant now) {
        FeedView next = null;
        synchronized (this) {
            boolean changed = store.refresh(now, store.components() / ROUND + 1);
            boolean silent =
                    state == FeedState.LIVE
                            && heard.filter(t -> t.plus(SILENCE).isBefore(now)).isPresent();
            if (silent) {
                state = FeedState.STALE;
            }
            if (changed || stateChanged || silent || state == FeedState.STALE) {
                stateChanged = false;
                next =
                        new FeedView(
                                cluster,
                                state,
                                trouble,
                                heard,
                                limits.sentences(),
                                limits.hidden(),
                                store.cells());
            }
        }
        if (next != null) {
            view.set(next);
        }
    }

    /// The door, for what is asked on demand; empty while there is none.
    public synchronized Optional<ClusterAccess> access() {
        return closed ? Optional.empty() : access;
    }

    public synchronized Optional<LiveObject> find(String component, String path) {
        return store.find(component, path);
    }

    /// How many objects are held.
    public synchronized int size() {
        return store.size();
    }

    @Override
    public void close() {
        List<ClusterAccess.Watching> ended;
        Optional<ClusterAccess> door;
        synchronized (this) {
            closed = true;
            ended = List.copyOf(watches);
            watches.clear();
            door = access;
        }
        ended.forEach(ClusterAccess.Watching::close);
        door.ifPresent(ClusterAccess::close);
    }
}
