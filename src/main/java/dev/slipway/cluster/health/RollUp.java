package dev.slipway.cluster.health;

import dev.slipway.cluster.health.WorkloadStatus.PodStatus;
import dev.slipway.cluster.model.LiveObject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts objects below those that own them and judges each whole. What carries no state (a
/// ConfigMap, a ReplicaSet of an old rollout) has no row of its own.
public record RollUp(Verdict verdict, Replicas replicas, List<WorkloadStatus> workloads) {
    private static final int DEPTH = 8;
    private static final Set<String> SERVING =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout", "Pod");

    /// `objects` of one selection in one cluster, judged at the time `now`.
    public static RollUp of(List<LiveObject> objects, Instant now) {
        Map<String, LiveObject> known = new HashMap<>();
        for (LiveObject object : objects) {
            known.put(object.uid(), object);
            known.putIfAbsent(key(object.kind(), object.namespace(), object.name()), object);
        }
        Map<String, List<LiveObject>> owned = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (LiveObject object : objects) {
            if (seen.add(object.uid())) {
                LiveObject root = root(object, known);
                List<LiveObject> below =
                        owned.computeIfAbsent(root.uid(), uid -> new ArrayList<>());
                if (root != object) {
                    below.add(object);
                }
            }
        }
        List<WorkloadStatus> rows = new ArrayList<>();
        owned.forEach(
                (uid, below) -> {
                    LiveObject root = known.get(uid);
                    if (root != null && hasState(root)) {
                        rows.add(status(root, below, now));
                    }
                });
        rows.sort(
                Comparator.comparingInt((WorkloadStatus row) -> order(row.object()))
                        .thenComparing(row -> row.object().name()));
        return whole(rows);
    }

    private static RollUp whole(List<WorkloadStatus> rows) {
        Verdict worst = Verdict.healthy("");
        Replicas replicas = Replicas.NONE;
        for (WorkloadStatus row : rows) {
            worst = row == rows.getFirst() ? row.verdict() : row.verdict().worse(worst);
            if (SERVING.contains(row.object().kind())) {
                replicas = replicas.plus(row.replicas());
            }
        }
        return new RollUp(worst, replicas, List.copyOf(rows));
    }

    private static WorkloadStatus status(LiveObject root, List<LiveObject> below, Instant now) {
        List<PodStatus> pods = new ArrayList<>();
        List<LiveObject> own =
                root.kind().equals("Pod")
                        ? List.of(root)
                        : below.stream().filter(o -> o.kind().equals("Pod")).toList();
        for (LiveObject pod : own) {
            boolean others = own.stream().anyMatch(p -> p != pod && PodVerdict.isReady(p));
            pods.add(new PodStatus(pod, PodVerdict.of(pod, others, now), PodWords.of(pod)));
        }
        pods.sort(Comparator.comparing(status -> status.pod().name()));
        return new WorkloadStatus(
                root, WorkloadVerdict.of(root, below, now), Replicas.of(root), List.copyOf(pods));
    }

    private static boolean hasState(LiveObject object) {
        return switch (object.kind()) {
            case "ReplicaSet" -> Replicas.of(object).desired() > 0;
            default ->
                    SERVING.contains(object.kind())
                            || SyncHealth.of(object).isPresent()
                            || SyncHealth.customary(object).isPresent();
        };
    }

    private static LiveObject root(LiveObject object, Map<String, LiveObject> known) {
        LiveObject root = object;
        for (int depth = 0; depth < DEPTH; depth++) {
            Optional<LiveObject> owner = owner(root, known);
            if (owner.isEmpty() || owner.get() == object) {
                return root;
            }
            root = owner.get();
        }
        return root;
    }

    /// By identity, else by name; a replica set that is not known is named after its deployment.
    private static Optional<LiveObject> owner(LiveObject object, Map<String, LiveObject> known) {
        return object.controller()
                .map(
                        owner -> {
                            LiveObject direct = known.get(owner.uid());
                            if (direct != null) {
                                return direct;
                            }
                            String space = owner.namespace();
                            LiveObject named = known.get(key(owner.kind(), space, owner.name()));
                            String hash = object.labels().getOrDefault("pod-template-hash", "");
                            boolean made = !hash.isEmpty() && owner.name().endsWith("-" + hash);
                            return named != null || !made
                                    ? named
                                    : known.get(
                                            key(
                                                    "Deployment",
                                                    space,
                                                    owner.name()
                                                            .substring(
                                                                    0,
                                                                    owner.name().length()
                                                                            - hash.length()
                                                                            - 1)));
                        });
    }

    private static String key(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }

    private static int order(LiveObject object) {
        int order =
                List.of(
                                "Rollout",
                                "Deployment",
                                "StatefulSet",
                                "DaemonSet",
                                "ReplicaSet",
                                "CronJob",
                                "Job",
                                "Pod",
                                "HorizontalPodAutoscaler",
                                "Service",
                                "Ingress",
                                "PersistentVolumeClaim",
                                "Application")
                        .indexOf(object.kind());
        return order < 0 ? Integer.MAX_VALUE : order;
    }
}
