package dev.slipway.cli;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.GraphText;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.desk.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway catalog graph`.
@Command(
        name = "graph",
        description = {
            "Writes relations as a graph: for Graphviz (dot), as Mermaid, or as JSON.",
            "  slipway catalog graph component:orders --depth 2 | dot -Tsvg > orders.svg",
        })
final class CatalogGraphVerb extends Common.Verb implements Callable<Integer> {

    /// The language of the graph.
    enum As {
        dot,
        mermaid,
        json
    }

    private final Desk desk;

    @Parameters(
            arity = "0..*",
            paramLabel = "REF",
            description = "Where to begin, e.g. component:orders (default: everything).")
    List<String> roots = List.of();

    @Option(
            names = "--as",
            paramLabel = "LANGUAGE",
            description = "dot (default), mermaid or json.")
    As as = As.dot;

    @Option(
            names = {"-d", "--depth"},
            paramLabel = "STEPS",
            description = "How many relations far from the entities given (default: 1).")
    int depth = 1;

    @Option(
            names = {"-k", "--kind"},
            split = ",",
            paramLabel = "KIND",
            description = "Only these kinds, e.g. component,api.")
    List<String> kinds = List.of();

    @Option(
            names = {"-r", "--relation"},
            split = ",",
            paramLabel = "TYPE",
            description = "Only these relations, e.g. dependsOn,providesApi; either direction.")
    List<String> relations = List.of();

    @Option(
            names = "--limit",
            paramLabel = "NODES",
            description = "At most so many entities, the nearest (default: all).")
    int limit = Integer.MAX_VALUE;

    CatalogGraphVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (depth < 0 || limit < 1) {
            throw common.misuse("--depth is 0 or more, --limit 1 or more");
        }
        Catalog catalog = common.platform(desk).catalog();
        List<EntityRef> from = new ArrayList<>();
        for (String root : roots) {
            Optional<EntityRef> found = common.find(catalog, root);
            if (found.isEmpty()) {
                return Exit.FINDINGS;
            }
            from.add(found.get());
        }
        RelationGraph graph =
                RelationGraph.of(
                        catalog,
                        new RelationGraph.Wanted(
                                from,
                                from.isEmpty() ? 0 : depth,
                                new LinkedHashSet<>(kinds),
                                new LinkedHashSet<>(relations),
                                limit));
        boolean values = as == As.json || common.format == Format.json;
        String text =
                as == As.mermaid || common.format == Format.markdown
                        ? new GraphText(graph).mermaid()
                        : new GraphText(graph).dot();
        if (values) {
            common.format = Format.json;
        }
        common.print(
                values(graph),
                common.format == Format.markdown ? "```mermaid\n" + text + "```\n" : text);
        if (graph.hidden() > 0) {
            common.err().println(graph.hidden() + " more hidden by --limit");
            common.err().flush();
        }
        return Exit.OK;
    }

    private static Map<String, Object> values(RelationGraph graph) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nodes", graph.nodes().stream().map(CatalogGraphVerb::values).toList());
        map.put(
                "edges",
                graph.edges().stream()
                        .map(
                                edge -> {
                                    Map<String, Object> one = new LinkedHashMap<>();
                                    one.put("from", edge.from().toString());
                                    one.put("type", edge.type());
                                    one.put("to", edge.to().toString());
                                    return one;
                                })
                        .toList());
        map.put("hidden", graph.hidden());
        return map;
    }

    private static Map<String, Object> values(RelationGraph.Node node) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ref", node.ref().toString());
        map.put("label", node.label());
        map.put("kind", node.ref().kind());
        map.put("depth", node.depth());
        map.put("missing", node.entity().isEmpty());
        return map;
    }
}
