package dev.slipway.cluster.health;

import java.util.Comparator;

/// What a developer needs to know of an object: the level, the cause in one line, the next step,
/// and which object it is about (`Pod/orders-x7k2p`), which may be another than the asked one.
/// Cause and next step are empty where there is nothing to say; `note` is what is worth knowing and
/// changes no level.
public record Verdict(Level level, String cause, String next, String path, String note) {

    /// The worst first; what is unknown comes after all trouble and before what is well.
    static final Comparator<Verdict> WORST_FIRST = Comparator.comparingInt(v -> rank(v.level));

    static Verdict of(Level level, String path, String cause, String next) {
        return new Verdict(level, cause, next, path, "");
    }

    static Verdict healthy(String path) {
        return of(Level.HEALTHY, path, "", "");
    }

    Verdict noting(String text) {
        return new Verdict(level, cause, next, path, text);
    }

    /// This or `other`, whichever is worse; of equals the one that has a cause.
    Verdict worse(Verdict other) {
        int order = WORST_FIRST.compare(this, other);
        return order < 0 || order == 0 && !(cause.isEmpty() && !other.cause.isEmpty())
                ? this
                : other;
    }

    private static int rank(Level level) {
        return switch (level) {
            case FAILED -> 0;
            case DEGRADED -> 1;
            case UNKNOWN -> 2;
            case PROGRESSING -> 3;
            case SUSPENDED -> 4;
            case HEALTHY -> 5;
        };
    }
}
