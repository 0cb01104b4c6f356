package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.catalog.graph.RelationGraph.Edge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which systems and domains are drawn around their parts.
///
/// @param around the frame of each entity that stands in one
record Frames(Map<EntityRef, EntityRef> around) {
    static final List<String> KINDS = List.of("system", "domain");
    static final Frames NONE = new Frames(Map.of());

    static Frames of(RelationGraph graph) {
        Set<EntityRef> shown = new HashSet<>();
        graph.nodes().forEach(node -> shown.add(node.ref()));
        Map<EntityRef, EntityRef> around = new HashMap<>();
        for (String kind : KINDS) {
            for (Edge edge : graph.edges()) {
                boolean part =
                        edge.type().equals(Relation.PART_OF) && edge.to().kind().equals(kind);
                if (part && shown.contains(edge.to()) && !leadsTo(around, edge.to(), edge.from())) {
                    around.putIfAbsent(edge.from(), edge.to());
                }
            }
        }
        return new Frames(Map.copyOf(around));
    }

    /// Whether `inner` already stands, however deep, in `outer`.
    private static boolean leadsTo(
            Map<EntityRef, EntityRef> around, EntityRef inner, EntityRef outer) {
        EntityRef at = inner;
        while (at != null && !at.equals(outer)) {
            at = around.get(at);
        }
        return at != null;
    }

    Set<EntityRef> frames() {
        return new LinkedHashSet<>(around.values());
    }

    /// Whether the picture says this relation by standing in the frame.
    boolean says(Edge edge) {
        return edge.type().equals(Relation.PART_OF) && edge.to().equals(around.get(edge.from()));
    }
}
