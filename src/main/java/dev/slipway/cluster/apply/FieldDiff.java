package dev.slipway.cluster.apply;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which fields of an object an apply would change, by the paths that the server itself uses when
/// it names owners of fields. What the server keeps for itself (status, versions, managed fields)
/// is left out; values that are secret are masked.
///
/// @param path `.spec.replicas`, `.spec.template.spec.containers[name="main"].image`
/// @param before empty where the field is new
/// @param after empty where it goes
public record FieldDiff(String path, String before, String after) {
    private static final Set<String> SERVER =
            Set.of(
                    ".status",
                    ".metadata.managedFields",
                    ".metadata.resourceVersion",
                    ".metadata.generation",
                    ".metadata.uid",
                    ".metadata.creationTimestamp",
                    ".metadata.selfLink");

    /// What tells the items of a list apart, the first that all of them have.
    private static final List<List<String>> IDENTITIES =
            List.of(
                    List.of("containerPort", "protocol"),
                    List.of("port", "protocol"),
                    List.of("containerPort"),
                    List.of("port"),
                    List.of("mountPath"),
                    List.of("name"),
                    List.of("type"));

    /// The changed fields, in the order of their paths.
    public static List<FieldDiff> of(Map<String, Object> live, Map<String, Object> result) {
        Map<String, Object> some = result.isEmpty() ? live : result;
        Comparing comparing = new Comparing(new Secrecy(String.valueOf(some.get("kind"))));
        comparing.values("", live, result);
        return List.copyOf(comparing.diffs);
    }

    private static final class Comparing {
        private final Secrecy secrecy;
        private final List<FieldDiff> diffs = new ArrayList<>();

        Comparing(Secrecy secrecy) {
            this.secrecy = secrecy;
        }

        void values(String path, @Nullable Object before, @Nullable Object after) {
            if (SERVER.contains(path)) {
                return;
            }
            if (both(before, after, Map.class)) {
                maps(path, map(before), map(after));
            } else if (both(before, after, List.class)) {
                lists(path, list(before), list(after));
            } else if (!text(before).equals(text(after))) {
                diffs.add(
                        new FieldDiff(
                                path,
                                secrecy.shown(path, text(before)),
                                secrecy.shown(path, text(after))));
            }
        }

        private void maps(String path, Map<?, ?> before, Map<?, ?> after) {
            Set<String> keys = new TreeSet<>();
            before.keySet().forEach(key -> keys.add(String.valueOf(key)));
            after.keySet().forEach(key -> keys.add(String.valueOf(key)));
            for (String key : keys) {
                String name = key.matches("[A-Za-z0-9_-]+") ? "." + key : "[\"" + key + "\"]";
                values(path + name, before.get(key), after.get(key));
            }
        }

        private void lists(String path, List<?> before, List<?> after) {
            List<String> identity = identity(before, after);
            if (identity.isEmpty()) {
                for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                    values(
                            path + "[" + i + "]",
                            i < before.size() ? before.get(i) : null,
                            i < after.size() ? after.get(i) : null);
                }
                return;
            }
            Set<String> names = new LinkedHashSet<>();
            before.forEach(item -> names.add(name(identity, item)));
            after.forEach(item -> names.add(name(identity, item)));
            for (String name : names) {
                values(path + name, item(identity, before, name), item(identity, after, name));
            }
        }
    }

    /// The members that tell the items of both lists apart; none where nothing does.
    private static List<String> identity(List<?> before, List<?> after) {
        return IDENTITIES.stream()
                .filter(keys -> isUnique(keys, before) && isUnique(keys, after))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isUnique(List<String> keys, List<?> items) {
        Set<String> seen = new TreeSet<>();
        return items.stream()
                .allMatch(
                        item ->
                                item instanceof Map<?, ?> map
                                        && map.keySet().containsAll(keys)
                                        && seen.add(name(keys, item)));
    }

    /// `[name="main"]`, `[containerPort=80,protocol="TCP"]`.
    private static String name(List<String> keys, @Nullable Object item) {
        List<String> parts = new ArrayList<>();
        for (String key : keys) {
            Object value = map(item).get(key);
            parts.add(key + "=" + (value instanceof String ? "\"" + value + "\"" : value));
        }
        return "[" + String.join(",", parts) + "]";
    }

    private static @Nullable Object item(List<String> keys, List<?> items, String name) {
        return items.stream()
                .filter(item -> name(keys, item).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean both(
            @Nullable Object before, @Nullable Object after, Class<?> container) {
        return (container.isInstance(before) || container.isInstance(after))
                && (before == null || container.isInstance(before))
                && (after == null || container.isInstance(after));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
