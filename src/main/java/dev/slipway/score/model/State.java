package dev.slipway.score.model;

import dev.slipway.yaml.YamlMap;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What both command lines keep between two runs (`state.yaml`): the workloads added so far, the
/// resources with their guids, and what provisioners want to remember. Previews hold one in memory.
/// It contains generated passwords in plain text, as the peers' does.
public record State(
        Map<String, WorkloadState> workloads,
        Map<ResourceUid, ResourceState> resources,
        Map<String, @Nullable Object> shared,
        List<String> patchingTemplates,
        Optional<ComposeState> compose) {

    public State {
        workloads = Collections.unmodifiableMap(new TreeMap<>(workloads));
        resources = Collections.unmodifiableMap(new TreeMap<>(resources));
        patchingTemplates = List.copyOf(patchingTemplates);
    }

    /// A workload as it was last read. `instanceSuffix` (Kubernetes) is `-` and ten hexadecimal
    /// digits; `buildConfigs` (Compose) by container.
    public record WorkloadState(
            Workload workload, Optional<String> instanceSuffix, YamlMap buildConfigs) {}

    /// A resource: what was asked for (`metadata`, `params`, by the first workload that gave
    /// params) and what its provisioner made of it.
    public record ResourceState(
            ResourceUid uid,
            String guid,
            YamlMap metadata,
            YamlMap params,
            String sourceWorkload,
            String provisioner,
            Map<String, @Nullable Object> state,
            YamlMap outputs) {

        public ResourceState provisioned(
                String uri, Map<String, @Nullable Object> newState, YamlMap newOutputs) {
            return new ResourceState(
                    uid, guid, metadata, params, sourceWorkload, uri, newState, newOutputs);
        }
    }

    /// The members that only score-compose has.
    public record ComposeState(String project, String mountsDirectory) {}

    public static State empty() {
        return new State(Map.of(), Map.of(), Map.of(), List.of(), Optional.empty());
    }

    /// The resources that the workloads ask for.
    public Set<ResourceUid> used() {
        Set<ResourceUid> used = new TreeSet<>();
        for (WorkloadState each : workloads.values()) {
            each.workload().resources().forEach(use -> used.add(use.uid()));
        }
        return used;
    }

    /// What no workload asks for any more. The peers keep it for ever.
    public Set<ResourceUid> stale() {
        Set<ResourceUid> stale = new TreeSet<>(resources.keySet());
        stale.removeAll(used());
        return stale;
    }

    /// Without what is stale.
    public State pruned() {
        Map<ResourceUid, ResourceState> kept = new TreeMap<>(resources);
        kept.keySet().removeAll(stale());
        return withResources(kept, shared);
    }

    public State withWorkloads(Map<String, WorkloadState> other) {
        return new State(other, resources, shared, patchingTemplates, compose);
    }

    public State withResources(
            Map<ResourceUid, ResourceState> other, Map<String, @Nullable Object> newShared) {
        return new State(workloads, other, newShared, patchingTemplates, compose);
    }

    public State withPatchingTemplates(List<String> texts) {
        return new State(workloads, resources, shared, texts, compose);
    }

    public State withCompose(ComposeState other) {
        return new State(workloads, resources, shared, patchingTemplates, Optional.of(other));
    }
}
