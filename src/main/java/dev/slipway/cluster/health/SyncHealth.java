package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;

import java.util.Optional;

/// How Argo CD judges an object, with its message, which may be empty. Source of the semantics: the
/// public health checks of gitops-engine and the resource customisations of Argo CD 3.6.
public record SyncHealth(SyncStatus status, String message) {

    static SyncHealth healthy(String message) {
        return new SyncHealth(SyncStatus.HEALTHY, message);
    }

    static SyncHealth progressing(String message) {
        return new SyncHealth(SyncStatus.PROGRESSING, message);
    }

    static SyncHealth degraded(String message) {
        return new SyncHealth(SyncStatus.DEGRADED, message);
    }

    static SyncHealth suspended(String message) {
        return new SyncHealth(SyncStatus.SUSPENDED, message);
    }

    static SyncHealth unknown(String message) {
        return new SyncHealth(SyncStatus.UNKNOWN, message);
    }

    /// The judgement; empty for a kind that has no rule (a ConfigMap is simply there).
    public static Optional<SyncHealth> of(LiveObject object) {
        if (object.isBeingDeleted() && !HookPods.holdsDeletion(object)) {
            return Optional.of(progressing("Pending deletion"));
        }
        return byKind(object);
    }

    /// What the rule of the kind alone says, also of an object that is being deleted: that is what
    /// Argo CD's own tests of its customisations record.
    public static Optional<SyncHealth> byKind(LiveObject object) {
        return Rules.of(object).map(rule -> rule.judge(object));
    }

    /// What an object of a kind without a rule says of itself, as most controllers do; empty where
    /// it says nothing.
    public static Optional<SyncHealth> customary(LiveObject object) {
        return Customary.judge(object);
    }
}
