package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.ui.kit.NearNames;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A line of the list of relations: a head, or one relation under it.
sealed interface RelationRow {

    /// Names a type of relation from this entity's side.
    record Head(String title, int count) implements RelationRow {}

    /// One relation. `near` is what a missing target may have meant.
    record One(Relation relation, Optional<Entity> target, Optional<EntityRef> near)
            implements RelationRow {}

    /// The order of the heads, with their words.
    Map<String, String> TITLES = titles();

    /// All relations of an entity, declared by it or by others; missing targets are looked up in
    /// spelling, so this belongs off the window's thread.
    static List<RelationRow> of(Catalog catalog, EntityRef ref) {
        Map<String, List<Relation>> byType = new LinkedHashMap<>();
        TITLES.keySet().forEach(type -> byType.put(type, new ArrayList<>()));
        for (Relation relation : catalog.relations(ref)) {
            byType.computeIfAbsent(relation.type(), type -> new ArrayList<>()).add(relation);
        }
        List<RelationRow> rows = new ArrayList<>();
        byType.forEach(
                (type, relations) -> {
                    if (relations.isEmpty()) {
                        return;
                    }
                    rows.add(new Head(TITLES.getOrDefault(type, type), relations.size()));
                    relations.stream()
                            .sorted(java.util.Comparator.comparing(Relation::target))
                            .forEach(relation -> rows.add(one(catalog, relation)));
                });
        return rows;
    }

    private static One one(Catalog catalog, Relation relation) {
        Optional<Entity> target = catalog.entity(relation.target());
        Optional<EntityRef> near =
                target.isPresent()
                        ? Optional.empty()
                        : NearNames.of(catalog, relation.target()).stream().findFirst();
        return new One(relation, target, near);
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(Relation.OWNED_BY, "Owned by");
        titles.put(Relation.PART_OF, "Part of");
        titles.put(Relation.CHILD_OF, "Child of");
        titles.put(Relation.MEMBER_OF, "Member of");
        titles.put(Relation.PROVIDES_API, "Provides");
        titles.put(Relation.CONSUMES_API, "Consumes");
        titles.put(Relation.DEPENDS_ON, "Depends on");
        titles.put(Relation.API_PROVIDED_BY, "Provided by");
        titles.put(Relation.API_CONSUMED_BY, "Consumed by");
        titles.put(Relation.DEPENDENCY_OF, "Needed by");
        titles.put(Relation.HAS_PART, "Parts");
        titles.put(Relation.PARENT_OF, "Groups below");
        titles.put(Relation.HAS_MEMBER, "Members");
        titles.put(Relation.OWNER_OF, "Owns");
        return titles;
    }
}
