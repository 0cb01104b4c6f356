package dev.slipway.kubernetes;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What differs between two sets of manifests as Kubernetes sees them: objects are the same by
/// group, kind, namespace and name, items of lists by the key that names them, quantities by their
/// value. Order and layout do not count.
public final class ManifestDiff {
    private static final List<String> ITEM_KEYS =
            List.of(
                    "name",
                    "mountPath",
                    "containerPort",
                    "port",
                    "key",
                    "uid",
                    "topologyKey",
                    "ip");

    private ManifestDiff() {}

    /// What happened to something.
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// One object that is not the same. A changed one has its fields; `before` and `after` have the
    /// sides that exist.
    public record ObjectChange(
            Change change,
            Manifest.Identity identity,
            Optional<Manifest> before,
            Optional<Manifest> after,
            List<FieldChange> fields) {

        public ObjectChange {
            fields = List.copyOf(fields);
        }
    }

    /// One field, by its path in the object. `secret` values are not for showing.
    public record FieldChange(
            Change change,
            String path,
            Optional<YamlNode> before,
            Optional<YamlNode> after,
            boolean secret) {}

    /// The changes that make `before` into `after`, in the order of `after`, then what is gone.
    public static List<ObjectChange> of(List<Manifest> before, List<Manifest> after) {
        Map<Manifest.Identity, Manifest> old = byIdentity(before);
        Map<Manifest.Identity, Manifest> now = byIdentity(after);
        List<ObjectChange> changes = new ArrayList<>();
        now.forEach(
                (identity, manifest) -> {
                    Manifest was = old.get(identity);
                    if (was == null) {
                        changes.add(
                                new ObjectChange(
                                        Change.ADDED,
                                        identity,
                                        Optional.empty(),
                                        Optional.of(manifest),
                                        List.of()));
                        return;
                    }
                    List<FieldChange> fields = fields(was, manifest);
                    if (!fields.isEmpty()) {
                        changes.add(
                                new ObjectChange(
                                        Change.CHANGED,
                                        identity,
                                        Optional.of(was),
                                        Optional.of(manifest),
                                        fields));
                    }
                });
        old.forEach(
                (identity, manifest) -> {
                    if (!now.containsKey(identity)) {
                        changes.add(
                                new ObjectChange(
                                        Change.REMOVED,
                                        identity,
                                        Optional.of(manifest),
                                        Optional.empty(),
                                        List.of()));
                    }
                });
        return changes;
    }

    /// Of two objects of one identity the last counts, as when they are applied.
    private static Map<Manifest.Identity, Manifest> byIdentity(List<Manifest> manifests) {
        Map<Manifest.Identity, Manifest> map = new LinkedHashMap<>();
        manifests.forEach(manifest -> map.put(manifest.identity(), manifest));
        return map;
    }

    private static List<FieldChange> fields(Manifest before, Manifest after) {
        List<FieldChange> changes = new ArrayList<>();
        boolean secret = before.kind().equals("Secret");
        new Walk(secret, changes)
                .compare("", Optional.of(before.tree()), Optional.of(after.tree()));
        return changes;
    }

    private record Walk(boolean secretKind, List<FieldChange> changes) {

        /// A field that is null is one that is not there.
        void compare(String path, Optional<YamlNode> before, Optional<YamlNode> after) {
            Optional<YamlNode> old = before.filter(node -> !node.isNull());
            Optional<YamlNode> now = after.filter(node -> !node.isNull());
            if (old.isEmpty() && now.isEmpty()) {
                return;
            }
            if (old.isEmpty() || now.isEmpty()) {
                add(old.isEmpty() ? Change.ADDED : Change.REMOVED, path, old, now);
                return;
            }
            if (old.get() instanceof YamlMap a && now.get() instanceof YamlMap b) {
                Set<String> keys = new LinkedHashSet<>(a.keys().toList());
                keys.addAll(b.keys().toList());
                keys.forEach(key -> compare(SchemaWalk.join(path, key), a.get(key), b.get(key)));
            } else if (old.get() instanceof YamlList a && now.get() instanceof YamlList b) {
                lists(path, a, b);
            } else if (!same(path, old.get(), now.get())) {
                add(Change.CHANGED, path, old, now);
            }
        }

        private void lists(String path, YamlList before, YamlList after) {
            Optional<String> key = itemKey(before, after);
            if (key.isPresent()) {
                Map<String, YamlNode> old = named(before, key.get());
                Map<String, YamlNode> now = named(after, key.get());
                Set<String> names = new LinkedHashSet<>(old.keySet());
                names.addAll(now.keySet());
                for (String name : names) {
                    compare(
                            path + "[" + key.get() + "=" + name + "]",
                            Optional.ofNullable(old.get(name)),
                            Optional.ofNullable(now.get(name)));
                }
                return;
            }
            int size = Math.max(before.items().size(), after.items().size());
            for (int i = 0; i < size; i++) {
                compare(path + "[" + i + "]", item(before, i), item(after, i));
            }
        }

        private void add(
                Change change, String path, Optional<YamlNode> before, Optional<YamlNode> after) {
            boolean secret = secretKind && path.matches("(data|stringData)\\b.*");
            changes.add(new FieldChange(change, path, before, after, secret));
        }
    }

    private static Optional<YamlNode> item(YamlList list, int index) {
        return index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }

    /// The member by which the items of both lists can be told apart.
    private static Optional<String> itemKey(YamlList before, YamlList after) {
        return ITEM_KEYS.stream()
                .filter(key -> tells(before, key) && tells(after, key))
                .findFirst();
    }

    private static boolean tells(YamlList list, String key) {
        return list.items().stream().allMatch(item -> item.get(key).isPresent())
                && named(list, key).size() == list.items().size();
    }

    private static Map<String, YamlNode> named(YamlList list, String key) {
        Map<String, YamlNode> map = new LinkedHashMap<>();
        list.items()
                .forEach(
                        item ->
                                item.get(key)
                                        .ifPresent(k -> map.put(String.valueOf(k.value()), item)));
        return map;
    }

    private static boolean same(String path, YamlNode a, YamlNode b) {
        if (Objects.equals(a.value(), b.value())) {
            return true;
        }
        boolean quantity = path.matches(".*\\b(limits|requests|capacity|allocatable|hard)\\b.*");
        return quantity
                && Quantity.canonical(String.valueOf(a.value()))
                        .equals(Quantity.canonical(String.valueOf(b.value())))
                && Quantity.canonical(String.valueOf(a.value())).isPresent();
    }
}
