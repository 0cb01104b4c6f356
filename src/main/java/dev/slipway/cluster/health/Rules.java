package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which rule judges which kind: `group/Kind`, without the version.
final class Rules {
    private static final Map<String, HealthRule> BY_KIND = byKind();

    private Rules() {}

    static Optional<HealthRule> of(LiveObject object) {
        HealthRule exact = BY_KIND.get(object.group() + "/" + object.kind());
        if (exact != null) {
            return Optional.of(exact);
        }
        if (CrossplaneRules.concern(object.group())) {
            return Optional.of(CrossplaneRules::managed);
        }
        return Optional.empty();
    }

    private static Map<String, HealthRule> byKind() {
        Map<String, HealthRule> rules = new HashMap<>();
        rules.putAll(WorkloadRules.all());
        rules.putAll(CoreRules.all());
        rules.putAll(ArgoRules.all());
        rules.putAll(ReadyRules.all());
        rules.putAll(FluxRules.all());
        rules.putAll(GatewayRules.all());
        rules.putAll(OperatorRules.all());
        rules.putAll(CrossplaneRules.all());
        return Map.copyOf(rules);
    }
}
