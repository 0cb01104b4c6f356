package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.suspended;
import static dev.slipway.cluster.health.SyncHealth.unknown;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.Map;
import java.util.Optional;

/// What keeps pods running: deployments, sets, jobs. Each follows the order of `kubectl rollout
/// status`.
final class WorkloadRules {
    private static final String WAITING = "Waiting for rollout to finish: ";

    private WorkloadRules() {}

    static Map<String, HealthRule> all() {
        return Map.of(
                "apps/Deployment", served("apps/v1", WorkloadRules::deployment),
                "apps/StatefulSet", served("apps/v1", WorkloadRules::statefulSet),
                "apps/DaemonSet", served("apps/v1", WorkloadRules::daemonSet),
                "apps/ReplicaSet", served("apps/v1", WorkloadRules::replicaSet),
                "batch/Job", served("batch/v1", WorkloadRules::job),
                "batch/CronJob", WorkloadRules::cronJob);
    }

    /// Old versions have other fields: what they mean is not guessed.
    static HealthRule served(String version, HealthRule rule) {
        return object ->
                object.apiVersion().equals(version)
                        ? rule.judge(object)
                        : unknown(
                                "unsupported %s GVK: %s, Kind=%s"
                                        .formatted(
                                                object.kind(), object.apiVersion(), object.kind()));
    }

    private static SyncHealth deployment(LiveObject object) {
        Tree spec = object.tree().at("spec");
        if (spec.isTrue("paused")) {
            return suspended("Deployment is paused");
        }
        if (generation(object) > status(object, "observedGeneration")) {
            return progressing(
                    WAITING + "observed deployment generation less than desired generation");
        }
        Optional<Condition> progress = object.condition("Progressing");
        if (progress.filter(c -> c.reason().equals("ProgressDeadlineExceeded")).isPresent()) {
            return degraded(
                    "Deployment \"%s\" exceeded its progress deadline".formatted(object.name()));
        }
        long updated = status(object, "updatedReplicas");
        long available = status(object, "availableReplicas");
        Tree desired = spec.at("replicas");
        if (desired.isThere() && updated < desired.number(0)) {
            return progressing(
                    WAITING
                            + "%d out of %d new replicas have been updated..."
                                    .formatted(updated, desired.number(0)));
        }
        long old = status(object, "replicas") - updated;
        if (old > 0) {
            return progressing(
                    WAITING + "%d old replicas are pending termination...".formatted(old));
        }
        if (available < updated) {
            return progressing(
                    WAITING
                            + "%d of %d updated replicas are available..."
                                    .formatted(available, updated));
        }
        return healthy("");
    }

    private static SyncHealth statefulSet(LiveObject object) {
        Tree spec = object.tree().at("spec");
        long observed = status(object, "observedGeneration");
        if (observed == 0 || generation(object) > observed) {
            return progressing("Waiting for statefulset spec update to be observed...");
        }
        Tree replicas = spec.at("replicas");
        long desired = replicas.number(0);
        long ready = status(object, "readyReplicas");
        if (replicas.isThere() && ready < desired) {
            return progressing("Waiting for %d pods to be ready...".formatted(desired - ready));
        }
        String strategy = spec.text("updateStrategy", "type");
        Tree rolling = spec.at("updateStrategy", "rollingUpdate");
        long updated = status(object, "updatedReplicas");
        if (strategy.equals("RollingUpdate") && rolling.isThere()) {
            Tree partition = rolling.at("partition");
            long wanted = desired - partition.number(0);
            if (replicas.isThere() && partition.isThere() && updated < wanted) {
                return progressing(
                        "Waiting for partitioned roll out to finish: %d out of %d new pods have been updated..."
                                .formatted(updated, wanted));
            }
            return healthy(
                    "partitioned roll out complete: %d new pods have been updated..."
                            .formatted(updated));
        }
        if (strategy.equals("OnDelete")) {
            return healthy("statefulset has %d ready pods".formatted(ready));
        }
        String current = object.tree().text("status", "currentRevision");
        String update = object.tree().text("status", "updateRevision");
        if (!current.equals(update)) {
            return progressing(
                    "waiting for statefulset rolling update to complete %d pods at revision %s..."
                            .formatted(updated, update));
        }
        return healthy(
                "statefulset rolling update complete %d pods at revision %s..."
                        .formatted(status(object, "currentReplicas"), current));
    }

    private static SyncHealth daemonSet(LiveObject object) {
        if (generation(object) > status(object, "observedGeneration")) {
            return progressing(
                    WAITING + "observed daemon set generation less than desired generation");
        }
        long desired = status(object, "desiredNumberScheduled");
        long updated = status(object, "updatedNumberScheduled");
        if (object.tree().text("spec", "updateStrategy", "type").equals("OnDelete")) {
            return healthy(
                    "daemon set %d out of %d new pods have been updated"
                            .formatted(updated, desired));
        }
        String rollout =
                "Waiting for daemon set \"%s\" rollout to finish: ".formatted(object.name());
        if (updated < desired) {
            return progressing(
                    rollout
                            + "%d out of %d new pods have been updated..."
                                    .formatted(updated, desired));
        }
        long available = status(object, "numberAvailable");
        if (available < desired) {
            return progressing(
                    rollout
                            + "%d of %d updated pods are available..."
                                    .formatted(available, desired));
        }
        return healthy("");
    }

    private static SyncHealth replicaSet(LiveObject object) {
        if (generation(object) > status(object, "observedGeneration")) {
            return progressing(
                    WAITING + "observed replica set generation less than desired generation");
        }
        Optional<Condition> failure = object.condition("ReplicaFailure");
        if (failure.filter(Condition::isTrue).isPresent()) {
            return degraded(failure.get().message());
        }
        Tree desired = object.tree().at("spec", "replicas");
        long available = status(object, "availableReplicas");
        if (desired.isThere() && available < desired.number(0)) {
            return progressing(
                    WAITING
                            + "%d out of %d new replicas are available..."
                                    .formatted(available, desired.number(0)));
        }
        return healthy("");
    }

    private static SyncHealth job(LiveObject object) {
        String failure = "";
        String message = "";
        boolean failed = false;
        boolean ended = false;
        boolean suspended = false;
        for (Condition condition : object.conditions()) {
            switch (condition.type()) {
                case "Failed" -> {
                    failed = true;
                    failure = condition.message();
                }
                case "Complete" -> {
                    ended = true;
                    message = condition.message();
                }
                case "Suspended" -> {
                    ended = true;
                    message = condition.message();
                    suspended |= condition.isTrue();
                }
                default -> {}
            }
        }
        if (failed) {
            return degraded(failure);
        }
        if (!ended) {
            return progressing(message);
        }
        return suspended ? suspended(message) : healthy(message);
    }

    /// Times are compared as they are written, which is in UTC and to the second.
    private static SyncHealth cronJob(LiveObject object) {
        Tree status = object.tree().at("status");
        if (object.tree().isTrue("spec", "suspend")) {
            return healthy("CronJob is Suspended");
        }
        if (!status.isThere()) {
            return progressing("Waiting for CronJob");
        }
        String scheduled = status.text("lastScheduleTime");
        String succeeded = status.text("lastSuccessfulTime");
        if (scheduled.isEmpty()) {
            return healthy("CronJob has not been scheduled yet");
        }
        if (succeeded.isEmpty()) {
            return healthy("The CronJob never completed successfully. It may not be healthy");
        }
        if (!status.items("active").isEmpty()) {
            return healthy("The job is running. Its last execution may not have been successful");
        }
        return succeeded.compareTo(scheduled) < 0
                ? degraded("CronJob has not completed its last execution successfully")
                : healthy("CronJob has completed its last execution successfully");
    }

    private static long generation(LiveObject object) {
        return object.tree().at("metadata", "generation").number(0);
    }

    private static long status(LiveObject object, String member) {
        return object.tree().at("status", member).number(0);
    }
}
