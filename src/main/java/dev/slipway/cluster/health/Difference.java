package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.Level.DEGRADED;
import static dev.slipway.cluster.health.Level.FAILED;
import static dev.slipway.cluster.health.Level.HEALTHY;
import static dev.slipway.cluster.health.Level.PROGRESSING;
import static dev.slipway.cluster.health.Level.SUSPENDED;

import java.util.List;
import java.util.Set;

/// Where our verdict deliberately differs from what Argo CD says of the same object, and why.
///
/// @param kinds whose verdicts differ; none for every kind without a rule of Argo CD's
/// @param argo what Argo CD says and when, in words
/// @param ours what we say instead, in words
/// @param from the levels that Argo CD's words stand for
/// @param to the levels that ours stand for
public record Difference(
        List<String> kinds,
        String argo,
        String ours,
        String reason,
        Set<Level> from,
        Set<Level> to) {
    public static final List<Difference> ALL =
            List.of(
                    new Difference(
                            List.of("Pod"),
                            "waiting in an init container, unschedulable, not created or not ready"
                                    + " for long: Progressing",
                            "Failed or Degraded with the container's or scheduler's reason",
                            "it does not pass by itself, so a developer has to act",
                            Set.of(PROGRESSING),
                            Set.of(FAILED, DEGRADED)),
                    new Difference(
                            List.of("Pod"),
                            "stuck in a crash loop, without its image or failed: Degraded",
                            "Failed where no other replica serves",
                            "nobody is served, which is worse than too few",
                            Set.of(DEGRADED),
                            Set.of(FAILED)),
                    new Difference(
                            List.of("Pod"),
                            "ready after an OOMKill: Healthy",
                            "Degraded for an hour, with the limit",
                            "the next one is a matter of time",
                            Set.of(HEALTHY),
                            Set.of(DEGRADED)),
                    new Difference(
                            List.of("Pod"),
                            "ready after restarts: Healthy",
                            "Degraded for ten minutes, later only a count",
                            "a fresh restart is news, an old one sends people after a healthy pod",
                            Set.of(HEALTHY),
                            Set.of(DEGRADED)),
                    new Difference(
                            List.of("Pod"),
                            "running with restartPolicy Never or OnFailure: Progressing",
                            "Healthy; Failed or Degraded where it crashes or waits for its image",
                            "Argo CD must not end a hook early; we only look",
                            Set.of(PROGRESSING),
                            Set.of(HEALTHY, FAILED, DEGRADED)),
                    new Difference(
                            List.of("Pod"),
                            "being deleted: Progressing",
                            "Degraded when it should have ended minutes ago",
                            "a node that does not answer, or a process that does not end",
                            Set.of(PROGRESSING),
                            Set.of(DEGRADED)),
                    new Difference(
                            List.of("Deployment"),
                            "past its progress deadline: Degraded",
                            "Failed",
                            "the rollout has ended without success",
                            Set.of(DEGRADED),
                            Set.of(FAILED)),
                    new Difference(
                            List.of(
                                    "Deployment",
                                    "StatefulSet",
                                    "DaemonSet",
                                    "ReplicaSet",
                                    "Rollout"),
                            "no or too few ready pods outside a rollout: Progressing",
                            "Failed after five minutes without any, else Degraded",
                            "nothing is on its way any more",
                            Set.of(PROGRESSING),
                            Set.of(FAILED, DEGRADED)),
                    new Difference(
                            List.of(
                                    "Deployment",
                                    "StatefulSet",
                                    "DaemonSet",
                                    "ReplicaSet",
                                    "Rollout"),
                            "scaled to 0, or no node matches: Healthy",
                            "Suspended",
                            "nobody is served, which should be seen",
                            Set.of(HEALTHY),
                            Set.of(SUSPENDED)),
                    new Difference(
                            List.of("Job"),
                            "failed: Degraded",
                            "Failed",
                            "it will not be tried again",
                            Set.of(DEGRADED),
                            Set.of(FAILED)),
                    new Difference(
                            List.of("CronJob"),
                            "suspended, never succeeded or active: Healthy; last run failed:"
                                    + " Degraded",
                            "Suspended; the last ended job decides: Failed; a missed run is"
                                    + " Degraded",
                            "Argo CD looks at the CronJob alone, we see its jobs and its schedule",
                            Set.of(HEALTHY, DEGRADED, PROGRESSING),
                            Set.of(SUSPENDED, FAILED, DEGRADED, HEALTHY)),
                    new Difference(
                            List.of("Application"),
                            "its own health only",
                            "Degraded also when the last synchronisation failed",
                            "what should run does not",
                            Set.of(HEALTHY, PROGRESSING, SUSPENDED),
                            Set.of(DEGRADED)),
                    new Difference(
                            List.of("PersistentVolumeClaim"),
                            "pending: Progressing, lost: Degraded",
                            "Degraded after half a minute; Failed",
                            "a volume that does not bind at once wants somebody to act",
                            Set.of(PROGRESSING, DEGRADED),
                            Set.of(DEGRADED, FAILED)),
                    new Difference(
                            List.of(),
                            "without a status: Progressing; with one: a script for the kind, or"
                                    + " nothing",
                            "nothing; by the generation seen, the conditions, the word for the"
                                    + " state and the counts",
                            "most controllers keep to them, and many objects never get a status",
                            Set.of(Level.values()),
                            Set.of(Level.values())));

    /// The kinds in words.
    public String shown() {
        return kinds.isEmpty() ? "kinds without a rule" : String.join(", ", kinds);
    }

    /// Whether this is why an object of `kind` that Argo CD puts at `argo` is at `ours` with us.
    boolean covers(String kind, Level argo, Level ours) {
        return kinds.contains(kind) && from.contains(argo) && to.contains(ours);
    }
}
