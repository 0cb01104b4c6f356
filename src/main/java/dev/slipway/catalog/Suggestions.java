package dev.slipway.catalog;

import dev.slipway.base.Similar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reference that leads nowhere may have meant: the nearest name of the same kind. Comparing
/// costs, so that one reading compares a limited number of names.
final class Suggestions {
    private static final int COMPARISONS = 30_000;

    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<EntityRef, Optional<String>> known = new HashMap<>();
    private int left = COMPARISONS;

    Suggestions(Collection<EntityRef> all) {
        for (EntityRef ref : all) {
            names.computeIfAbsent(ref.kind(), kind -> new ArrayList<>()).add(ref.name());
        }
    }

    Optional<String> near(EntityRef missing) {
        return known.computeIfAbsent(missing, this::look);
    }

    private Optional<String> look(EntityRef missing) {
        List<String> candidates = names.getOrDefault(missing.kind(), List.of());
        if (candidates.size() > left) {
            return Optional.empty();
        }
        left -= candidates.size();
        return Similar.nearest(missing.name(), candidates);
    }
}
