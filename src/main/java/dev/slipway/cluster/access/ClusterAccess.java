package dev.slipway.cluster.access;

import dev.slipway.cluster.model.LiveObject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// An open door to one cluster. Methods wait for the server, a few seconds at most. Safe to use
/// from several threads; closing ends all that runs.
public interface ClusterAccess extends AutoCloseable {

    /// Whether the cluster answers and knows the user; the value is its version.
    Reply<String> ping();

    /// The groups that the server serves, each with the version that it prefers:
    /// `argoproj.io/v1alpha1`.
    Reply<List<String>> groups();

    /// The kinds of one group and version (`apps/v1`, `v1`); those of the answers that were had are
    /// remembered.
    Reply<List<ServedKind>> kinds(String apiVersion);

    /// The objects of one namespace.
    Reply<List<LiveObject>> list(Resource resource, String namespace);

    /// One object by its name; `namespace` empty for a kind that stands in none.
    Reply<LiveObject> get(Resource resource, String namespace, String name);

    /// Follows the objects of one namespace until it is closed or `sink` hears that it ended.
    Watching watch(Resource resource, String namespace, Sink sink);

    /// Lines of a log as they stand now.
    Reply<List<LogLine>> log(LogRequest request);

    /// Follows a log from the wanted lines on; `ended` hears when the container or the connection
    /// did.
    Watching follow(LogRequest request, Consumer<LogLine> lines, Runnable ended);

    /// What pods use (`metrics.k8s.io`), pod by pod; a cluster without it says so.
    Reply<List<LiveObject>> metrics(String namespace);

    /// Whether the user may do `verb` to the resource in the namespace; reads nothing else.
    Reply<Boolean> may(String verb, Resource resource, String subresource, String namespace);

    /// Starts the pods of a workload anew, as `kubectl rollout restart` does.
    Optional<Trouble> restart(LiveObject workload, String time);

    Optional<Trouble> scale(LiveObject workload, int replicas);

    Optional<Trouble> delete(LiveObject object);

    /// Server-side apply. With `dryRun` nothing changes; without `force` fields of other managers
    /// are conflicts, which the change lists.
    Reply<Change> apply(
            Map<String, Object> manifest, String namespace, boolean dryRun, boolean force);

    /// Lets a port of this computer, on its loopback address alone, lead to a port of a pod until
    /// it is closed. Nothing is sent before somebody connects to it.
    Reply<Forwarding> forward(String namespace, String pod, int port);

    /// A port of this computer that leads into a cluster.
    interface Forwarding extends AutoCloseable {
        /// The port on `127.0.0.1`.
        int local();

        /// Why it leads nowhere any more; empty while it does.
        Optional<Trouble> trouble();

        @Override
        void close();
    }

    /// Something that goes on until it is closed.
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /// Hears the objects of a watch, on the library's threads.
    interface Sink {
        void changed(LiveObject object);

        void gone(LiveObject object);

        /// All that was there at the start has been told.
        default void complete() {}

        /// The watch is over; nothing restarts it.
        void ended(Trouble trouble);
    }

    @Override
    void close();
}
