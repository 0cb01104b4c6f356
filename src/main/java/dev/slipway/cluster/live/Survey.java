package dev.slipway.cluster.live;

import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.select.Placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One look at a cluster, without following it.
///
/// @param trouble why it could not be looked at, all or nothing; what the user may not list is a
///   limit
public record Survey(Map<String, Cell> cells, List<String> limits, Optional<Trouble> trouble) {

    /// Lists what a live panel would follow, in the given namespaces and nowhere else.
    public static Survey of(
            ClusterAccess access, List<String> namespaces, Placement placement, Instant now) {
        Store store = new Store(placement);
        List<String> limits = new ArrayList<>();
        Optional<Trouble> last = Optional.empty();
        boolean heard = false;
        List<Resource> all = new ArrayList<>(Resource.WATCHED);
        all.addAll(Kinds.beyond(access));
        for (Resource resource : all) {
            for (String namespace : placement.namespaces(resource, namespaces)) {
                Reply<List<LiveObject>> reply = access.list(resource, namespace);
                reply.value().ifPresent(objects -> objects.forEach(store::put));
                heard |= reply.value().isPresent();
                last = reply.trouble().isPresent() ? reply.trouble() : last;
                if (reply.trouble().isPresent()) {
                    Trouble why = reply.trouble().get();
                    if (why.kind() == Trouble.Kind.SIGNED_OUT
                            || why.kind() == Trouble.Kind.UNREACHABLE) {
                        return new Survey(Map.of(), List.of(), reply.trouble());
                    }
                    if (why.kind() != Trouble.Kind.MISSING) {
                        limits.add(why.sentence());
                    }
                }
            }
        }
        if (!heard) {
            Trouble none =
                    new Trouble(
                            Trouble.Kind.REFUSED,
                            "no namespace is known to look in",
                            "add backstage.io/kubernetes-namespace to the component");
            return new Survey(Map.of(), List.of(), last.or(() -> Optional.of(none)));
        }
        new Composites().of(access, store.claims()).forEach(store::put);
        store.refresh(now, 0);
        return new Survey(Map.copyOf(store.cells()), List.copyOf(limits), Optional.empty());
    }
}
