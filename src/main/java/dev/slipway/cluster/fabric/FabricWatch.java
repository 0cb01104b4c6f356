package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.ClusterAccess.Sink;
import dev.slipway.cluster.access.ClusterAccess.Watching;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.Trouble;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;

import java.util.concurrent.atomic.AtomicBoolean;

/// One informer as a watch that ends once and says why. It goes on over a broken connection by
/// itself, but never past a refusal: a loop of sign-ins helps nobody.
final class FabricWatch implements ResourceEventHandler<GenericKubernetesResource>, Watching {
    private final Resource resource;
    private final String server;
    private final Sink sink;
    private final Pace pace;
    private final Masked masked;
    private final String path;
    private final AtomicBoolean over = new AtomicBoolean();
    private final SharedIndexInformer<GenericKubernetesResource> informer;

    private FabricWatch(
            Informable<GenericKubernetesResource> where,
            Resource resource,
            String server,
            String path,
            Pace pace,
            Masked masked,
            Sink sink) {
        this.masked = masked;
        this.resource = resource;
        this.server = server;
        this.path = path;
        this.pace = pace;
        this.sink = sink;
        informer = where.runnableInformer(0);
    }

    static Watching start(
            Informable<GenericKubernetesResource> where,
            Resource resource,
            String namespace,
            String server,
            Pace pace,
            Masked masked,
            Sink sink) {
        String path = resource.path(namespace);
        FabricWatch watch = new FabricWatch(where, resource, server, path, pace, masked, sink);
        pace.begin(path, () -> watch.end(breaks(resource, namespace)));
        watch.informer
                .addEventHandler(watch)
                .exceptionHandler(watch::goesOn)
                .start()
                .whenComplete(
                        (done, fault) -> {
                            if (fault == null) {
                                sink.complete();
                            } else {
                                watch.end(Faults.of(fault, server));
                            }
                        });
        return watch;
    }

    private static Trouble breaks(Resource resource, String namespace) {
        return new Trouble(
                Trouble.Kind.UNREACHABLE,
                "what it sends of "
                        + resource.plural()
                        + " in "
                        + namespace
                        + " breaks off each time",
                "a proxy on the way may not let streams pass: go round it, or try again later");
    }

    private boolean goesOn(boolean started, Throwable fault) {
        Trouble trouble = Faults.of(fault, server);
        boolean broken = trouble.kind() == Trouble.Kind.UNREACHABLE;
        if (started && broken && !over.get()) {
            return true;
        }
        end(trouble);
        return false;
    }

    private void end(Trouble trouble) {
        if (over.compareAndSet(false, true)) {
            pace.end(path);
            informer.stop();
            sink.ended(masked.hide(trouble));
        }
    }

    @Override
    public void onAdd(GenericKubernetesResource object) {
        pace.bring(path);
        sink.changed(Trees.object(object, resource));
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource now) {
        pace.bring(path);
        sink.changed(Trees.object(now, resource));
    }

    @Override
    public void onDelete(GenericKubernetesResource object, boolean unknown) {
        pace.bring(path);
        sink.gone(Trees.object(object, resource));
    }

    @Override
    public void close() {
        over.set(true);
        pace.end(path);
        informer.stop();
    }
}
