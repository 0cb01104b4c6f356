package dev.slipway.catalog.graph;

import dev.slipway.catalog.EntityRef;

import java.util.HashMap;
import java.util.Map;

/// A [RelationGraph] in the languages of other tools. Missing entities are dashed in both.
public final class GraphText {
    private final RelationGraph graph;
    private final Map<EntityRef, String> ids = new HashMap<>();

    public GraphText(RelationGraph graph) {
        this.graph = graph;
        for (RelationGraph.Node node : graph.nodes()) {
            ids.put(node.ref(), "n" + (ids.size() + 1));
        }
    }

    /// For Graphviz.
    public String dot() {
        StringBuilder out = new StringBuilder("digraph catalog {\n");
        out.append("  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
        for (RelationGraph.Node node : graph.nodes()) {
            out.append(
                    "  %s [label=%s%s%s];\n"
                            .formatted(
                                    dotQuoted(node.ref().toString()),
                                    dotQuoted(node.label() + "\n" + node.ref().kind()),
                                    shape(node.ref().kind()),
                                    node.entity().isEmpty() ? ", style=dashed" : ""));
        }
        for (RelationGraph.Edge edge : graph.edges()) {
            out.append(
                    "  %s -> %s [label=%s];\n"
                            .formatted(
                                    dotQuoted(edge.from().toString()),
                                    dotQuoted(edge.to().toString()),
                                    dotQuoted(edge.type())));
        }
        return out.append("}\n").toString();
    }

    private static String shape(String kind) {
        return switch (kind) {
            case "api" -> ", shape=hexagon";
            case "resource" -> ", shape=cylinder";
            case "group", "user" -> ", shape=ellipse";
            case "system", "domain" -> ", shape=component";
            default -> "";
        };
    }

    private static String dotQuoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /// For Mermaid, as GitHub and TechDocs show it.
    public String mermaid() {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        for (RelationGraph.Node node : graph.nodes()) {
            String label =
                    '"'
                            + mermaidText(node.label())
                            + "<br/><small>"
                            + node.ref().kind()
                            + "</small>\"";
            out.append("  ").append(id(node.ref())).append(bracketed(node.ref().kind(), label));
            out.append(node.entity().isEmpty() ? ":::missing\n" : "\n");
        }
        for (RelationGraph.Edge edge : graph.edges()) {
            out.append("  %s -->|%s| %s\n".formatted(id(edge.from()), edge.type(), id(edge.to())));
        }
        return out.append("  classDef missing stroke-dasharray: 4 4\n").toString();
    }

    private String id(EntityRef ref) {
        return ids.getOrDefault(ref, "n0");
    }

    private static String bracketed(String kind, String label) {
        return switch (kind) {
            case "api" -> "{{" + label + "}}";
            case "resource" -> "[(" + label + ")]";
            case "group", "user" -> "([" + label + "])";
            case "system", "domain" -> "[[" + label + "]]";
            default -> "[" + label + "]";
        };
    }

    private static String mermaidText(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "#quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", " ");
    }
}
