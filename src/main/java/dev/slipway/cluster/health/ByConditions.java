package dev.slipway.cluster.health;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;

import java.util.List;
import java.util.Optional;

/// What the conditions of an object say by Kubernetes' conventions, whatever the kind: one that
/// names trouble and is true (`Stalled`, `Failed`, `DegradedX`) counts first, then what is under
/// way, then the one that sums all up (`Ready`), and without such a one all that name something
/// good.
final class ByConditions {
    private static final List<String> SUMMARY =
            List.of("Ready", "Available", "Healthy", "Succeeded", "Completed", "Complete");

    private ByConditions() {}

    /// Empty where no condition says anything.
    static Optional<SyncHealth> judge(LiveObject object) {
        List<Condition> all =
                object.conditions().stream().filter(c -> !c.type().isEmpty()).toList();
        return trouble(all)
                .or(() -> underWay(all))
                .or(() -> summary(object, all))
                .or(() -> together(object, all));
    }

    private static Optional<SyncHealth> trouble(List<Condition> all) {
        for (Condition condition : all) {
            Optional<SyncStatus> means = meaning(condition);
            boolean apart = condition.type().equals("Synced") && isFalse(condition);
            boolean late =
                    condition.type().equals("Progressing")
                            && isFalse(condition)
                            && condition.reason().equals("ProgressDeadlineExceeded");
            boolean bad =
                    isTrue(condition) && means.filter(SyncStatus.DEGRADED::equals).isPresent();
            if (apart || late || bad) {
                return Optional.of(SyncHealth.degraded(said(condition)));
            }
        }
        return all.stream()
                .filter(ByConditions::isTrue)
                .filter(c -> meaning(c).filter(SyncStatus.SUSPENDED::equals).isPresent())
                .findFirst()
                .map(c -> SyncHealth.suspended(said(c)));
    }

    /// A rollout that is done still says `Progressing`, with a reason such as
    /// `NewReplicaSetAvailable`.
    private static Optional<SyncHealth> underWay(List<Condition> all) {
        return all.stream()
                .filter(ByConditions::isTrue)
                .filter(c -> meaning(c).filter(SyncStatus.PROGRESSING::equals).isPresent())
                .filter(
                        c ->
                                !c.type().equals("Progressing")
                                        || StateWords.mean(c.reason())
                                                .filter(SyncStatus.HEALTHY::equals)
                                                .isEmpty())
                .findFirst()
                .map(c -> SyncHealth.progressing(said(c)));
    }

    private static Optional<SyncHealth> summary(LiveObject object, List<Condition> all) {
        return SUMMARY.stream()
                .flatMap(type -> all.stream().filter(c -> c.type().equals(type)))
                .findFirst()
                .map(c -> judged(object, c));
    }

    private static Optional<SyncHealth> together(LiveObject object, List<Condition> all) {
        List<SyncHealth> said =
                all.stream()
                        .filter(c -> meaning(c).filter(SyncStatus.HEALTHY::equals).isPresent())
                        .map(c -> judged(object, c))
                        .toList();
        return said.stream()
                .filter(health -> health.status() == SyncStatus.DEGRADED)
                .findFirst()
                .or(
                        () ->
                                said.stream()
                                        .filter(h -> h.status() == SyncStatus.PROGRESSING)
                                        .findFirst())
                .or(() -> said.stream().findFirst());
    }

    /// One that names something good. Where it is not so, its reason tells whether it will be.
    private static SyncHealth judged(LiveObject object, Condition condition) {
        if (condition.isStale(object.tree().at("metadata", "generation"))) {
            return SyncHealth.progressing(Customary.UNSEEN);
        }
        if (isTrue(condition)) {
            return SyncHealth.healthy(condition.message());
        }
        if (!isFalse(condition)) {
            return SyncHealth.progressing(said(condition));
        }
        String why = condition.reason().isEmpty() ? condition.message() : condition.reason();
        SyncStatus means = StateWords.mean(why).orElse(SyncStatus.DEGRADED);
        return switch (means) {
            case SUSPENDED -> SyncHealth.suspended(said(condition));
            case HEALTHY, PROGRESSING -> SyncHealth.progressing(said(condition));
            default ->
                    why.isEmpty()
                            ? SyncHealth.progressing(said(condition))
                            : SyncHealth.degraded(said(condition));
        };
    }

    /// What its type names; the last words count, `platform.example.org/pods-ready` is about
    /// `ready`.
    private static Optional<SyncStatus> meaning(Condition condition) {
        String type = condition.type();
        return StateWords.mean(type.substring(type.lastIndexOf('/') + 1));
    }

    /// Some controllers write a truth value of their own language.
    private static boolean isTrue(Condition condition) {
        return condition.status().equalsIgnoreCase("True");
    }

    private static boolean isFalse(Condition condition) {
        return condition.status().equalsIgnoreCase("False");
    }

    private static String said(Condition condition) {
        return !condition.message().isEmpty()
                ? condition.message()
                : !condition.reason().isEmpty()
                        ? condition.reason()
                        : condition.type() + " is " + condition.status();
    }
}
