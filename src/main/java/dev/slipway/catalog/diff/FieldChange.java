package dev.slipway.catalog.diff;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One field that differs: its dotted path, and what stood there before and stands there now (empty
/// for nothing). A list of texts tells each item that came or went by itself.
public record FieldChange(String path, Optional<YamlNode> before, Optional<YamlNode> after) {
    private static final int LONGEST = 60;

    /// All that differs between two mappings, in the order of the newer one.
    static List<FieldChange> between(YamlNode before, YamlNode after) {
        List<FieldChange> found = new ArrayList<>();
        compare("", before, after, found);
        return List.copyOf(found);
    }

    private static void compare(
            String path, YamlNode before, YamlNode after, List<FieldChange> found) {
        if (before instanceof YamlMap a && after instanceof YamlMap b) {
            Set<String> keys = new LinkedHashSet<>();
            b.keys().forEach(keys::add);
            a.keys().forEach(keys::add);
            for (String key : keys) {
                String inner = path.isEmpty() ? key : path + "." + key;
                YamlNode old = a.get(key).orElse(null);
                YamlNode now = b.get(key).orElse(null);
                if (old != null && now != null) {
                    compare(inner, old, now, found);
                } else {
                    found.add(
                            new FieldChange(
                                    inner, Optional.ofNullable(old), Optional.ofNullable(now)));
                }
            }
        } else if (!Objects.equals(before.value(), after.value())) {
            if (before instanceof YamlList a
                    && after instanceof YamlList b
                    && isTexts(a)
                    && isTexts(b)
                    && items(path, a, b, found)) {
                return;
            }
            found.add(new FieldChange(path, Optional.of(before), Optional.of(after)));
        }
    }

    private static boolean isTexts(YamlList list) {
        return list.items().stream().allMatch(item -> item.string().isPresent());
    }

    /// Whether anything came or went; another order alone is no item.
    private static boolean items(
            String path, YamlList before, YamlList after, List<FieldChange> found) {
        List<Object> old = List.copyOf(before.value());
        List<Object> now = List.copyOf(after.value());
        int start = found.size();
        for (YamlNode item : before.items()) {
            if (!now.contains(item.value())) {
                found.add(new FieldChange(path, Optional.of(item), Optional.empty()));
            }
        }
        for (YamlNode item : after.items()) {
            if (!old.contains(item.value())) {
                found.add(new FieldChange(path, Optional.empty(), Optional.of(item)));
            }
        }
        return found.size() > start;
    }

    /// A value in a few words: short texts as they are, `12 lines`, `3 fields`.
    public static String words(YamlNode node) {
        return switch (node) {
            case YamlMap map -> count(map.entries().size(), "field");
            case YamlList list ->
                    isTexts(list) && list.items().size() <= 3
                            ? String.join(
                                    ", ", list.items().stream().map(FieldChange::words).toList())
                            : count(list.items().size(), "item");
            case YamlScalar scalar -> words(scalar);
        };
    }

    private static String words(YamlScalar scalar) {
        String text = scalar.isNull() ? "nothing" : String.valueOf(scalar.value()).strip();
        long lines = text.lines().count();
        if (lines > 1) {
            return count(lines, "line");
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
