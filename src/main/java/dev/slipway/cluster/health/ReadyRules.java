package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.suspended;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Kinds whose controllers say in the condition `Ready` how the object does.
final class ReadyRules {
    private ReadyRules() {}

    static Map<String, HealthRule> all() {
        Map<String, HealthRule> rules = new TreeMap<>();
        rules.put("cert-manager.io/Issuer", ready("Initializing issuer"));
        rules.put("cert-manager.io/ClusterIssuer", ready("Initializing ClusterIssuer"));
        rules.put("cert-manager.io/Certificate", ReadyRules::certificate);
        rules.put("certmanager.k8s.io/Issuer", ready("Initializing issuer"));
        rules.put("certmanager.k8s.io/Certificate", ready("Waiting for certificate"));
        rules.put("camel.apache.org/Integration", ready("Waiting for Integration"));
        for (String kind :
                List.of("ExternalSecret", "SecretStore", "ClusterSecretStore", "PushSecret")) {
            rules.put("external-secrets.io/" + kind, ready("Waiting for " + kind));
        }
        rules.put("external-secrets.io/ClusterExternalSecret", ReadyRules::clusterSecret);
        rules.put("keda.sh/ScaledObject", object -> scaled(object, false));
        rules.put("keda.sh/ScaledJob", object -> scaled(object, true));
        strimzi(rules);
        return rules;
    }

    /// Ready says it, with its message; before it is there, `waiting`.
    private static HealthRule ready(String waiting) {
        return object -> ready(object, waiting);
    }

    private static SyncHealth ready(LiveObject object, String waiting) {
        return object.conditions().stream()
                .filter(c -> c.type().equals("Ready") && (c.isTrue() || c.isFalse()))
                .findFirst()
                .map(c -> c.isTrue() ? healthy(c.message()) : degraded(c.message()))
                .orElse(progressing(waiting));
    }

    /// A certificate that is being issued anew is still ready: what is under way counts first.
    private static SyncHealth certificate(LiveObject object) {
        return object.conditions().stream()
                .filter(c -> c.type().equals("Issuing") && c.isTrue())
                .findFirst()
                .map(c -> progressing(c.message()))
                .orElseGet(() -> ready(object, "Waiting for certificate"));
    }

    /// New conditions are put behind the old ones: the last is the present one.
    private static SyncHealth clusterSecret(LiveObject object) {
        List<Condition> conditions = object.conditions();
        if (!conditions.isEmpty() && conditions.getLast().isTrue()) {
            String message = conditions.getLast().message();
            switch (conditions.getLast().type()) {
                case "Ready" -> {
                    return healthy(message);
                }
                case "PartiallyReady", "NotReady" -> {
                    return degraded(message);
                }
                default -> {}
            }
        }
        return progressing("Waiting for ClusterExternalSecret");
    }

    private static SyncHealth scaled(LiveObject object, boolean job) {
        String message = "";
        boolean ready = false;
        boolean failed = false;
        boolean paused = false;
        for (Condition condition : object.conditions()) {
            boolean readiness = condition.type().equals("Ready");
            boolean fails =
                    readiness
                                    && (condition.isFalse()
                                            || job && condition.status().equals("Unknown"))
                            || !job && condition.type().equals("Fallback") && condition.isTrue();
            boolean readies = readiness && condition.isTrue();
            boolean pauses = condition.type().equals("Paused") && condition.isTrue();
            if (fails || readies || pauses) {
                message = condition.message();
            }
            failed |= fails;
            ready |= readies;
            paused |= pauses;
        }
        if (failed) {
            return degraded(message);
        }
        if (ready) {
            return paused ? suspended(message) : healthy(message);
        }
        return progressing(
                job ? "Waiting for ScaledJob" : "Creating HorizontalPodAutoscaler Object");
    }

    private static void strimzi(Map<String, HealthRule> rules) {
        String group = "kafka.strimzi.io/";
        rules.put(group + "Kafka", object -> kafka(object, true, "Waiting for Kafka Cluster"));
        Map<String, String> named =
                Map.of(
                        "KafkaBridge", "KafkaBridge",
                        "KafkaConnect", "Kafka Connect",
                        "KafkaConnector", "KafkaConnector",
                        "KafkaTopic", "Kafka Topic",
                        "KafkaUser", "Kafka User");
        named.forEach(
                (kind, words) ->
                        rules.put(
                                group + kind,
                                object -> kafka(object, false, "Waiting for " + words)));
    }

    /// A cluster that is being made is not ready either, which is no fault yet.
    private static SyncHealth kafka(LiveObject object, boolean takesTime, String waiting) {
        for (Condition condition : object.conditions()) {
            boolean making = takesTime && condition.reason().equals("Creating");
            if (condition.type().equals("NotReady") && condition.isTrue() && !making) {
                return degraded(condition.message());
            }
            if (condition.type().equals("Ready") && condition.isTrue()) {
                return healthy("");
            }
        }
        return progressing(waiting);
    }
}
