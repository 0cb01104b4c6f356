package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.suspended;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kinds of operators that speak a language of their own: PostgreSQL, Prometheus, Knative, volume
/// snapshots.
final class OperatorRules {
    /// The phases of a CloudNativePG cluster are sentences.
    private static final Map<String, SyncStatus> POSTGRES = postgres();

    private static final Set<String> KNATIVE =
            Set.of("ConfigurationsReady", "RoutesReady", "Ready");

    private OperatorRules() {}

    static Map<String, HealthRule> all() {
        return Map.of(
                "postgresql.cnpg.io/Cluster", OperatorRules::postgresCluster,
                "monitoring.coreos.com/Prometheus", OperatorRules::prometheus,
                "serving.knative.dev/Service", OperatorRules::knative,
                "snapshot.storage.k8s.io/VolumeSnapshot", OperatorRules::snapshot,
                "snapshot.storage.k8s.io/VolumeSnapshotContent", OperatorRules::snapshot);
    }

    private static Map<String, SyncStatus> postgres() {
        Stream<String> moving =
                Stream.of(
                        "Setting up primary",
                        "Creating a new replica",
                        "Upgrading cluster",
                        "Waiting for the instances to become active",
                        "Promoting to primary cluster");
        Stream<String> unserved =
                Stream.of(
                        "Switchover in progress",
                        "Failing over",
                        "Upgrading Postgres major version",
                        "Cluster upgrade delayed",
                        "Waiting for user action",
                        "Primary instance is being restarted in-place",
                        "Primary instance is being restarted without a switchover",
                        "Cluster cannot execute instance online upgrade due to missing architecture"
                                + " binary",
                        "Online upgrade in progress",
                        "Applying configuration");
        Stream<String> held =
                Stream.of(
                        "Unable to create required cluster objects",
                        "Cluster cannot proceed to reconciliation due to an unknown plugin being"
                                + " required",
                        "Cluster has incomplete or invalid image catalog",
                        "Cluster is unrecoverable and needs manual intervention");
        Map<String, SyncStatus> phases =
                moving.collect(Collectors.toMap(phase -> phase, phase -> SyncStatus.PROGRESSING));
        unserved.forEach(phase -> phases.put(phase, SyncStatus.DEGRADED));
        held.forEach(phase -> phases.put(phase, SyncStatus.SUSPENDED));
        phases.put("Cluster in healthy state", SyncStatus.HEALTHY);
        return Map.copyOf(phases);
    }

    private static SyncHealth postgresCluster(LiveObject object) {
        if ("disabled".equals(object.annotations().get("cnpg.io/reconciliationLoop"))) {
            return suspended("Cluster reconciliation is suspended");
        }
        Tree status = object.tree().at("status");
        String reason = status.text("phaseReason");
        if (!status.at("conditions").isThere()) {
            return progressing(reason);
        }
        Optional<Condition> hibernation = object.condition("cnpg.io/hibernation");
        if (hibernation.isPresent()) {
            String said = hibernation.get().message();
            return hibernation.get().isTrue() ? suspended(said) : degraded(said);
        }
        return new SyncHealth(
                POSTGRES.getOrDefault(status.text("phase"), SyncStatus.UNKNOWN), reason);
    }

    private static SyncHealth prometheus(LiveObject object) {
        SyncHealth health = progressing("Waiting for initialization");
        for (Condition condition : object.conditions()) {
            if (condition.type().equals("Available")) {
                String said = condition.messageOr(condition.reason());
                health =
                        condition.isTrue()
                                ? healthy("All instances are available")
                                : condition.reason().equals("SomePodsNotReady")
                                        ? progressing(said)
                                        : degraded(said);
            }
        }
        return health;
    }

    /// Well only when configuration, routes and the whole are, and nothing is open.
    private static SyncHealth knative(LiveObject object) {
        if (!object.tree().at("status", "conditions").isThere()) {
            return progressing("Waiting for status update.");
        }
        StringBuilder said = new StringBuilder();
        int good = 0;
        boolean bad = false;
        for (Condition condition : object.conditions()) {
            boolean open = condition.status().equals("Unknown");
            if (condition.isTrue()) {
                good += KNATIVE.contains(condition.type()) ? 1 : 0;
            } else if (condition.isFalse() || open) {
                bad |= condition.isFalse();
                said.append(condition.type()).append(" is ").append(condition.status());
                said.append(
                        condition.reason().isEmpty() ? "" : ", since " + condition.reason() + ".");
                said.append(condition.message().isEmpty() ? "" : " " + condition.message());
                said.append('\n');
            }
        }
        if (bad) {
            return degraded(said.toString());
        }
        return good == 3 && said.isEmpty()
                ? healthy("Knative Service is healthy.")
                : progressing(said.toString());
    }

    private static SyncHealth snapshot(LiveObject object) {
        Tree status = object.tree().at("status");
        if (status.isTrue("readyToUse")) {
            return healthy("Ready to use");
        }
        return status.at("error").isThere()
                ? degraded(status.text("error", "message"))
                : progressing("Waiting for status");
    }
}
