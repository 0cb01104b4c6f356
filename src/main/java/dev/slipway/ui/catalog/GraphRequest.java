package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.ui.kit.graph.Flow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the graph of an entity is to show.
///
/// @param depth how many steps from the root; 0 for all
/// @param withoutKinds in lower case
/// @param without types of relations, from the end that declares them
/// @param framed systems and domains stand around their parts
/// @param budget the most entities that are drawn
record GraphRequest(
        Catalog catalog,
        EntityRef root,
        int depth,
        Set<String> withoutKinds,
        Set<String> without,
        Flow flow,
        boolean framed,
        int budget) {
    static final int BUDGET = 60;

    /// The types that can be left out, in the order they are offered.
    static final List<String> TYPES =
            List.of(
                    Relation.PROVIDES_API,
                    Relation.CONSUMES_API,
                    Relation.DEPENDS_ON,
                    Relation.PART_OF,
                    Relation.OWNED_BY,
                    Relation.MEMBER_OF,
                    Relation.CHILD_OF);

    /// Owners would join everything with everything, so they are left out unless one looks at an
    /// owner.
    static GraphRequest of(Catalog catalog, EntityRef root) {
        boolean owner = root.kind().equals("group") || root.kind().equals("user");
        Set<String> without = owner ? Set.of() : Set.of(Relation.OWNED_BY, Relation.MEMBER_OF);
        return new GraphRequest(catalog, root, 2, Set.of(), without, Flow.BEST, true, BUDGET);
    }

    /// The groups above and below one, as far as they go: parents above.
    static GraphRequest organisation(Catalog catalog, EntityRef group) {
        Set<String> others = new TreeSet<>(TYPES);
        others.remove(Relation.CHILD_OF);
        return new GraphRequest(
                catalog, group, 0, Set.of(), Set.copyOf(others), Flow.UP, false, BUDGET);
    }

    GraphRequest withRoot(EntityRef ref) {
        return new GraphRequest(catalog, ref, depth, withoutKinds, without, flow, framed, BUDGET);
    }

    GraphRequest withDepth(int steps) {
        return new GraphRequest(catalog, root, steps, withoutKinds, without, flow, framed, BUDGET);
    }

    GraphRequest withFlow(Flow direction) {
        return new GraphRequest(
                catalog, root, depth, withoutKinds, without, direction, framed, budget);
    }

    GraphRequest withFrames(boolean around) {
        return new GraphRequest(catalog, root, depth, withoutKinds, without, flow, around, budget);
    }

    GraphRequest withMore() {
        return new GraphRequest(
                catalog, root, depth, withoutKinds, without, flow, framed, budget + BUDGET);
    }

    GraphRequest toggleKind(String kind) {
        return new GraphRequest(
                catalog, root, depth, toggled(withoutKinds, kind), without, flow, framed, budget);
    }

    GraphRequest toggleType(String type) {
        return new GraphRequest(
                catalog, root, depth, withoutKinds, toggled(without, type), flow, framed, budget);
    }

    private static Set<String> toggled(Set<String> all, String one) {
        Set<String> next = new TreeSet<>(all);
        if (!next.remove(one)) {
            next.add(one);
        }
        return Set.copyOf(next);
    }

    /// The kinds that can be left out: all that relations of the catalog lead to.
    List<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        for (Entity entity : catalog.entities()) {
            if (!catalog.relations(entity.ref()).isEmpty()) {
                kinds.add(entity.ref().kind());
            }
        }
        return kinds.stream().sorted(dev.slipway.ui.kit.KindWords.BY_WEIGHT).toList();
    }

    RelationGraph graph() {
        List<String> kinds =
                withoutKinds.isEmpty()
                        ? List.of()
                        : allKinds().stream().filter(kind -> !withoutKinds.contains(kind)).toList();
        List<String> types =
                without.isEmpty()
                        ? List.of()
                        : TYPES.stream().filter(type -> !without.contains(type)).toList();
        return RelationGraph.of(
                catalog,
                new RelationGraph.Wanted(
                        List.of(root),
                        depth == 0 ? Integer.MAX_VALUE : depth,
                        Set.copyOf(kinds),
                        Set.copyOf(types),
                        budget));
    }

    /// Kinds of targets that nothing defines included.
    private Set<String> allKinds() {
        Set<String> kinds = new TreeSet<>();
        for (Entity entity : catalog.entities()) {
            kinds.add(entity.ref().kind());
            catalog.relations(entity.ref()).forEach(r -> kinds.add(r.target().kind()));
        }
        return kinds;
    }
}
