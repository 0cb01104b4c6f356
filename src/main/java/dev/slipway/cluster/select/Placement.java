package dev.slipway.cluster.select;

import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.LiveObject.Owner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which components an object of one cluster belongs to: by its labels, else by its owner's. Many
/// components are told apart by one label, so that is looked up and not searched.
public final class Placement {
    private static final String APPLICATION = "Application";
    private final Map<String, List<Selection>> byId = new HashMap<>();
    private final List<Selection> others = new ArrayList<>();
    private final Map<String, List<Selection>> byApplication = new HashMap<>();
    private final List<Selection> byApplicationLabels = new ArrayList<>();

    public Placement(Collection<Selection> selections) {
        for (Selection selection : selections) {
            selection
                    .application()
                    .ifPresent(
                            name ->
                                    byApplication
                                            .computeIfAbsent(name, key -> new ArrayList<>())
                                            .add(selection));
            if (selection.applicationLabels().isPresent()) {
                byApplicationLabels.add(selection);
            }
            selection
                    .labels()
                    .only(Selection.ID)
                    .ifPresentOrElse(
                            id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(selection),
                            () -> others.add(selection));
        }
    }

    /// The components whose labels it has, in its own right.
    public Set<String> byLabels(LiveObject object) {
        Map<String, String> labels = object.labels();
        Set<String> components = new LinkedHashSet<>();
        byId.getOrDefault(labels.getOrDefault(Selection.ID, ""), List.of()).stream()
                .filter(selection -> isIn(selection, object))
                .forEach(selection -> components.add(selection.component()));
        for (Selection selection : others) {
            if (isIn(selection, object) && selection.labels().matches(labels)) {
                components.add(selection.component());
            }
        }
        if (object.kind().equals(APPLICATION)) {
            byApplication.getOrDefault(object.name(), List.of()).stream()
                    .filter(selection -> isApplicationIn(selection, object))
                    .forEach(selection -> components.add(selection.component()));
            byApplicationLabels.stream()
                    .filter(s -> s.applicationLabels().filter(l -> l.matches(labels)).isPresent())
                    .filter(selection -> isApplicationIn(selection, object))
                    .forEach(selection -> components.add(selection.component()));
        }
        return components;
    }

    private static boolean isApplicationIn(Selection selection, LiveObject object) {
        return selection
                .applicationsIn()
                .map(namespace -> namespace.equals(object.namespace()))
                .orElseGet(() -> isIn(selection, object));
    }

    /// Where a kind is looked for: in the components' namespaces, applications also where the
    /// components say that theirs stand.
    public Set<String> namespaces(Resource resource, Collection<String> own) {
        Set<String> all = new LinkedHashSet<>(own);
        if (resource.kind().equals(APPLICATION)) {
            byApplication
                    .values()
                    .forEach(some -> some.forEach(one -> one.applicationsIn().ifPresent(all::add)));
            byApplicationLabels.forEach(one -> one.applicationsIn().ifPresent(all::add));
        }
        return all;
    }

    private static boolean isIn(Selection selection, LiveObject object) {
        return selection.namespace().filter(n -> !n.equals(object.namespace())).isEmpty();
    }

    /// How the owners of an object are named in a lookup: by identity, by kind and name, and for a
    /// replica set, which is not watched, by the deployment that it is named after.
    public static List<String> ownerKeys(LiveObject object) {
        List<String> keys = new ArrayList<>();
        for (Owner owner : object.owners()) {
            keys.add(owner.uid());
            keys.add(key(owner.kind(), owner.namespace(), owner.name()));
            String hash = "-" + object.labels().getOrDefault("pod-template-hash", "\0");
            if (owner.kind().equals("ReplicaSet") && owner.name().endsWith(hash)) {
                String name = owner.name().substring(0, owner.name().length() - hash.length());
                keys.add(key("Deployment", object.namespace(), name));
            }
        }
        return keys;
    }

    /// How an object is named in that lookup.
    public static List<String> keys(LiveObject object) {
        return List.of(object.uid(), key(object.kind(), object.namespace(), object.name()));
    }

    private static String key(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }
}
