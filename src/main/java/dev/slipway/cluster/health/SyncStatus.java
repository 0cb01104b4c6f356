package dev.slipway.cluster.health;

/// Argo CD's words for how an object does, from best to worst.
public enum SyncStatus {
    HEALTHY("Healthy"),
    SUSPENDED("Suspended"),
    PROGRESSING("Progressing"),
    MISSING("Missing"),
    DEGRADED("Degraded"),
    UNKNOWN("Unknown");

    private final String word;

    SyncStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// What a controller's own phase is called like; all else is unknown.
    static SyncStatus named(String word) {
        for (SyncStatus status : values()) {
            if (status.word.equals(word)) {
                return status;
            }
        }
        return UNKNOWN;
    }
}
