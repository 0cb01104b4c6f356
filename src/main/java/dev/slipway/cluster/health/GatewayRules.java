package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Gateway API: routes are judged by what each parent says of them, gateways by their own
/// conditions and those of their listeners.
final class GatewayRules {
    private static final String GROUP = "gateway.networking.k8s.io/";

    private GatewayRules() {}

    static Map<String, HealthRule> all() {
        return Map.of(
                GROUP + "HTTPRoute", object -> route(object, true),
                GROUP + "GRPCRoute", object -> route(object, false),
                GROUP + "Gateway", GatewayRules::gateway,
                GROUP + "GatewayClass", GatewayRules::gatewayClass,
                GROUP + "BackendTLSPolicy", GatewayRules::policy);
    }

    /// `current`: what a parent said of an older generation does not count.
    private static SyncHealth route(LiveObject object, boolean current) {
        Tree generation = current ? object.tree().at("metadata", "generation") : new Tree(null);
        List<Tree> heard =
                object.tree().items("status", "parents").stream()
                        .filter(parent -> isOf(parent, generation))
                        .toList();
        for (Tree parent : heard) {
            String prefix = "Parent " + parent.text("parentRef", "name") + ": ";
            Optional<SyncHealth> trouble = trouble(LiveObject.conditions(parent), prefix, "Route");
            if (trouble.isPresent()) {
                return trouble.get();
            }
        }
        return heard.stream().anyMatch(parent -> !LiveObject.conditions(parent).isEmpty())
                ? healthy(object.kind() + " is healthy")
                : progressing("Waiting for " + object.kind() + " status");
    }

    private static boolean isOf(Tree parent, Tree generation) {
        List<Condition> conditions = LiveObject.conditions(parent);
        return !generation.isThere()
                || !conditions.isEmpty()
                        && conditions.stream().noneMatch(c -> c.isStale(generation));
    }

    /// The first thing that is wrong or unfinished, references before acceptance before
    /// programming.
    private static Optional<SyncHealth> trouble(
            List<Condition> conditions, String prefix, String what) {
        for (String type : List.of("ResolvedRefs", "Accepted")) {
            for (Condition condition : conditions) {
                if (condition.type().equals(type) && condition.isFalse()) {
                    return Optional.of(
                            degraded(prefix + condition.messageOr("Failed condition: " + type)));
                }
            }
        }
        return conditions.stream()
                .filter(c -> c.type().equals("Programmed") && !c.isTrue())
                .findFirst()
                .map(c -> progressing(prefix + c.messageOr(what + " is still being programmed")));
    }

    private static SyncHealth gateway(LiveObject object) {
        Tree status = object.tree().at("status");
        Optional<SyncHealth> own = trouble(object.conditions(), "", "Gateway");
        if (own.isPresent()) {
            return own.get();
        }
        List<Tree> listeners = status.items("listeners");
        for (Tree listener : listeners) {
            Optional<SyncHealth> trouble =
                    trouble(LiveObject.conditions(listener), "Listener: ", "Listener");
            if (trouble.isPresent()) {
                return trouble.get();
            }
        }
        return status.at("conditions").isThere() || !listeners.isEmpty()
                ? healthy("Gateway is healthy")
                : progressing("Waiting for Gateway status");
    }

    private static SyncHealth gatewayClass(LiveObject object) {
        Tree generation = object.tree().at("metadata", "generation");
        return object.conditions().stream()
                .filter(c -> c.type().equals("Accepted") && !c.isStale(generation))
                .findFirst()
                .map(
                        c ->
                                c.isTrue()
                                        ? healthy(c.messageOr("GatewayClass is accepted"))
                                        : c.isFalse()
                                                ? degraded(
                                                        c.messageOr("GatewayClass is not accepted"))
                                                : progressing(
                                                        c.messageOr(
                                                                "Waiting for GatewayClass status")))
                .orElse(progressing("Waiting for GatewayClass status"));
    }

    private static SyncHealth policy(LiveObject object) {
        Tree generation = object.tree().at("metadata", "generation");
        List<Tree> ancestors = object.tree().items("status", "ancestors");
        for (Tree ancestor : ancestors) {
            if (LiveObject.conditions(ancestor).stream().anyMatch(c -> c.isStale(generation))) {
                return progressing(
                        "Waiting for Ancestor "
                                + ancestor.text("ancestorRef", "name")
                                + " to update BackendTLSPolicy status");
            }
        }
        SyncHealth health = progressing("Waiting for BackendTLSPolicy status");
        for (Tree ancestor : ancestors) {
            String prefix = "Ancestor " + ancestor.text("ancestorRef", "name") + ": ";
            for (Condition condition : LiveObject.conditions(ancestor)) {
                boolean accepts = condition.type().equals("Accepted");
                if ((accepts || condition.type().equals("ResolvedRefs")) && !condition.isTrue()) {
                    return degraded(prefix + condition.message());
                }
                health = accepts ? healthy("BackendTLSPolicy is healthy") : health;
            }
        }
        return health;
    }
}
