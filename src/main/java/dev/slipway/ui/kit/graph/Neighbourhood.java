package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.Icon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// The entities around one, in columns: 0 is its own, with what it belongs to above and its owner
/// below; negative ones stand to the left. Every entity has one place, the first that a relation
/// gives it, and lines join neighbouring columns only.
///
/// @param hidden what the same depth would hold and is not shown, nearest first
public record Neighbourhood(
        EntityRef root,
        SortedMap<Integer, Column> columns,
        List<Node> above,
        List<Node> below,
        List<Edge> edges,
        List<EntityRef> hidden) {

    /// What is asked for. `left` and `right` are the depths; `rows` is the most entities a column
    /// holds, except those in `open`; `unfolded` ones show what lies behind them at any depth.
    public record Extent(
            int left,
            int right,
            int rows,
            Optional<Family> only,
            Set<EntityRef> unfolded,
            Set<Integer> open) {

        public static Extent depth(int depth) {
            return new Extent(
                    depth, depth, Integer.MAX_VALUE, Optional.empty(), Set.of(), Set.of());
        }

        Extent left(int depth) {
            return new Extent(depth, right, rows, only, unfolded, open);
        }

        Extent right(int depth) {
            return new Extent(left, depth, rows, only, unfolded, open);
        }

        Extent rows(int most) {
            return new Extent(left, right, most, only, unfolded, open);
        }
    }

    /// A column with its caption; `more` entities of it are not shown.
    public record Column(String caption, List<Node> nodes, int more) {}

    /// One entity. `behind` counts what unfolding it would add.
    public record Node(
            EntityRef ref, String name, Icon icon, boolean missing, int column, int behind) {

        boolean isApi() {
            return ref.kind().equals("api");
        }
    }

    /// A line from the entity that declares the relation to the one it names.
    public record Edge(EntityRef from, EntityRef to, Optional<Family> family, String type) {}

    public Neighbourhood {
        above = List.copyOf(above);
        below = List.copyOf(below);
        edges = List.copyOf(edges);
        hidden = List.copyOf(hidden);
    }

    public static Neighbourhood of(Catalog catalog, EntityRef root, Extent extent) {
        Surroundings shown = new Surroundings(catalog, root, extent);
        shown.build();
        return shown.result();
    }

    /// The same picture, which also counts as hidden what `wider` would show or hide.
    Neighbourhood hiding(Neighbourhood wider) {
        Set<EntityRef> all = new LinkedHashSet<>(hidden);
        wider.nodes().map(Node::ref).forEach(all::add);
        all.addAll(wider.hidden);
        nodes().map(Node::ref).forEach(all::remove);
        return new Neighbourhood(root, columns, above, below, edges, List.copyOf(all));
    }

    private Stream<Node> nodes() {
        return Stream.concat(
                Stream.concat(above.stream(), below.stream()),
                columns.values().stream().flatMap(column -> column.nodes.stream()));
    }

    /// The entities shown, the root included.
    public int size() {
        return above.size()
                + below.size()
                + columns.values().stream().mapToInt(column -> column.nodes.size()).sum();
    }

    Optional<Node> node(EntityRef ref) {
        return nodes().filter(node -> node.ref.equals(ref)).findFirst();
    }
}
