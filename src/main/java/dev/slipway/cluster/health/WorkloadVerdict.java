package dev.slipway.cluster.health;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Times;
import dev.slipway.cluster.model.Tree;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How a workload does, from its own status and from what it owns. Where Argo CD sees a rollout on
/// its way, a developer wants to know that it will not arrive: a pod that is stuck says so.
final class WorkloadVerdict {
    private static final Duration NOTHING_SERVES = Duration.ofMinutes(5);

    /// Whose kinds have rules here; others use the same names for other things.
    private static final Set<String> OURS =
            Set.of("", "apps", "extensions", "batch", "autoscaling", "argoproj.io");

    private static final Duration BINDING = Duration.ofSeconds(30);

    private final LiveObject object;
    private final List<LiveObject> pods;
    private final Instant now;

    private WorkloadVerdict(LiveObject object, List<LiveObject> pods, Instant now) {
        this.object = object;
        this.pods = pods;
        this.now = now;
    }

    /// `owned` are the jobs and pods below the object, in any order.
    static Verdict of(LiveObject object, List<LiveObject> owned, Instant now) {
        List<LiveObject> pods = owned.stream().filter(o -> o.kind().equals("Pod")).toList();
        WorkloadVerdict workload = new WorkloadVerdict(object, pods, now);
        if (!OURS.contains(object.group())) {
            return workload.composed(owned);
        }
        return switch (object.kind()) {
            case "Pod" -> PodVerdict.of(object, false, now);
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout" ->
                    workload.replicas();
            case "Job" -> workload.job();
            case "CronJob" -> workload.cronJob(owned);
            case "HorizontalPodAutoscaler" -> workload.autoscaler();
            case "Application" -> workload.application();
            case "PersistentVolumeClaim" -> workload.claim();
            case "Service" -> workload.service();
            default -> workload.composed(owned);
        };
    }

    private Verdict verdict(Level level, String cause, String next) {
        return Verdict.of(level, object.path(), cause, next);
    }

    /// The level is the worse of the workload's own and its pods'; the cause is the pod's, which is
    /// the more exact one.
    private Verdict replicas() {
        Verdict own = own();
        Verdict worst = Verdict.healthy(object.path());
        for (LiveObject pod : pods) {
            boolean others = pods.stream().anyMatch(p -> p != pod && PodVerdict.isReady(p));
            boolean replaced =
                    pod.tree().text("status", "phase").equals("Failed")
                            && own.level() == Level.HEALTHY;
            if (!replaced) {
                worst = worst.worse(PodVerdict.of(pod, others, now));
            }
        }
        if (!worst.level().isTrouble()) {
            return own;
        }
        Level level = own.worse(worst).level();
        return Verdict.of(level, worst.path(), worst.cause(), worst.next());
    }

    /// From the workload's status alone.
    private Verdict own() {
        Replicas replicas = Replicas.of(object);
        Tree spec = object.tree().at("spec");
        if (spec.isTrue("paused")) {
            return verdict(
                    Level.SUSPENDED,
                    "the rollout is paused",
                    "kubectl rollout resume " + object.path().toLowerCase(Locale.ROOT));
        }
        if (replicas.desired() == 0) {
            return object.kind().equals("DaemonSet")
                    ? verdict(Level.SUSPENDED, "no node matches", "check its node selector")
                    : verdict(Level.SUSPENDED, "scaled to 0", "");
        }
        SyncHealth health = SyncHealth.of(object).orElse(SyncHealth.healthy(""));
        if (health.status() == SyncStatus.DEGRADED && object.kind().equals("Deployment")) {
            return verdict(
                    Level.FAILED,
                    "the rollout did not finish in time, " + replicas.shown(),
                    "see why the new pods do not become ready");
        }
        if (replicas.ready() == 0 && nothingServes()) {
            return verdict(
                    Level.FAILED, "no replica is ready, " + replicas.shown(), "look at its pods");
        }
        boolean rolling = health.status() == SyncStatus.PROGRESSING && replicas.isRolling();
        if (replicas.ready() < replicas.desired() && !rolling) {
            return verdict(
                    young() ? Level.PROGRESSING : Level.DEGRADED,
                    replicas.shown(),
                    "look at the pods that are not ready");
        }
        Level level = Level.of(health.status());
        return level == Level.HEALTHY
                ? Verdict.healthy(object.path())
                : verdict(level, health.message(), "");
    }

    /// Whether it is known for how long: since the condition turned, or since it was made.
    private boolean nothingServes() {
        Optional<Instant> since =
                object.condition("Available")
                        .filter(Condition::isFalse)
                        .flatMap(Condition::since)
                        .or(object::created);
        return since.filter(t -> t.plus(NOTHING_SERVES).isBefore(now)).isPresent();
    }

    /// Whether its pods may still be starting for the first time.
    private boolean young() {
        return object.created().filter(t -> t.plus(NOTHING_SERVES).isAfter(now)).isPresent();
    }

    private Verdict job() {
        SyncHealth health = SyncHealth.of(object).orElse(SyncHealth.progressing(""));
        if (health.status() == SyncStatus.DEGRADED) {
            return verdict(
                    Level.FAILED,
                    health.message().isEmpty() ? "the job failed" : health.message(),
                    "read the log of its last pod");
        }
        if (health.status() != SyncStatus.PROGRESSING) {
            return verdict(Level.of(health.status()), health.message(), "");
        }
        Verdict worst = verdict(Level.PROGRESSING, "the job is running", "");
        for (LiveObject pod : pods) {
            Verdict verdict = PodVerdict.of(pod, true, now);
            worst = verdict.level().isTrouble() ? verdict.worse(worst) : worst;
        }
        return worst;
    }

    /// The job that ended last decides; what runs now is not judged yet.
    private Verdict cronJob(List<LiveObject> owned) {
        if (object.tree().isTrue("spec", "suspend")) {
            return verdict(Level.SUSPENDED, "the schedule is suspended", "");
        }
        Optional<LiveObject> last =
                owned.stream()
                        .filter(o -> o.kind().equals("Job"))
                        .filter(
                                job ->
                                        job.conditions().stream()
                                                .anyMatch(
                                                        c ->
                                                                c.isTrue()
                                                                        && (c.type()
                                                                                        .equals(
                                                                                                "Failed")
                                                                                || c.type()
                                                                                        .equals(
                                                                                                "Complete"))))
                        .max(Comparator.comparing(job -> job.created().orElse(Instant.MIN)));
        if (last.isPresent()) {
            Verdict verdict = of(last.get(), List.of(), now);
            if (verdict.level() == Level.FAILED) {
                return verdict;
            }
        } else if (SyncHealth.of(object)
                .filter(h -> h.status() == SyncStatus.DEGRADED)
                .isPresent()) {
            return verdict(
                    Level.FAILED,
                    "its last run did not succeed",
                    "read the log of its last job, or run it again");
        }
        return missed().orElseGet(() -> verdict(Level.HEALTHY, "", ""));
    }

    private Optional<Verdict> missed() {
        Tree spec = object.tree().at("spec");
        Instant last =
                Times.parse(object.tree().text("status", "lastScheduleTime"))
                        .or(object::created)
                        .orElse(now);
        return CronSchedule.parse(spec.text("schedule"), spec.text("timeZone"))
                .flatMap(schedule -> schedule.after(last))
                .filter(due -> due.plus(CronSchedule.GRACE).isBefore(now))
                .map(
                        due ->
                                verdict(
                                        Level.DEGRADED,
                                        "should have run "
                                                + Times.span(due, now)
                                                + " ago and did not",
                                        "look at its events; is a run still active, or the"
                                                + " deadline too short?"));
    }

    private Verdict autoscaler() {
        Verdict verdict = byStatus();
        Tree status = object.tree().at("status");
        long now = status.at("currentReplicas").number(0);
        long most = object.tree().at("spec", "maxReplicas").number(-1);
        return now == most ? verdict.noting("at its maximum of " + most + " replicas") : verdict;
    }

    private Verdict application() {
        Tree status = object.tree().at("status");
        String phase = status.text("operationState", "phase");
        if (phase.equals("Failed") || phase.equals("Error")) {
            return verdict(
                    Level.DEGRADED,
                    "the last synchronisation failed: "
                            + PodVerdict.oneLine(status.text("operationState", "message")),
                    "look at the application in Argo CD");
        }
        Optional<Condition> wrong =
                object.conditions().stream().filter(c -> c.type().endsWith("Error")).findFirst();
        if (wrong.isPresent()) {
            return verdict(
                    Level.DEGRADED,
                    wrong.get().type() + ": " + PodVerdict.oneLine(wrong.get().message()),
                    "correct the application's source or destination");
        }
        String sync = status.text("sync", "status");
        Verdict verdict = byStatus();
        return sync.isEmpty() || sync.equals("Synced") ? verdict : verdict.noting(sync);
    }

    private Verdict service() {
        Verdict verdict = byStatus();
        return verdict.level() == Level.PROGRESSING
                ? verdict(
                        Level.PROGRESSING,
                        "its load balancer has no address yet",
                        "look at its events: does the cluster give out load balancers?")
                : verdict;
    }

    /// A volume that takes long does not come by itself.
    private Verdict claim() {
        Verdict verdict = byStatus();
        boolean waits = object.tree().text("status", "phase").equals("Pending");
        if (!waits) {
            return verdict.level() == Level.DEGRADED
                    ? verdict(Level.FAILED, "its volume is lost", "restore it from a backup")
                    : verdict;
        }
        String storage = object.tree().text("spec", "storageClassName");
        String cause =
                "no volume is bound" + (storage.isEmpty() ? "" : ", storage class " + storage);
        boolean fresh = object.created().filter(t -> t.plus(BINDING).isAfter(now)).isPresent();
        return fresh
                ? verdict(Level.PROGRESSING, cause, "")
                : verdict(
                        Level.DEGRADED,
                        cause,
                        "look at its events: is there such a storage class, and room?");
    }

    /// What is made of others is as bad as the worst of them, which tells the cause.
    private Verdict composed(List<LiveObject> owned) {
        Verdict own = byStatus();
        Verdict worst = Verdict.healthy(object.path());
        for (LiveObject one : owned) {
            Verdict verdict = of(one, List.of(), now);
            worst = verdict.level().isTrouble() ? worst.worse(verdict) : worst;
        }
        return own.level() == Level.HEALTHY || !worst.level().isTrouble()
                ? own
                : Verdict.of(own.worse(worst).level(), worst.path(), worst.cause(), worst.next());
    }

    /// By the rule that Argo CD has for the kind, else by what is customary.
    private Verdict byStatus() {
        SyncHealth health =
                SyncHealth.of(object).or(() -> SyncHealth.customary(object)).orElse(null);
        if (health == null) {
            return Verdict.healthy(object.path());
        }
        Level level = Level.of(health.status());
        return level == Level.HEALTHY
                ? Verdict.healthy(object.path())
                : verdict(
                        level,
                        PodVerdict.oneLine(health.message()),
                        level == Level.DEGRADED ? "look at its conditions and events" : "");
    }
}
