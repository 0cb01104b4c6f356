package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.graph.Neighbourhood.Edge;

import java.util.LinkedHashMap;
import java.util.Map;

/// The graph as text, to put into a page or a message: what is seen, no more.
public final class GraphText {

    private GraphText() {}

    /// A Mermaid flowchart. Names are quoted; ids are numbers, so that no name can break it.
    public static String mermaid(Neighbourhood graph) {
        Map<EntityRef, String> ids = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("flowchart LR\n");
        graph.edges()
                .forEach(
                        edge -> {
                            id(ids, edge.from());
                            id(ids, edge.to());
                        });
        id(ids, graph.root());
        ids.forEach(
                (ref, id) ->
                        text.append("  ")
                                .append(id)
                                .append("[\"")
                                .append(ref.compact().replace("\"", "#quot;"))
                                .append("\"]\n"));
        for (Edge edge : graph.edges()) {
            text.append("  ")
                    .append(id(ids, edge.from()))
                    .append(
                            edge.family().filter(Family.DEPENDENCY::equals).isPresent()
                                    ? " -.->|"
                                    : " -->|")
                    .append(word(edge))
                    .append("| ")
                    .append(id(ids, edge.to()))
                    .append('\n');
        }
        return text.toString();
    }

    /// One line a relation: `component:orders dependsOn resource:orders-db`.
    public static String lines(Neighbourhood graph) {
        StringBuilder text = new StringBuilder();
        for (Edge edge : graph.edges()) {
            text.append(edge.from().compact())
                    .append(' ')
                    .append(word(edge))
                    .append(' ')
                    .append(edge.to().compact())
                    .append('\n');
        }
        return text.toString();
    }

    private static String id(Map<EntityRef, String> ids, EntityRef ref) {
        return ids.computeIfAbsent(ref, unused -> "n" + (ids.size() + 1));
    }

    /// The declared name of the relation, from the declaring end.
    private static String word(Edge edge) {
        return Side.declared(edge.type());
    }
}
