package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Ownership;
import dev.slipway.catalog.Relation;
import dev.slipway.ui.kit.KindWords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Who belongs to an owner and what it owns, by itself or with all that belongs together.
///
/// @param whole for a group with the groups below it; for a user with the user's groups and those
///   above
record Team(Catalog catalog, EntityRef owner, boolean whole) {

    /// How many of one kind, and how many of each type; types with none are not there.
    record Owned(String kind, int count, Map<String, Integer> types, String query) {}

    boolean isGroup() {
        return owner.kind().equals("group");
    }

    /// The owners that count.
    Set<EntityRef> owners() {
        Ownership ownership = catalog.ownership();
        if (!whole) {
            return Set.of(owner);
        }
        return isGroup() ? ownership.below(owner) : ownership.memberships(owner);
    }

    /// Users in the order of their names.
    List<EntityRef> members() {
        List<EntityRef> members =
                new ArrayList<>(
                        whole
                                ? catalog.ownership().members(owner)
                                : catalog.related(owner, Relation.HAS_MEMBER).distinct().toList());
        members.sort(java.util.Comparator.comparing(EntityRef::name));
        return members;
    }

    /// By kind, the usual kinds first.
    List<Owned> owned() {
        Set<EntityRef> owners = owners();
        Map<String, List<Entity>> byKind = new TreeMap<>(KindWords.BY_WEIGHT);
        for (Entity entity : catalog.entities()) {
            if (entity.owner().filter(owners::contains).isPresent()) {
                byKind.computeIfAbsent(entity.ref().kind(), kind -> new ArrayList<>()).add(entity);
            }
        }
        String names =
                String.join(",", owners.stream().map(o -> o.compact("group")).sorted().toList());
        List<Owned> owned = new ArrayList<>();
        byKind.forEach(
                (kind, all) ->
                        owned.add(
                                new Owned(
                                        kind,
                                        all.size(),
                                        types(all),
                                        "kind:" + kind + " owner:" + names)));
        return owned;
    }

    private static Map<String, Integer> types(List<Entity> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(e -> counts.merge(e.type(), 1, Integer::sum));
        counts.remove("");
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
