package dev.slipway.cluster.health;

import java.util.List;

/// Where our verdict deliberately differs from what Argo CD says of the same object, and why.
public record Difference(String kind, String argo, String ours, String reason) {
    public static final List<Difference> ALL =
            List.of(
                    new Difference(
                            "Pod",
                            "waiting in an init container or unschedulable: Progressing",
                            "Failed or Degraded with the container's or scheduler's reason",
                            "it does not pass by itself, so a developer has to act"),
                    new Difference(
                            "Pod",
                            "ready after an OOMKill: Healthy",
                            "Degraded for an hour, with the limit",
                            "the next one is a matter of time"),
                    new Difference(
                            "Pod",
                            "ready after restarts: Healthy",
                            "Degraded for ten minutes, later only a count",
                            "a fresh restart is news, an old one sends people after a healthy pod"),
                    new Difference(
                            "Pod",
                            "waiting for its image with restartPolicy Never or OnFailure:"
                                    + " Progressing",
                            "Failed or Degraded",
                            "Argo CD must not end a hook early; we only look"),
                    new Difference(
                            "Deployment",
                            "past its progress deadline: Degraded",
                            "Failed",
                            "the rollout has ended without success"),
                    new Difference(
                            "Deployment, StatefulSet, DaemonSet",
                            "no or too few ready pods outside a rollout: Progressing",
                            "Failed after five minutes without any, else Degraded",
                            "nothing is on its way any more"),
                    new Difference(
                            "Deployment, StatefulSet",
                            "scaled to 0: Healthy",
                            "Suspended",
                            "nobody is served, which should be seen"),
                    new Difference(
                            "Job", "failed: Degraded", "Failed", "it will not be tried again"),
                    new Difference(
                            "CronJob",
                            "suspended, or never succeeded: Healthy",
                            "Suspended; the last ended job decides; a missed run is Degraded",
                            "Argo CD looks at the CronJob alone, we see its jobs"),
                    new Difference(
                            "Application",
                            "its own health only",
                            "Degraded also when the last synchronisation failed",
                            "what should run does not"),
                    new Difference(
                            "PersistentVolumeClaim",
                            "pending: Progressing, lost: Degraded",
                            "Degraded after half a minute; Failed",
                            "a volume that does not bind at once wants somebody to act"),
                    new Difference(
                            "kinds without a rule",
                            "no status",
                            "by the conditions Ready, Available, Synced, Failed, Degraded",
                            "most controllers keep to them"));
}
