package dev.slipway.catalog.graph;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A part of the catalog's relations. Each pair of directions is one edge, in the direction that
/// says who needs, belongs to or is owned by whom.
///
/// @param nodes nearest to the roots first
/// @param hidden how many more nodes there would be without the budget
public record RelationGraph(List<Node> nodes, List<Edge> edges, int hidden) {

    /// The direction that is kept, by the one that is turned round.
    private static final Map<String, String> TURNED =
            Map.of(
                    Relation.OWNER_OF, Relation.OWNED_BY,
                    Relation.HAS_PART, Relation.PART_OF,
                    Relation.HAS_MEMBER, Relation.MEMBER_OF,
                    Relation.PARENT_OF, Relation.CHILD_OF,
                    Relation.DEPENDENCY_OF, Relation.DEPENDS_ON,
                    Relation.API_PROVIDED_BY, Relation.PROVIDES_API,
                    Relation.API_CONSUMED_BY, Relation.CONSUMES_API);

    /// An entity, or a reference that nothing defines (`entity` is empty then). `depth` counts the
    /// steps from the nearest root.
    public record Node(EntityRef ref, Optional<Entity> entity, int depth) {

        public String label() {
            return entity.map(Entity::displayName).orElse(ref.name());
        }
    }

    public record Edge(EntityRef from, String type, EntityRef to) {}

    /// What to show: from which entities (none: from all), how many steps far, which kinds and
    /// relation types (none: all; either direction of a type names it), and at most how many nodes.
    public record Wanted(
            List<EntityRef> roots,
            int depth,
            Set<String> kinds,
            Set<String> relations,
            int budget) {

        public static final Wanted ALL =
                new Wanted(List.of(), Integer.MAX_VALUE, Set.of(), Set.of(), Integer.MAX_VALUE);

        private boolean takes(EntityRef ref) {
            return kinds.isEmpty() || kinds.stream().anyMatch(ref.kind()::equalsIgnoreCase);
        }

        private boolean takes(Relation relation) {
            String type = forward(relation.type());
            return relations.isEmpty()
                    || relations.stream().anyMatch(r -> forward(r).equalsIgnoreCase(type));
        }
    }

    public RelationGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    private static String forward(String type) {
        for (Map.Entry<String, String> turned : TURNED.entrySet()) {
            if (turned.getKey().equalsIgnoreCase(type)) {
                return turned.getValue();
            }
        }
        return type;
    }

    public static RelationGraph of(Catalog catalog, Wanted wanted) {
        Map<EntityRef, Integer> depths = new LinkedHashMap<>();
        Deque<EntityRef> open = new ArrayDeque<>();
        List<EntityRef> roots =
                wanted.roots.isEmpty()
                        ? catalog.entities().stream()
                                .map(Entity::ref)
                                .filter(wanted::takes)
                                .toList()
                        : wanted.roots;
        for (EntityRef root : roots) {
            if (depths.putIfAbsent(root, 0) == null) {
                open.add(root);
            }
        }
        while (!open.isEmpty()) {
            EntityRef at = open.remove();
            int depth = depths.getOrDefault(at, 0);
            if (depth >= wanted.depth) {
                continue;
            }
            for (Relation relation : catalog.relations(at)) {
                EntityRef target = relation.target();
                if (wanted.takes(relation)
                        && wanted.takes(target)
                        && depths.putIfAbsent(target, depth + 1) == null) {
                    open.add(target);
                }
            }
        }
        List<Node> nodes = new ArrayList<>();
        depths.forEach((ref, depth) -> nodes.add(new Node(ref, catalog.entity(ref), depth)));
        int shown = Math.min(nodes.size(), wanted.budget);
        List<Node> kept = nodes.subList(0, shown);
        return new RelationGraph(kept, edges(catalog, wanted, kept), nodes.size() - shown);
    }

    private static List<Edge> edges(Catalog catalog, Wanted wanted, List<Node> nodes) {
        Set<EntityRef> shown = new LinkedHashSet<>();
        nodes.forEach(node -> shown.add(node.ref));
        Set<Edge> edges = new LinkedHashSet<>();
        for (EntityRef ref : shown) {
            for (Relation relation : catalog.relations(ref)) {
                if (wanted.takes(relation) && shown.contains(relation.target())) {
                    edges.add(edge(ref, relation));
                }
            }
        }
        return List.copyOf(edges);
    }

    private static Edge edge(EntityRef from, Relation relation) {
        String type = forward(relation.type());
        return type.equals(relation.type())
                ? new Edge(from, type, relation.target())
                : new Edge(relation.target(), type, from);
    }
}
