package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

/// How many pods a workload wants, has made by its newest template, and has ready.
public record Replicas(long ready, long desired, long updated, long total) {
    static final Replicas NONE = new Replicas(0, 0, 0, 0);

    public static Replicas of(LiveObject object) {
        Tree status = object.tree().at("status");
        return switch (object.kind()) {
            case "Deployment", "StatefulSet", "ReplicaSet", "Rollout" ->
                    new Replicas(
                            status.at("readyReplicas").number(0),
                            object.tree().at("spec", "replicas").number(1),
                            status.at("updatedReplicas").number(0),
                            status.at("replicas").number(0));
            case "DaemonSet" ->
                    new Replicas(
                            status.at("numberReady").number(0),
                            status.at("desiredNumberScheduled").number(0),
                            status.at("updatedNumberScheduled").number(0),
                            status.at("currentNumberScheduled").number(0));
            case "Pod" -> new Replicas(PodVerdict.isReady(object) ? 1 : 0, 1, 1, 1);
            default -> NONE;
        };
    }

    /// `1 of 3 ready`.
    public String shown() {
        return ready + " of " + desired + " ready";
    }

    public Replicas plus(Replicas other) {
        return new Replicas(
                ready + other.ready,
                desired + other.desired,
                updated + other.updated,
                total + other.total);
    }

    /// Whether old and new pods stand beside each other, or new ones are still missing.
    boolean isRolling() {
        return updated < desired || total > updated;
    }
}
