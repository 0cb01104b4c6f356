package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.unknown;

import dev.slipway.base.Outcome;
import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Services, claims, ingresses, autoscalers and the other kinds that every cluster has.
final class CoreRules {
    private static final String V1_CONDITIONS = "autoscaling.alpha.kubernetes.io/conditions";
    private static final Set<String> CANNOT_SCALE =
            Set.of(
                    "AbleToScale FailedGetScale",
                    "AbleToScale FailedUpdateScale",
                    "ScalingActive FailedGetResourceMetric",
                    "ScalingActive FailedGetObjectMetric",
                    "ScalingActive FailedGetPodsMetric",
                    "ScalingActive FailedGetExternalMetric",
                    "ScalingActive FailedComputeMetricsReplicas",
                    "ScalingActive InvalidSelector");
    private static final Set<String> SCALES = Set.of("AbleToScale", "ScalingLimited");

    private CoreRules() {}

    static Map<String, HealthRule> all() {
        return Map.of(
                "/Pod", WorkloadRules.served("v1", PodRule::judge),
                "/Service", WorkloadRules.served("v1", CoreRules::service),
                "/PersistentVolumeClaim", WorkloadRules.served("v1", CoreRules::claim),
                "networking.k8s.io/Ingress", CoreRules::ingress,
                "extensions/Ingress", CoreRules::ingress,
                "autoscaling/HorizontalPodAutoscaler", CoreRules::autoscaler,
                "apiregistration.k8s.io/APIService", CoreRules::apiService,
                "policy/PodDisruptionBudget", CoreRules::disruptionBudget,
                "apiextensions.k8s.io/CustomResourceDefinition", CoreRules::definition);
    }

    private static SyncHealth service(LiveObject object) {
        boolean balanced = object.tree().text("spec", "type").equals("LoadBalancer");
        return balanced ? ingress(object) : healthy("");
    }

    private static SyncHealth ingress(LiveObject object) {
        boolean given = !object.tree().items("status", "loadBalancer", "ingress").isEmpty();
        return given ? healthy("") : progressing("");
    }

    private static SyncHealth claim(LiveObject object) {
        return switch (object.tree().text("status", "phase")) {
            case "Lost" -> degraded("");
            case "Pending" -> progressing("");
            case "Bound" -> healthy("");
            default -> unknown("");
        };
    }

    private static SyncHealth autoscaler(LiveObject object) {
        return switch (object.apiVersion()) {
            case "autoscaling/v2" -> scaling(object.conditions());
            case "autoscaling/v1" -> oldAutoscaler(object);
            default ->
                    unknown(
                            "unsupported HPA GVK: %s, Kind=%s"
                                    .formatted(object.apiVersion(), object.kind()));
        };
    }

    /// The first version keeps its conditions as JSON in an annotation.
    private static SyncHealth oldAutoscaler(LiveObject object) {
        String text = object.annotations().get(V1_CONDITIONS);
        if (text == null) {
            return scaling(List.of());
        }
        Outcome<YamlNode> read = Json.read(V1_CONDITIONS, text);
        if (read.value().isEmpty() || !(read.value().get().value() instanceof List<?> list)) {
            return unknown("failed to convert conditions annotation to typed");
        }
        return scaling(LiveObject.conditions(new Tree(Map.of("conditions", list))));
    }

    private static SyncHealth scaling(List<Condition> conditions) {
        return conditions.stream()
                .filter(c -> CANNOT_SCALE.contains(c.type() + " " + c.reason()))
                .findFirst()
                .map(c -> degraded(c.message()))
                .or(
                        () ->
                                conditions.stream()
                                        .filter(c -> SCALES.contains(c.type()) && c.isTrue())
                                        .findFirst()
                                        .map(c -> healthy(c.message())))
                .orElse(progressing("Waiting to Autoscale"));
    }

    private static SyncHealth apiService(LiveObject object) {
        return object.condition("Available")
                .map(
                        c -> {
                            String said = c.reason() + ": " + c.message();
                            return c.isTrue() ? healthy(said) : progressing(said);
                        })
                .orElse(progressing("Waiting to be processed"));
    }

    /// Too few pods are often meant, so they are no fault of the budget.
    private static SyncHealth disruptionBudget(LiveObject object) {
        SyncHealth health = progressing("Waiting for status");
        for (Condition condition : object.conditions()) {
            String said = "PodDisruptionBudget has " + condition.reason();
            if (condition.isFalse() && !condition.reason().equals("InsufficientPods")) {
                return degraded(said);
            }
            health = healthy(said);
        }
        return health;
    }

    private static SyncHealth definition(LiveObject object) {
        if (object.isBeingDeleted()) {
            return progressing("CRD is terminating");
        }
        List<Condition> conditions = object.conditions();
        if (conditions.isEmpty()) {
            return progressing("Status conditions not found");
        }
        boolean established = false;
        for (Condition condition : conditions) {
            boolean yes = condition.isTrue();
            switch (condition.type()) {
                case "Terminating" -> {
                    if (yes) {
                        return progressing("CRD is terminating: " + condition.message());
                    }
                }
                case "NamesAccepted" -> {
                    if (condition.isFalse()) {
                        return degraded("CRD names have not been accepted: " + condition.message());
                    }
                }
                case "NonStructuralSchema" -> {
                    if (yes) {
                        return degraded("Schema violations found: " + condition.message());
                    }
                }
                case "Established" -> {
                    established |= yes;
                    if (!yes && condition.reason().equals("Installing")) {
                        return progressing("CRD is being installed");
                    }
                }
                default -> {}
            }
        }
        return established ? healthy("CRD is healthy") : degraded("CRD is not established");
    }
}
