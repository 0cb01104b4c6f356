package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.suspended;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Crossplane: everything below `crossplane.io` and `upbound.io` says `Synced` and `Ready`; what
/// only configures has no status at all.
final class CrossplaneRules {
    private static final Set<String> UPBOUND_STILL =
            Set.of("ClusterProviderConfig", "ProviderConfig", "ProviderConfigUsage");
    private static final Set<String> CROSSPLANE_STILL =
            Set.of(
                    "Composition",
                    "CompositionRevision",
                    "DeploymentRuntimeConfig",
                    "ClusterProviderConfig",
                    "ProviderConfig",
                    "ProviderConfigUsage",
                    "ControllerConfig");
    private static final Set<String> UPBOUND_GOOD = Set.of("Ready");
    private static final Set<String> CROSSPLANE_GOOD =
            Set.of(
                    "Ready",
                    "Healthy",
                    "Offered",
                    "Established",
                    "ValidPipeline",
                    "RevisionHealthy");

    /// Kinds of the first AWS provider have names of their own for what they wait for.
    private static final Map<String, String> OLD_AWS =
            Map.of(
                    "cloudfront.aws.crossplane.io/Distribution", "distribution",
                    "iam.aws.crossplane.io/Policy", "Policy",
                    "iam.aws.crossplane.io/Role", "Role",
                    "iam.aws.crossplane.io/RolePolicyAttachment", "RolePolicyAttachment",
                    "rds.aws.crossplane.io/DBCluster", "DBCluster",
                    "rds.aws.crossplane.io/DBInstance", "DBInstance",
                    "route53.aws.crossplane.io/ResourceRecordSet", "resourcrecordset",
                    "s3.aws.crossplane.io/Bucket", "Bucket");

    private CrossplaneRules() {}

    /// The old `stacks` are no managed resources.
    static boolean concern(String group) {
        return group.endsWith(".crossplane.io") && !group.startsWith("stacks.")
                || group.endsWith(".upbound.io");
    }

    static Map<String, HealthRule> all() {
        Map<String, HealthRule> rules = new TreeMap<>();
        rules.put("pkg.crossplane.io/Provider", CrossplaneRules::provider);
        OLD_AWS.forEach((kind, words) -> rules.put(kind, object -> oldAws(object, words)));
        return rules;
    }

    static SyncHealth managed(LiveObject object) {
        boolean upbound = object.group().endsWith(".upbound.io");
        Tree status = object.tree().at("status");
        boolean silent = status.members().isEmpty();
        Set<String> still = upbound ? UPBOUND_STILL : CROSSPLANE_STILL;
        if (!status.isThere() || silent && still.contains(object.kind())) {
            return healthy("Resource is up-to-date.");
        }
        if (!status.at("conditions").isThere()) {
            boolean used = object.kind().endsWith("ProviderConfig") && status.at("users").isThere();
            return used ? healthy("Resource is in use.") : progressing("Provisioning ...");
        }
        return byConditions(object.conditions(), upbound ? UPBOUND_GOOD : CROSSPLANE_GOOD);
    }

    private static SyncHealth byConditions(List<Condition> conditions, Set<String> good) {
        SyncHealth health = progressing("Provisioning ...");
        for (Condition condition : conditions) {
            boolean decides =
                    condition.type().equals("LastAsyncOperation")
                            || condition.type().equals("Synced");
            if (decides && condition.isFalse()) {
                return degraded(condition.message());
            }
            if (good.contains(condition.type()) && condition.isTrue()) {
                health = healthy("Resource is up-to-date.");
            }
        }
        return health;
    }

    private static SyncHealth provider(LiveObject object) {
        if (!object.tree().at("status", "conditions").isThere()) {
            return progressing("Waiting for provider to be installed");
        }
        boolean installed = object.condition("Installed").filter(Condition::isTrue).isPresent();
        boolean well = object.condition("Healthy").filter(Condition::isTrue).isPresent();
        String said = reason(object, "Installed") + " " + reason(object, "Healthy");
        return installed && well ? healthy(said) : degraded(said);
    }

    private static String reason(LiveObject object, String type) {
        return object.condition(type).map(Condition::reason).orElse("");
    }

    private static SyncHealth oldAws(LiveObject object, String words) {
        if (!object.tree().at("status", "conditions").isThere()) {
            return progressing("Waiting for " + words + " to be created");
        }
        boolean ready = object.condition("Ready").filter(Condition::isTrue).isPresent();
        boolean synced = object.condition("Synced").filter(Condition::isTrue).isPresent();
        String why = reason(object, "Synced");
        if (ready && synced) {
            return healthy(reason(object, "Ready"));
        }
        if (!synced && why.equals("ReconcilePaused")) {
            return suspended(why);
        }
        if (!ready && synced) {
            return progressing("Waiting for " + words + " to be available");
        }
        return degraded(
                why.equals("ReconcileError")
                        ? object.condition("Synced").map(Condition::message).orElse("")
                        : "");
    }
}
