package dev.slipway.cluster.health;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Kinds that nobody has a rule for: most controllers keep to the customary conditions.
final class ByConditions {
    private static final List<String> GOOD = List.of("Ready", "Available", "Succeeded", "Healthy");
    private static final List<String> BAD = List.of("Failed", "Degraded", "Stalled");
    private static final Set<String> UNDER_WAY =
            Set.of("Creating", "Pending", "Progressing", "Provisioning", "Reconciling", "Waiting");

    private ByConditions() {}

    /// Empty where no condition says anything.
    static Optional<SyncHealth> judge(LiveObject object) {
        for (Condition condition : object.conditions()) {
            boolean bad = BAD.contains(condition.type()) && condition.isTrue();
            boolean apart = condition.type().equals("Synced") && condition.isFalse();
            if (bad || apart) {
                return Optional.of(SyncHealth.degraded(said(condition)));
            }
        }
        return GOOD.stream()
                .flatMap(type -> object.condition(type).stream())
                .findFirst()
                .map(
                        c ->
                                c.isTrue()
                                        ? SyncHealth.healthy("")
                                        : c.isFalse() && !UNDER_WAY.contains(c.reason())
                                                ? SyncHealth.degraded(said(c))
                                                : SyncHealth.progressing(said(c)));
    }

    private static String said(Condition condition) {
        return condition.message().isEmpty() ? condition.reason() : condition.message();
    }
}
