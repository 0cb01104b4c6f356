package dev.slipway.delivery.dora;

import java.util.List;
import java.util.Optional;

/// One deployment to production, judged. `time` in seconds since 1970; `commit` is what was
/// deployed, or empty; `changes` are the changes that reached production with it; `rework` says in
/// words why it counts as unplanned; `failed` whether a later deployment had to repair it.
public record Deployment(
        String name,
        long time,
        String commit,
        List<Change> changes,
        Optional<Rework> rework,
        boolean failed) {

    /// A change and when its lead time began (seconds since 1970).
    public record Change(String id, long since) {

        /// Seconds until `deployed`; a clock that was ahead gives 0.
        public long leadTime(long deployed) {
            return Math.max(0, deployed - since);
        }
    }

    /// Why a deployment counts as rework, and the deployment that it repaired.
    public record Rework(String reason, Repaired repaired) {}

    /// The deployment that failed, by name and time (seconds since 1970).
    public record Repaired(String name, long time) {}

    public Deployment {
        changes = List.copyOf(changes);
    }

    public Deployment asFailed() {
        return new Deployment(name, time, commit, changes, rework, true);
    }
}
