package dev.slipway.cluster.live;

import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.health.RollUp;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.select.Placement;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The objects of one cluster, each with the components it belongs to. Holds what exists and
/// nothing of the past, so it grows with the cluster and not with time. Not safe for threads: the
/// feed guards it.
final class Store {
    private final Placement placement;
    private final Map<String, LiveObject> objects = new HashMap<>();
    private final Map<String, Set<String>> components = new HashMap<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();
    private final Set<String> services = new LinkedHashSet<>();
    private final Set<String> unplaced = new HashSet<>();
    private final Set<String> dirty = new HashSet<>();
    private final Map<String, Cell> cells = new HashMap<>();
    private final Deque<String> turns = new ArrayDeque<>();
    private boolean ownersChanged;

    Store(Placement placement) {
        this.placement = placement;
    }

    void put(LiveObject object) {
        String uid = object.uid();
        LiveObject old = objects.put(uid, object);
        Placement.keys(object).forEach(key -> byKey.put(key, uid));
        if (object.kind().equals(Resource.SERVICES.kind())) {
            services.add(uid);
        }
        place(uid, object);
        placeClaims(object, true);
        if (old == null || !old.labels().equals(object.labels())) {
            placeServices(old == null ? object : old);
            placeServices(object);
        }
        ownersChanged |= !object.kind().equals("Pod");
    }

    private void place(String uid, LiveObject object) {
        Set<String> now = placement.byLabels(object);
        if (now.isEmpty()) {
            now =
                    isClaim(object)
                            ? ofUsers(object)
                            : services.contains(uid) ? ofChosen(object) : inherited(object);
        }
        Set<String> before = now.isEmpty() ? components.remove(uid) : components.put(uid, now);
        if (before != null) {
            before.forEach(component -> leave(component, uid));
        }
        for (String component : now) {
            members.computeIfAbsent(component, key -> new LinkedHashSet<>()).add(uid);
            dirty.add(component);
        }
        if (now.isEmpty() && !object.owners().isEmpty()) {
            unplaced.add(uid);
        } else {
            unplaced.remove(uid);
        }
    }

    private static boolean isClaim(LiveObject object) {
        return object.kind().equals(Resource.CLAIMS.kind());
    }

    /// A claim belongs to the components whose pods use it.
    private Set<String> ofUsers(LiveObject claim) {
        Set<String> all = new TreeSet<>();
        for (String pod : users.getOrDefault(claimKey(claim.namespace(), claim.name()), Set.of())) {
            all.addAll(components.getOrDefault(pod, Set.of()));
        }
        return all;
    }

    private static String claimKey(String namespace, String name) {
        return Resource.CLAIMS.kind() + "/" + namespace + "/" + name;
    }

    private static List<String> claims(LiveObject pod) {
        return pod.tree().items("spec", "volumes").stream()
                .map(volume -> volume.text("persistentVolumeClaim", "claimName"))
                .filter(name -> !name.isEmpty())
                .map(name -> claimKey(pod.namespace(), name))
                .toList();
    }

    /// A pod came or went: its claims may belong to others now.
    private void placeClaims(LiveObject pod, boolean there) {
        for (String key : claims(pod)) {
            Set<String> all = users.computeIfAbsent(key, k -> new HashSet<>());
            if (there) {
                all.add(pod.uid());
            } else {
                all.remove(pod.uid());
            }
            if (all.isEmpty()) {
                users.remove(key);
            }
            LiveObject claim = objects.get(byKey.getOrDefault(key, ""));
            if (claim != null) {
                place(claim.uid(), claim);
            }
        }
    }

    /// A service belongs to the components whose pods it leads to.
    private Set<String> ofChosen(LiveObject service) {
        Set<String> all = new TreeSet<>();
        for (LiveObject pod : objects.values()) {
            if (leads(service, pod)) {
                all.addAll(components.getOrDefault(pod.uid(), Set.of()));
            }
        }
        return all;
    }

    /// A pod came, went, or belongs to others now: so may the services that lead to it.
    private void placeServices(LiveObject pod) {
        if (pod.kind().equals(Resource.PODS.kind())) {
            for (String uid : services) {
                LiveObject service = objects.get(uid);
                if (service != null && leads(service, pod)) {
                    place(uid, service);
                }
            }
        }
    }

    private static boolean leads(LiveObject service, LiveObject pod) {
        return pod.kind().equals(Resource.PODS.kind()) && Selected.by(service, pod);
    }

    private Set<String> inherited(LiveObject object) {
        for (String key : Placement.ownerKeys(object)) {
            Set<String> owners = components.get(byKey.getOrDefault(key, ""));
            if (owners != null) {
                return owners;
            }
        }
        return Set.of();
    }

    private void leave(String component, String uid) {
        Set<String> all = members.get(component);
        if (all != null) {
            all.remove(uid);
            dirty.add(component);
        }
    }

    void remove(LiveObject object) {
        String uid = object.uid();
        objects.remove(uid);
        services.remove(uid);
        unplaced.remove(uid);
        Placement.keys(object).forEach(key -> byKey.remove(key, uid));
        Set<String> before = components.remove(uid);
        if (before != null) {
            before.forEach(component -> leave(component, uid));
        }
        placeClaims(object, false);
        placeServices(object);
    }

    /// The cells that changes touched, computed anew, and `ageing` more, whose verdict time itself
    /// may have changed: each gets its turn. Whether anything is new.
    boolean refresh(Instant now, int ageing) {
        if (ownersChanged) {
            ownersChanged = false;
            for (String uid : List.copyOf(unplaced)) {
                LiveObject object = objects.get(uid);
                if (object != null) {
                    place(uid, object);
                    placeClaims(object, true);
                    if (components.containsKey(uid)) {
                        placeServices(object);
                    }
                }
            }
        }
        for (int i = 0; i < ageing && !members.isEmpty(); i++) {
            if (turns.isEmpty()) {
                turns.addAll(members.keySet());
            }
            dirty.add(turns.remove());
        }
        boolean changed = false;
        for (String component : dirty) {
            List<LiveObject> own = new ArrayList<>();
            for (String uid : members.getOrDefault(component, Set.of())) {
                LiveObject object = objects.get(uid);
                if (object != null) {
                    own.add(object);
                }
            }
            Cell cell = Cell.of(RollUp.of(own, now), now);
            Cell before = cell.isDeployed() ? cells.put(component, cell) : cells.remove(component);
            changed |= !cell.equals(before) && (before != null || cell.isDeployed());
        }
        dirty.clear();
        return changed;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    /// The objects that name a composite resource of their own.
    List<LiveObject> claims() {
        return objects.values().stream().filter(Composites::isClaim).toList();
    }

    int components() {
        return members.size();
    }

    int size() {
        return objects.size();
    }

    /// The object of a component by its kind and name.
    Optional<LiveObject> find(String component, String path) {
        return members.getOrDefault(component, Set.of()).stream()
                .map(objects::get)
                .filter(object -> object != null && object.path().equals(path))
                .findFirst();
    }
}
