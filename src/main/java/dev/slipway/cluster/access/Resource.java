package dev.slipway.cluster.access;

import dev.slipway.cluster.model.LiveObject;

import java.util.List;
import java.util.Optional;

/// A kind of objects as the server's paths name it.
public record Resource(String group, String version, String plural, String kind) {
    public static final Resource PODS = new Resource("", "v1", "pods", "Pod");
    public static final Resource DEPLOYMENTS =
            new Resource("apps", "v1", "deployments", "Deployment");
    public static final Resource EVENTS = new Resource("", "v1", "events", "Event");
    public static final Resource SERVICES = new Resource("", "v1", "services", "Service");
    public static final Resource CLAIMS =
            new Resource("", "v1", "persistentvolumeclaims", "PersistentVolumeClaim");

    /// What a live panel follows in each namespace: few, since each costs a connection. Replica
    /// sets are left out: their names tell their deployments.
    public static final List<Resource> WATCHED =
            List.of(
                    DEPLOYMENTS,
                    new Resource("apps", "v1", "statefulsets", "StatefulSet"),
                    new Resource("apps", "v1", "daemonsets", "DaemonSet"),
                    new Resource("batch", "v1", "cronjobs", "CronJob"),
                    new Resource("batch", "v1", "jobs", "Job"),
                    PODS,
                    new Resource(
                            "autoscaling",
                            "v2",
                            "horizontalpodautoscalers",
                            "HorizontalPodAutoscaler"),
                    SERVICES,
                    new Resource("networking.k8s.io", "v1", "ingresses", "Ingress"),
                    CLAIMS);

    /// Plurals that are not made by an `s`.
    private static final List<Resource> OTHERS =
            List.of(
                    new Resource("networking.k8s.io", "v1", "networkpolicies", "NetworkPolicy"),
                    new Resource("", "v1", "endpoints", "Endpoints"));

    /// The resource of an object by its kind, by the customary plural where it is none of ours.
    public static Resource of(LiveObject object) {
        Optional<Resource> known =
                java.util.stream.Stream.concat(WATCHED.stream(), OTHERS.stream())
                        .filter(r -> r.kind.equals(object.kind()) && r.group.equals(object.group()))
                        .findFirst();
        String kind = object.kind().toLowerCase(java.util.Locale.ROOT);
        String plural =
                kind.endsWith("s") || kind.endsWith("x") || kind.endsWith("ch")
                        ? kind + "es"
                        : kind.matches(".*[^aeiou]y")
                                ? kind.substring(0, kind.length() - 1) + "ies"
                                : kind + "s";
        String version = object.apiVersion().substring(object.apiVersion().indexOf('/') + 1);
        return known.map(r -> new Resource(r.group, version, r.plural, r.kind))
                .orElse(new Resource(object.group(), version, plural, object.kind()));
    }

    /// `/apis/apps/v1/namespaces/shop/deployments`.
    public String path(String namespace) {
        String root = group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
        return root + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + plural;
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
