package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.model.LiveObject;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the client's objects into plain trees. Who manages which field is left out: it is the
/// larger half of an object and nothing here reads it.
final class Trees {
    private Trees() {}

    static LiveObject object(GenericKubernetesResource from, Resource resource) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", resource.apiVersion());
        tree.put("kind", resource.kind());
        if (from.getMetadata() != null) {
            tree.put("metadata", metadata(from.getMetadata()));
        }
        tree.putAll(from.getAdditionalProperties());
        return new LiveObject(tree);
    }

    private static Map<String, @Nullable Object> metadata(ObjectMeta meta) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        put(map, "name", meta.getName());
        put(map, "namespace", meta.getNamespace());
        put(map, "uid", meta.getUid());
        put(map, "resourceVersion", meta.getResourceVersion());
        put(map, "generation", meta.getGeneration());
        put(map, "creationTimestamp", meta.getCreationTimestamp());
        put(map, "deletionTimestamp", meta.getDeletionTimestamp());
        put(map, "labels", meta.getLabels());
        put(map, "annotations", meta.getAnnotations());
        put(map, "finalizers", meta.getFinalizers());
        List<Map<String, @Nullable Object>> owners = new ArrayList<>();
        for (OwnerReference owner : meta.getOwnerReferences()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            put(one, "kind", owner.getKind());
            put(one, "name", owner.getName());
            put(one, "uid", owner.getUid());
            put(one, "controller", owner.getController());
            owners.add(one);
        }
        put(map, "ownerReferences", owners);
        return map;
    }

    private static void put(Map<String, @Nullable Object> map, String key, @Nullable Object value) {
        boolean empty =
                value == null
                        || value instanceof Map<?, ?> m && m.isEmpty()
                        || value instanceof List<?> l && l.isEmpty();
        if (!empty) {
            map.put(key, value);
        }
    }

    /// The items of a list that the server printed as JSON; each gets the kind of the resource,
    /// which lists leave out.
    static List<LiveObject> items(Map<String, Object> list, Resource resource) {
        List<LiveObject> objects = new ArrayList<>();
        if (list.get("items") instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                    tree.put("apiVersion", resource.apiVersion());
                    tree.put("kind", resource.kind());
                    map.forEach((key, value) -> tree.put(String.valueOf(key), value));
                    objects.add(new LiveObject(tree));
                }
            }
        }
        return objects;
    }
}
