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
    private final AtomicBoolean over = new AtomicBoolean();
    private final SharedIndexInformer<GenericKubernetesResource> informer;

    private FabricWatch(
            Informable<GenericKubernetesResource> where,
            Resource resource,
            String server,
            Sink sink) {
        this.resource = resource;
        this.server = server;
        this.sink = sink;
        informer = where.runnableInformer(0);
    }

    static Watching start(
            Informable<GenericKubernetesResource> where,
            Resource resource,
            String server,
            Sink sink) {
        FabricWatch watch = new FabricWatch(where, resource, server, sink);
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
            informer.stop();
            sink.ended(trouble);
        }
    }

    @Override
    public void onAdd(GenericKubernetesResource object) {
        sink.changed(Trees.object(object, resource));
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource now) {
        sink.changed(Trees.object(now, resource));
    }

    @Override
    public void onDelete(GenericKubernetesResource object, boolean unknown) {
        sink.gone(Trees.object(object, resource));
    }

    @Override
    public void close() {
        over.set(true);
        informer.stop();
    }
}
