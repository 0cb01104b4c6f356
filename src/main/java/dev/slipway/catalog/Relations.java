package dev.slipway.catalog;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The relations of a catalog in both directions. Who names whom is gathered when the first is
/// asked for, and the relations of one entity when that entity is: a table of 50,000 shows a
/// screenful.
final class Relations {
    private final List<Entity> sorted;
    private final Map<EntityRef, Entity> byRef;
    private final Map<EntityRef, List<Relation>> known = new ConcurrentHashMap<>();
    private volatile @Nullable Map<EntityRef, List<Entity>> naming;

    Relations(List<Entity> sorted, Map<EntityRef, Entity> byRef) {
        this.sorted = sorted;
        this.byRef = byRef;
    }

    List<Relation> of(EntityRef ref) {
        return known.computeIfAbsent(ref, this::gather);
    }

    private List<Relation> gather(EntityRef ref) {
        List<Relation> all = new ArrayList<>();
        Entity own = byRef.get(ref);
        if (own != null) {
            all.addAll(own.relations());
        }
        for (Entity other : naming().getOrDefault(ref, List.of())) {
            for (Relation relation : other.relations()) {
                if (relation.target().equals(ref)) {
                    String back = RelationField.reverse(relation.type());
                    all.add(new Relation(back, other.ref(), relation.where()));
                }
            }
        }
        return once(all);
    }

    /// A relation that both of its ends declare is one relation.
    private static List<Relation> once(List<Relation> all) {
        record Edge(String type, EntityRef target) {}
        if (all.size() > 1) {
            Set<Edge> seen = HashSet.newHashSet(all.size());
            all.removeIf(relation -> !seen.add(new Edge(relation.type(), relation.target())));
        }
        return List.copyOf(all);
    }

    /// The entities that name a ref, each once, in the order of the catalog.
    private Map<EntityRef, List<Entity>> naming() {
        Map<EntityRef, List<Entity>> known = naming;
        if (known == null) {
            known = HashMap.newHashMap(sorted.size());
            for (Entity entity : sorted) {
                for (Relation relation : entity.relations()) {
                    List<Entity> those =
                            known.computeIfAbsent(relation.target(), ref -> new ArrayList<>(4));
                    if (those.isEmpty() || those.getLast() != entity) {
                        those.add(entity);
                    }
                }
            }
            naming = known;
        }
        return known;
    }
}
