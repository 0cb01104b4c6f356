package dev.slipway.score.provision;

import dev.slipway.score.model.Problems;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.ResourceState;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlMap;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Gives every resource that the workloads ask for a place in the state (score-go 1.20.0,
/// `WithPrimedResources`): the first definition counts, or the last one that has params.
final class Priming {

    private Priming() {}

    static State prime(State state, Seed seed, Problems problems) {
        Map<ResourceUid, ResourceState> resources = new TreeMap<>(state.resources());
        Set<ResourceUid> seen = new HashSet<>();
        for (WorkloadState each : state.workloads().values()) {
            for (Workload.Use use : each.workload().resources()) {
                ResourceState old = resources.get(use.uid());
                boolean first = seen.add(use.uid());
                resources.put(
                        use.uid(),
                        first || old == null
                                ? first(use, each.workload().name(), Optional.ofNullable(old), seed)
                                : again(use, each.workload().name(), old, problems));
            }
        }
        return state.withResources(resources, state.shared());
    }

    private static ResourceState first(
            Workload.Use use, String workload, Optional<ResourceState> old, Seed seed) {
        return new ResourceState(
                use.uid(),
                old.map(ResourceState::guid).orElseGet(() -> seed.guid(use.uid().toString())),
                Trees.map(use.tree().get("metadata")),
                Trees.map(use.tree().get("params")),
                workload,
                old.map(ResourceState::provisioner).orElse(""),
                old.map(ResourceState::state).orElse(Map.of()),
                old.map(ResourceState::outputs).orElse(Trees.EMPTY));
    }

    private static ResourceState again(
            Workload.Use use, String workload, ResourceState old, Problems problems) {
        YamlMap params = Trees.map(use.tree().get("params"));
        YamlMap metadata = Trees.map(use.tree().get("metadata"));
        boolean takesParams = use.tree().get("params").isPresent();
        boolean takesMetadata = use.tree().get("metadata").isPresent();
        if (takesParams
                && !old.params().entries().isEmpty()
                && !params.value().equals(old.params().value())) {
            conflict(use, old, "params", problems);
        }
        if (takesMetadata
                && !old.metadata().entries().isEmpty()
                && !metadata.value().equals(old.metadata().value())) {
            conflict(use, old, "metadata", problems);
        }
        return new ResourceState(
                old.uid(),
                old.guid(),
                takesMetadata ? metadata : old.metadata(),
                takesParams ? params : old.params(),
                takesParams ? workload : old.sourceWorkload(),
                old.provisioner(),
                old.state(),
                old.outputs());
    }

    private static void conflict(
            Workload.Use use, ResourceState old, String what, Problems problems) {
        problems.error(
                "score.shared-resource",
                use.origin().where(),
                "the shared resource " + use.uid() + " is defined twice with different " + what,
                "give " + what + " only in the workload \"" + old.sourceWorkload() + "\"");
    }
}
