package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.suspended;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Flux: sources, releases and what follows images. All say `Ready`; some must say a second thing
/// as well before they are well.
final class FluxRules {
    private static final Set<String> POLICY_STEPS =
            Set.of("NewGeneration", "AccessingRepository", "ApplyingPolicy");
    private static final Set<String> SCAN_STEPS = Set.of("NewGeneration", "Scanning");

    private FluxRules() {}

    static Map<String, HealthRule> all() {
        Map<String, HealthRule> rules = new TreeMap<>();
        HealthRule alone = unlessSuspended(object -> judge(object, Set.of(), 1));
        rules.put("kustomize.toolkit.fluxcd.io/Kustomization", alone);
        rules.put("image.toolkit.fluxcd.io/ImageUpdateAutomation", alone);
        rules.put(
                "helm.toolkit.fluxcd.io/HelmRelease",
                unlessSuspended(object -> judge(object, Set.of("Released", "TestSuccess"), 2)));
        HealthRule source =
                unlessSuspended(object -> judge(object, Set.of("ArtifactInStorage"), 2));
        for (String kind : List.of("Bucket", "GitRepository", "HelmChart", "OCIRepository")) {
            rules.put("source.toolkit.fluxcd.io/" + kind, source);
        }
        rules.put(
                "source.toolkit.fluxcd.io/HelmRepository",
                unlessSuspended(
                        object ->
                                object.tree().text("spec", "type").equals("oci")
                                        ? healthy(
                                                "Helm repositories of type 'oci' do not contain any"
                                                        + " information in the status.")
                                        : source.judge(object)));
        rules.put("image.toolkit.fluxcd.io/ImagePolicy", object -> followed(object, POLICY_STEPS));
        rules.put(
                "image.toolkit.fluxcd.io/ImageRepository",
                unlessSuspended(object -> followed(object, SCAN_STEPS)));
        rules.put("notification.toolkit.fluxcd.io/Receiver", unlessSuspended(FluxRules::receiver));
        return rules;
    }

    private static HealthRule unlessSuspended(HealthRule rule) {
        return object ->
                object.tree().isTrue("spec", "suspend")
                        ? suspended(object.kind() + " is suspended")
                        : rule.judge(object);
    }

    /// Well with `needed` good signs: `Ready` and each of `alsoGood`; on its way while it is
    /// reconciling and `Ready` is unknown.
    private static SyncHealth judge(LiveObject object, Set<String> alsoGood, int needed) {
        if (!hasConditions(object)) {
            return progressing("Status unknown");
        }
        int moving = 0;
        int good = 0;
        String message = "";
        for (Condition condition : object.conditions()) {
            if (condition.type().equals("Ready")) {
                good += condition.isTrue() ? 1 : 0;
                moving += condition.status().equals("Unknown") ? 1 : 0;
                message = condition.reason();
            } else if (condition.isTrue()) {
                moving += condition.type().equals("Reconciling") ? 1 : 0;
                good += alsoGood.contains(condition.type()) ? 1 : 0;
                boolean outdated =
                        condition.type().equals("ArtifactOutdated")
                                && alsoGood.contains("ArtifactInStorage");
                message += outdated ? " " + condition.reason() : "";
            }
        }
        return moving == 2
                ? progressing(message)
                : good == needed ? healthy(message) : degraded(message);
    }

    /// What follows images is not ready while it looks: that is on its way when the step says so.
    private static SyncHealth followed(LiveObject object, Set<String> steps) {
        if (!hasConditions(object)) {
            return progressing("Status unknown");
        }
        int moving = 0;
        int good = 0;
        String message = "";
        for (Condition condition : object.conditions()) {
            if (condition.type().equals("Ready")) {
                good += condition.isTrue() ? 1 : 0;
                moving += condition.isFalse() ? 1 : 0;
                message = condition.reason();
            } else if (condition.type().equals("Reconciling") && condition.isTrue()) {
                moving += steps.contains(condition.reason()) ? 1 : 0;
            }
        }
        return moving == 2
                ? progressing(message)
                : good == 1 ? healthy(message) : degraded(message);
    }

    private static SyncHealth receiver(LiveObject object) {
        if (!hasConditions(object)) {
            return progressing("Status unknown");
        }
        int bad = 0;
        int good = 0;
        String message = "";
        for (Condition condition : object.conditions()) {
            if (condition.type().equals("Ready")) {
                good += condition.isTrue() ? 1 : 0;
                bad += condition.isFalse() ? 1 : 0;
                message = condition.reason();
            } else if (condition.type().equals("Reconciling") && condition.isTrue()) {
                bad++;
            }
        }
        return bad != 2 && good == 1 ? healthy(message) : degraded(message);
    }

    private static boolean hasConditions(LiveObject object) {
        return object.tree().at("status", "conditions").isThere();
    }
}
