package dev.slipway.cluster.live;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which fields of an object an apply would change. What the server keeps for itself (status,
/// versions, managed fields) is left out.
///
/// @param path `.spec.replicas`, `.spec.template.spec.containers[0].image`
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

    /// The changed fields, in the order of their paths.
    public static List<FieldDiff> of(Map<String, Object> live, Map<String, Object> result) {
        List<FieldDiff> diffs = new ArrayList<>();
        compare("", live, result, diffs);
        return diffs;
    }

    private static void compare(
            String path, @Nullable Object before, @Nullable Object after, List<FieldDiff> diffs) {
        if (SERVER.contains(path)) {
            return;
        }
        boolean maps = before instanceof Map<?, ?> || after instanceof Map<?, ?>;
        boolean lists = before instanceof List<?> || after instanceof List<?>;
        if (maps
                && (before == null || before instanceof Map<?, ?>)
                && (after == null || after instanceof Map<?, ?>)) {
            Map<?, ?> one = before instanceof Map<?, ?> map ? map : Map.of();
            Map<?, ?> two = after instanceof Map<?, ?> map ? map : Map.of();
            Set<String> keys = new TreeSet<>();
            one.keySet().forEach(key -> keys.add(String.valueOf(key)));
            two.keySet().forEach(key -> keys.add(String.valueOf(key)));
            for (String key : keys) {
                String name = key.matches("[A-Za-z0-9_-]+") ? "." + key : "[\"" + key + "\"]";
                compare(path + name, one.get(key), two.get(key), diffs);
            }
        } else if (lists
                && (before == null || before instanceof List<?>)
                && (after == null || after instanceof List<?>)) {
            List<?> one = before instanceof List<?> list ? list : List.of();
            List<?> two = after instanceof List<?> list ? list : List.of();
            for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
                compare(
                        path + "[" + i + "]",
                        i < one.size() ? one.get(i) : null,
                        i < two.size() ? two.get(i) : null,
                        diffs);
            }
        } else if (!same(before, after)) {
            diffs.add(new FieldDiff(path, text(before), text(after)));
        }
    }

    private static boolean same(@Nullable Object before, @Nullable Object after) {
        return text(before).equals(text(after));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
