package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;

import java.util.List;

/// A workload with what it owns and how it does. `pods` are those that it owns at any depth, in the
/// order of their names.
public record WorkloadStatus(
        LiveObject object, Verdict verdict, Replicas replicas, List<PodStatus> pods) {

    /// A pod with its own verdict and kubectl's words for it.
    public record PodStatus(LiveObject pod, Verdict verdict, PodWords words) {}
}
