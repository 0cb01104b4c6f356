package dev.slipway.score.provision;

import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.ResourceState;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The order in which resources are provisioned: what another's params refer to comes first, layer
/// by layer, each layer sorted (score-go 1.20.0, `GetSortedResourceUids`).
public final class Ordering {

    private Ordering() {}

    /// The resources that workloads use. A circle is told; its members come last, so that the rest
    /// still works.
    public static List<ResourceUid> sorted(State state, Problems problems) {
        Map<ResourceUid, Set<ResourceUid>> waits = new TreeMap<>();
        Set<ResourceUid> used = state.used();
        state.resources()
                .forEach(
                        (uid, resource) -> {
                            if (used.contains(uid)) {
                                waits.put(uid, needs(state, resource));
                            }
                        });
        List<ResourceUid> order = new ArrayList<>();
        while (!waits.isEmpty()) {
            List<ResourceUid> layer =
                    waits.entrySet().stream()
                            .filter(e -> e.getValue().isEmpty())
                            .map(Map.Entry::getKey)
                            .toList();
            if (layer.isEmpty()) {
                circle(state, waits.keySet(), problems);
                order.addAll(waits.keySet());
                return order;
            }
            order.addAll(layer);
            layer.forEach(waits::remove);
            waits.values().forEach(needed -> layer.forEach(needed::remove));
        }
        return order;
    }

    private static Set<ResourceUid> needs(State state, ResourceState resource) {
        Set<ResourceUid> needs = new TreeSet<>();
        WorkloadState source = state.workloads().get(resource.sourceWorkload());
        if (source == null) {
            return needs;
        }
        Placeholders.each(
                resource.params(),
                (reference, where) -> {
                    List<String> parts = new Placeholders.Reference(reference, 0).parts();
                    if (parts.size() > 1 && parts.getFirst().equals("resources")) {
                        source.workload()
                                .resource(parts.get(1))
                                .map(Workload.Use::uid)
                                .filter(state.resources()::containsKey)
                                .ifPresent(needs::add);
                    }
                    return Optional.empty();
                });
        return needs;
    }

    private static void circle(State state, Set<ResourceUid> members, Problems problems) {
        for (ResourceUid uid : members) {
            ResourceState resource = state.resources().get(uid);
            if (resource != null) {
                problems.error(
                        "score.resource-circle",
                        resource.params().where(),
                        "the params of " + uid + " wait for a resource that waits for them",
                        "break the circle between: "
                                + String.join(
                                        ", ", members.stream().map(Object::toString).toList()));
            }
        }
    }
}
