package dev.slipway.cluster.fabric;

import com.sun.net.httpserver.HttpExchange;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.fabric.LoopbackCluster.Asked;
import dev.slipway.cluster.model.Objects;
import dev.slipway.yaml.Json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A server on loopback that applies as an API server does, as far as our requests can tell: it
/// tells its kinds, keeps objects, merges what is applied, stores nothing in a dry run, and refuses
/// fields that another manager has unless they are taken over.
public final class StoringCluster implements AutoCloseable {
    private static final Map<String, String> KINDS =
            Map.of(
                    "/api/v1",
                            kind("services", "Service", true)
                                    + ","
                                    + kind("secrets", "Secret", true)
                                    + ","
                                    + kind("namespaces", "Namespace", false)
                                    + ","
                                    + kind("configmaps", "ConfigMap", true),
                    "/apis/apps/v1",
                            kind("deployments", "Deployment", true)
                                    + ","
                                    + kind("statefulsets", "StatefulSet", true));

    private final Map<String, Map<String, Object>> objects = new ConcurrentHashMap<>();
    private final Map<String, Owned> owned = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final LoopbackCluster server;

    private record Owned(String field, String owner) {}

    public StoringCluster() throws IOException {
        server = new LoopbackCluster(this::answer);
    }

    private static String kind(String name, String kind, boolean namespaced) {
        return "{\"name\":\"%s\",\"kind\":\"%s\",\"namespaced\":%s,\"verbs\":[\"list\",\"watch\"]}"
                .formatted(name, kind, namespaced);
    }

    /// Puts an object at a path: `/apis/apps/v1/namespaces/shop/deployments/orders`.
    public void put(String path, String yaml) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Objects.read("test", yaml)
                .value()
                .orElseThrow()
                .getFirst()
                .tree()
                .members()
                .forEach((key, value) -> tree.put(key, java.util.Objects.requireNonNull(value)));
        objects.put(path, tree);
    }

    public Map<String, Object> object(String path) {
        return objects.getOrDefault(path, Map.of());
    }

    /// From now on `owner` has a field of the object at `path`.
    public void own(String path, String field, String owner) {
        owned.put(path, new Owned(field, owner));
    }

    /// From now on the object at `path` is refused.
    public void refuse(String path, String message) {
        refused.put(path, message);
    }

    /// The requests that would have changed something, without dry runs.
    public List<Asked> writes() {
        return server.asked().stream()
                .filter(one -> !one.method().equals("GET"))
                .filter(one -> !one.query().contains("dryRun=All"))
                .toList();
    }

    public List<Asked> asked() {
        return server.asked();
    }

    public String url() {
        return server.url();
    }

    public ClusterTarget target(String name) {
        return server.target(name);
    }

    private void answer(Asked asked, HttpExchange exchange) throws IOException {
        String path = asked.path();
        if (path.equals("/version")) {
            LoopbackCluster.json(exchange, 200, "{\"gitVersion\":\"v1.31.0\"}");
        } else if (KINDS.containsKey(path)) {
            LoopbackCluster.json(exchange, 200, "{\"resources\":[" + KINDS.get(path) + "]}");
        } else if (asked.method().equals("PATCH")) {
            apply(asked, exchange);
        } else if (objects.containsKey(path)) {
            LoopbackCluster.json(exchange, 200, Json.print(objects.get(path)));
        } else {
            LoopbackCluster.refuse(exchange, 404, path + " not found");
        }
    }

    private void apply(Asked asked, HttpExchange exchange) throws IOException {
        String path = asked.path();
        Owned other = owned.get(path);
        boolean force = asked.query().contains("force=true");
        if (refused.containsKey(path)) {
            LoopbackCluster.refuse(exchange, 422, refused.get(path));
            return;
        }
        if (other != null && !force) {
            LoopbackCluster.json(
                    exchange,
                    409,
                    """
                    {"kind":"Status","status":"Failure","reason":"Conflict","code":409,"message":"Apply failed with 1 conflict",
                    "details":{"causes":[{"reason":"FieldManagerConflict","message":"conflict with \\"%s\\" using apps/v1","field":"%s"}]}}
                    """
                            .formatted(other.owner(), other.field().replace("\"", "\\\"")));
            return;
        }
        Map<String, Object> merged = merge(object(path), Json.object(asked.body()));
        if (!asked.query().contains("dryRun=All")) {
            objects.put(path, merged);
            owned.remove(path);
        }
        LoopbackCluster.json(exchange, 200, Json.print(merged));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merge(Map<String, Object> old, Map<String, Object> now) {
        Map<String, Object> all = new LinkedHashMap<>(old);
        now.forEach(
                (key, value) ->
                        all.put(
                                key,
                                value instanceof Map<?, ?> map
                                                && all.get(key) instanceof Map<?, ?> m
                                        ? merge((Map<String, Object>) m, (Map<String, Object>) map)
                                        : value));
        return all;
    }

    @Override
    public void close() {
        server.close();
    }
}
