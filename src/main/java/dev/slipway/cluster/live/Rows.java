package dev.slipway.cluster.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.health.RollUp;
import dev.slipway.cluster.health.WorkloadStatus;
import dev.slipway.cluster.health.WorkloadStatus.PodStatus;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Times;
import dev.slipway.cluster.model.Tree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tree below a component as lines.
final class Rows {
    private static final int PODS = 200;
    private static final int REVISION = 7;

    private Rows() {}

    static List<Row> of(RollUp all, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (WorkloadStatus workload : all.workloads()) {
            boolean alone = workload.object().kind().equals("Pod");
            if (!alone) {
                rows.add(workload(workload, now));
            }
            int depth = alone ? 0 : 1;
            for (PodStatus pod :
                    workload.pods().subList(0, Math.min(PODS, workload.pods().size()))) {
                rows.add(pod(pod, depth, now));
                containers(pod, depth + 1, rows);
            }
        }
        return rows;
    }

    private static Row workload(WorkloadStatus workload, Instant now) {
        LiveObject object = workload.object();
        String state = workload.replicas().desired() > 0 ? workload.replicas().shown() : "";
        String side = tag(object);
        switch (object.kind()) {
            case "HorizontalPodAutoscaler" -> {
                Tree tree = object.tree();
                state =
                        tree.text("status", "currentReplicas")
                                + " of "
                                + tree.at("spec", "minReplicas").number(1)
                                + "–"
                                + tree.text("spec", "maxReplicas");
                side = workload.verdict().note();
            }
            case "Ingress" -> {
                List<String> hosts =
                        object.tree().items("spec", "rules").stream()
                                .map(rule -> rule.text("host"))
                                .filter(host -> !host.isEmpty())
                                .toList();
                state = hosts.isEmpty() ? "" : hosts.getFirst();
            }
            case "PersistentVolumeClaim" -> {
                state = object.tree().text("status", "phase");
                side = object.tree().text("status", "capacity", "storage");
            }
            case "Application" -> {
                state = object.tree().text("status", "sync", "status");
                String revision = object.tree().text("status", "sync", "revision");
                side = revision.substring(0, Math.min(REVISION, revision.length()));
            }
            case "Service" -> {
                List<String> ports =
                        object.tree().items("spec", "ports").stream()
                                .map(port -> port.text("port"))
                                .toList();
                state = ports.isEmpty() ? "" : "port " + String.join(", ", ports);
                side = object.tree().text("spec", "type");
            }
            case "CronJob" -> state = object.tree().text("spec", "schedule");
            default -> {}
        }
        if (state.isEmpty()) {
            state = workload.verdict().level().word();
        }
        return new Row(
                0,
                object.kind(),
                object.name(),
                object.namespace(),
                workload.verdict().level(),
                state,
                side.isEmpty() ? age(object, now) : side,
                workload.verdict().cause());
    }

    /// The tag of the first container's image.
    private static String tag(LiveObject object) {
        return object.tree().items("spec", "template", "spec", "containers").stream()
                .map(container -> container.text("image"))
                .filter(image -> image.lastIndexOf(':') > image.lastIndexOf('/'))
                .findFirst()
                .map(image -> image.substring(image.lastIndexOf(':') + 1))
                .orElse("");
    }

    private static String age(LiveObject object, Instant now) {
        return object.created().map(made -> Times.span(made, now)).orElse("");
    }

    private static Row pod(PodStatus status, int depth, Instant now) {
        String word = status.words().status();
        boolean well = status.verdict().level() == Level.HEALTHY && word.equals("Running");
        return new Row(
                depth,
                "Pod",
                status.pod().name(),
                status.pod().namespace(),
                status.verdict().level(),
                well ? "Ready" : word,
                age(status.pod(), now),
                status.verdict().cause());
    }

    private static void containers(PodStatus status, int depth, List<Row> rows) {
        List<Tree> all =
                new ArrayList<>(status.pod().tree().items("status", "initContainerStatuses"));
        int first = all.size();
        all.addAll(status.pod().tree().items("status", "containerStatuses"));
        for (int i = 0; i < all.size(); i++) {
            Tree container = all.get(i);
            rows.add(
                    new Row(
                            depth,
                            i < first ? "Init container" : "Container",
                            container.text("name"),
                            status.pod().namespace(),
                            level(container),
                            state(container),
                            limit(status.pod(), container.text("name")),
                            ""));
        }
    }

    private static Level level(Tree container) {
        Tree state = container.at("state");
        boolean ended = state.at("terminated").isThere();
        if (ended) {
            return state.at("terminated", "exitCode").number(0) == 0
                    ? Level.HEALTHY
                    : Level.DEGRADED;
        }
        if (state.at("running").isThere()) {
            return container.isTrue("ready") ? Level.HEALTHY : Level.PROGRESSING;
        }
        String reason = state.text("waiting", "reason");
        return List.of("ContainerCreating", "PodInitializing", "").contains(reason)
                ? Level.PROGRESSING
                : Level.FAILED;
    }

    private static String state(Tree container) {
        Tree now = container.at("state", "terminated");
        Tree last = now.isThere() ? now : container.at("lastState", "terminated");
        String reason = container.text("state", "waiting", "reason");
        long restarts = container.at("restartCount").number(0);
        String before =
                last.isThere() && restarts > 0
                        ? last.text("reason") + ", " + last.at("exitCode").number(0)
                        : "";
        if (now.isThere()) {
            return now.text("reason").isEmpty() ? "ended" : now.text("reason");
        }
        if (!reason.isEmpty()) {
            return before.isEmpty() ? reason : before;
        }
        if (restarts > 0 && last.text("reason").equals("OOMKilled")) {
            return before;
        }
        String again = restarts == 1 ? "1 restart" : restarts + " restarts";
        return restarts > 0 ? again : container.isTrue("ready") ? "Ready" : "not ready";
    }

    private static String limit(LiveObject pod, String container) {
        Optional<Tree> spec =
                pod.tree().items("spec", "containers").stream()
                        .filter(one -> one.text("name").equals(container))
                        .findFirst();
        return spec.map(one -> one.text("resources", "limits", "memory")).orElse("");
    }
}
