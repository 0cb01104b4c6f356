package dev.slipway.ui.sources;

import dev.slipway.catalog.Entity;
import dev.slipway.ui.kit.KindWords;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Entities counted by kind, in words: `3 components, 1 system`.
final class Kinds {
    private Kinds() {}

    static String words(List<Entity> entities) {
        Map<String, Long> counts =
                entities.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Entity::kind,
                                        () -> new TreeMap<>(KindWords.BY_WEIGHT),
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> KindWords.count(Math.toIntExact(e.getValue()), e.getKey()))
                .collect(Collectors.joining(", "));
    }
}
