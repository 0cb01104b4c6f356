package dev.slipway.cluster.health;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Times;
import dev.slipway.cluster.model.Tree;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one pod does at a given time. A pod alone fails its users only when no other replica serves;
/// else the workload is degraded.
final class PodVerdict {
    private static final Duration MEMORY_COUNTS = Duration.ofHours(1);
    private static final Duration RESTART_COUNTS = Duration.ofMinutes(10);
    private static final Duration SCHEDULING = Duration.ofSeconds(30);
    private static final Duration CREATING = Duration.ofMinutes(2);
    private static final Duration ENDING = Duration.ofMinutes(1);

    private final LiveObject pod;
    private final boolean othersServe;
    private final Instant now;

    private PodVerdict(LiveObject pod, boolean othersServe, Instant now) {
        this.pod = pod;
        this.othersServe = othersServe;
        this.now = now;
    }

    static Verdict of(LiveObject pod, boolean othersServe, Instant now) {
        return new PodVerdict(pod, othersServe, now).judge();
    }

    static boolean isReady(LiveObject pod) {
        return !pod.isBeingDeleted()
                && pod.condition("Ready").filter(Condition::isTrue).isPresent();
    }

    private Verdict judge() {
        if (pod.isBeingDeleted()) {
            return ending();
        }
        Optional<Verdict> stuck = stuck();
        if (stuck.isPresent()) {
            return stuck.get();
        }
        String phase = pod.tree().text("status", "phase");
        return switch (phase) {
            case "Succeeded" -> Verdict.healthy(pod.path()).noting("completed");
            case "Failed" -> failed();
            case "Pending" -> pending();
            case "Running" -> ended().orElseGet(this::running);
            default ->
                    verdict(
                            Level.UNKNOWN,
                            "the cluster lost sight of this pod",
                            "look at its node: kubectl describe node "
                                    + pod.tree().text("spec", "nodeName"));
        };
    }

    private Verdict verdict(Level level, String cause, String next) {
        return Verdict.of(level, pod.path(), cause, next);
    }

    private Level hard() {
        return othersServe ? Level.DEGRADED : Level.FAILED;
    }

    private Verdict ending() {
        Optional<Instant> asked = Times.parse(pod.tree().text("metadata", "deletionTimestamp"));
        boolean late = asked.filter(t -> t.plus(ENDING).isBefore(now)).isPresent();
        return late
                ? verdict(
                        Level.DEGRADED,
                        "should have ended "
                                + Times.span(asked.orElse(now), now)
                                + " ago and is still there",
                        "look at its finalizers and its node")
                : verdict(Level.PROGRESSING, "is ending", "");
    }

    private List<Tree> containers() {
        List<Tree> all = new ArrayList<>(pod.tree().items("status", "initContainerStatuses"));
        all.addAll(pod.tree().items("status", "containerStatuses"));
        return all;
    }

    /// A container that waits for something that does not come by itself.
    private Optional<Verdict> stuck() {
        for (Tree container : containers()) {
            String reason = container.text("state", "waiting", "reason");
            if (Advice.STUCK.contains(reason)) {
                return Optional.of(stuck(container, reason));
            }
        }
        return Optional.empty();
    }

    private Verdict stuck(Tree container, String reason) {
        String name = container.text("name");
        Tree last = container.at("lastState", "terminated");
        if (!reason.equals("CrashLoopBackOff")) {
            String message = container.text("state", "waiting", "message");
            String said = message.isEmpty() ? "" : ": " + oneLine(message);
            return verdict(hard(), reason + " in container " + name + said, Advice.next(reason));
        }
        long restarts = container.at("restartCount").number(0);
        boolean memory = last.text("reason").equals("OOMKilled");
        String why = last.isThere() ? ": " + end(last, name) : "";
        return verdict(
                hard(),
                reason + " in container " + name + why + ", " + times(restarts),
                memory ? "raise the memory limit of container " + name : Advice.next(reason));
    }

    private static String times(long restarts) {
        return restarts == 1 ? "1 restart" : restarts + " restarts";
    }

    private String end(Tree ended, String container) {
        String reason = ended.text("reason");
        if (reason.equals("OOMKilled")) {
            return "OOMKilled" + limit(container);
        }
        long code = ended.at("exitCode").number(0);
        String meaning = Advice.code(code);
        String message = ended.text("message");
        return "ended with exit code "
                + code
                + (meaning.isEmpty() ? "" : " (" + meaning + ")")
                + (message.isEmpty() ? "" : ": " + oneLine(message));
    }

    private String limit(String container) {
        return pod.tree().items("spec", "containers").stream()
                .filter(spec -> spec.text("name").equals(container))
                .map(spec -> spec.text("resources", "limits", "memory"))
                .filter(limit -> !limit.isEmpty())
                .findFirst()
                .map(limit -> ", limit " + limit)
                .orElse("");
    }

    /// A container that ended a short time ago and runs again.
    private Optional<Verdict> ended() {
        for (Tree container : pod.tree().items("status", "containerStatuses")) {
            Tree state = container.at("state", "terminated");
            Tree last = state.isThere() ? state : container.at("lastState", "terminated");
            Optional<Instant> when = Times.parse(last.text("finishedAt"));
            if (when.isEmpty()) {
                continue;
            }
            String name = container.text("name");
            String ago = Times.span(when.get(), now) + " ago";
            long restarts = container.at("restartCount").number(0);
            String again = restarts > 1 ? ", " + times(restarts) : "";
            Duration past = Duration.between(when.get(), now);
            if (last.text("reason").equals("OOMKilled") && past.compareTo(MEMORY_COUNTS) < 0) {
                return Optional.of(
                        verdict(
                                Level.DEGRADED,
                                "OOMKilled " + ago + limit(name) + again,
                                "raise the memory limit of container "
                                        + name
                                        + ", or find what fills it"));
            }
            if (past.compareTo(RESTART_COUNTS) < 0 && !isFinished(state)) {
                return Optional.of(
                        verdict(
                                Level.DEGRADED,
                                "container " + name + " " + end(last, name) + " " + ago + again,
                                "read the log of the run before"));
            }
        }
        return Optional.empty();
    }

    private static boolean isFinished(Tree state) {
        return state.isThere() && state.at("exitCode").number(0) == 0;
    }

    private Verdict failed() {
        Tree status = pod.tree().at("status");
        String reason = status.text("reason");
        String message = status.text("message");
        String cause =
                containers().stream()
                        .filter(c -> c.at("state", "terminated", "exitCode").number(0) != 0)
                        .findFirst()
                        .map(
                                c ->
                                        "container "
                                                + c.text("name")
                                                + " "
                                                + end(c.at("state", "terminated"), c.text("name")))
                        .orElse("the pod failed");
        if (!reason.isEmpty()) {
            cause = reason + (message.isEmpty() ? "" : ": " + oneLine(message));
        }
        return verdict(
                hard(),
                cause,
                reason.equals("Evicted")
                        ? "the node ran short: set requests that fit what the pod uses"
                        : "read the pod's log");
    }

    private Verdict pending() {
        Optional<Condition> scheduled = pod.condition("PodScheduled").filter(Condition::isFalse);
        Duration age =
                scheduled
                        .flatMap(Condition::since)
                        .or(pod::created)
                        .map(t -> Duration.between(t, now))
                        .orElse(Duration.ZERO);
        if (scheduled.isPresent()) {
            String message = oneLine(scheduled.get().message());
            if (age.compareTo(SCHEDULING) < 0) {
                return verdict(Level.PROGRESSING, "waits for a node", "");
            }
            return verdict(
                    Level.DEGRADED,
                    "no node takes it since "
                            + Times.span(age)
                            + (message.isEmpty() ? "" : ": " + message),
                    scheduling(message));
        }
        if (age.compareTo(CREATING) > 0) {
            return verdict(
                    Level.DEGRADED,
                    "its containers are not created since " + Times.span(age),
                    "look at the events: a volume or an image is missing, or the network of the"
                            + " node");
        }
        return verdict(Level.PROGRESSING, "is starting", "");
    }

    private static String scheduling(String message) {
        if (message.contains("PersistentVolumeClaim")) {
            return "look at the claim: its volume is not bound";
        }
        if (message.contains("Insufficient")) {
            return "lower the requests, or ask for larger or more nodes";
        }
        if (message.contains("taint") || message.contains("affinity")) {
            return "check node selector, affinity and tolerations";
        }
        return "look at the events of the pod";
    }

    private Verdict running() {
        Optional<Condition> ready = pod.condition("Ready");
        if (ready.filter(c -> !c.isTrue()).isEmpty()) {
            long restarts = PodWords.of(pod).restarts();
            Verdict well = Verdict.healthy(pod.path());
            return restarts == 0 ? well : well.noting(times(restarts));
        }
        Duration since =
                ready.get().since().map(t -> Duration.between(t, now)).orElse(Duration.ZERO);
        Optional<Tree> waiting =
                pod.tree().items("status", "containerStatuses").stream()
                        .filter(container -> !container.isTrue("ready"))
                        .findFirst();
        String name = waiting.map(c -> c.text("name")).orElse("");
        boolean late = since.compareTo(Probes.patience(pod, name)) > 0;
        return late
                ? verdict(
                        Level.DEGRADED,
                        "container "
                                + name
                                + " runs and is not ready since "
                                + Times.span(since)
                                + Probes.shown(pod, name),
                        "read its log, and check port and path of the readiness probe")
                : verdict(Level.PROGRESSING, "runs and is not ready yet", "");
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
