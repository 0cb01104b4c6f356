package dev.slipway.cluster.health;

/// How bad it is for those who use a workload, from worst to best; [#UNKNOWN] is beside the order:
/// nothing can be said.
public enum Level {
    FAILED("Failed"),
    DEGRADED("Degraded"),
    PROGRESSING("Progressing"),
    SUSPENDED("Suspended"),
    HEALTHY("Healthy"),
    UNKNOWN("Unknown");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether somebody should look.
    public boolean isTrouble() {
        return this == FAILED || this == DEGRADED;
    }

    static Level of(SyncStatus status) {
        return switch (status) {
            case HEALTHY -> HEALTHY;
            case SUSPENDED -> SUSPENDED;
            case PROGRESSING -> PROGRESSING;
            case DEGRADED, MISSING -> DEGRADED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
