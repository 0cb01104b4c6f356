package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.ui.kit.graph.Neighbourhood.Column;
import dev.slipway.ui.kit.graph.Neighbourhood.Edge;
import dev.slipway.ui.kit.graph.Neighbourhood.Extent;
import dev.slipway.ui.kit.graph.Neighbourhood.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds who stands where, from the middle outwards.
final class Surroundings {
    private static final int BUDGET = 60;

    private final Catalog catalog;
    private final EntityRef root;
    private final Extent extent;
    private final Map<EntityRef, Integer> placed = new LinkedHashMap<>();
    private final SortedMap<Integer, List<EntityRef>> columns = new TreeMap<>();
    private final Map<Integer, Set<EntityRef>> cut = new TreeMap<>();
    private final Map<Integer, Set<String>> captions = new TreeMap<>();
    private final Map<EntityRef, String> reachedBy = new HashMap<>();
    private final Set<EntityRef> expanded = new HashSet<>();
    private final List<EntityRef> above = new ArrayList<>();
    private final List<EntityRef> below = new ArrayList<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();

    Surroundings(Catalog catalog, EntityRef root, Extent extent) {
        this.catalog = catalog;
        this.root = root;
        this.extent = extent;
    }

    void build() {
        columns.put(0, new ArrayList<>(List.of(root)));
        placed.put(root, 0);
        expanded.add(root);
        for (Relation relation : relations(root)) {
            switch (Side.of(relation.type())) {
                case LEFT -> put(root, relation, -1);
                case RIGHT -> put(root, relation, 1);
                case ABOVE -> beside(relation, above);
                case BELOW -> beside(relation, below);
            }
        }
        grow(-1, extent.left());
        grow(1, extent.right());
    }

    private void beside(Relation relation, List<EntityRef> stack) {
        EntityRef target = relation.target();
        if (!placed.containsKey(target)) {
            placed.put(target, 0);
            stack.add(target);
            boolean part = relation.type().equals(Relation.PART_OF);
            String caption =
                    part ? KindWords.singular(target.kind()) : Side.caption(relation.type());
            captions.computeIfAbsent(0, c -> new LinkedHashSet<>()).add(caption);
        }
        if (placed.get(target) == 0) {
            edge(root, relation);
        }
    }

    private void grow(int step, int depth) {
        for (int column = step; columns.containsKey(column); column += step) {
            for (EntityRef ref : List.copyOf(columns.get(column))) {
                if (Math.abs(column) < depth || extent.unfolded().contains(ref)) {
                    expand(ref, column, step);
                }
            }
        }
    }

    private void expand(EntityRef ref, int column, int step) {
        expanded.add(ref);
        for (Relation relation : relations(ref)) {
            if (goesOn(ref, relation)) {
                put(ref, relation, column + step);
            }
        }
    }

    /// Places the target of a relation in `column`, where there is room and it has no place.
    private void put(EntityRef from, Relation relation, int column) {
        EntityRef target = relation.target();
        Integer place = placed.get(target);
        if (place == null) {
            List<EntityRef> refs = columns.computeIfAbsent(column, c -> new ArrayList<>());
            boolean full =
                    refs.size() >= extent.rows() && !extent.open().contains(column)
                            || placed.size() >= BUDGET;
            if (full) {
                cut.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(target);
                return;
            }
            refs.add(target);
            placed.put(target, column);
            reachedBy.put(target, relation.type());
            captions.computeIfAbsent(column, c -> new LinkedHashSet<>())
                    .add(Side.caption(relation.type()));
            place = column;
        }
        if (Math.abs(place - placed.getOrDefault(from, place)) == 1) {
            edge(from, relation);
        }
    }

    private boolean goesOn(EntityRef ref, Relation relation) {
        return Side.goesOn(reachedBy.getOrDefault(ref, ""), relation.type());
    }

    private void edge(EntityRef seenFrom, Relation relation) {
        boolean inward = Side.isInward(relation.type());
        Edge edge =
                new Edge(
                        inward ? relation.target() : seenFrom,
                        inward ? seenFrom : relation.target(),
                        Family.of(relation.type()),
                        relation.type());
        edges.putIfAbsent(edge.from() + " " + edge.to() + " " + edge.family(), edge);
    }

    private List<Relation> relations(EntityRef ref) {
        return catalog.relations(ref).stream()
                .filter(r -> extent.only().isEmpty() || extent.only().equals(Family.of(r.type())))
                .sorted(
                        Comparator.comparingInt((Relation r) -> Side.order(r.type()))
                                .thenComparing(r -> r.target().kind(), KindWords.BY_WEIGHT)
                                .thenComparing(Relation::target))
                .toList();
    }

    Neighbourhood result() {
        SortedMap<Integer, Column> made = new TreeMap<>();
        columns.forEach(
                (place, refs) -> {
                    Set<EntityRef> more = new LinkedHashSet<>(cut.getOrDefault(place, Set.of()));
                    more.removeAll(placed.keySet());
                    List<Node> nodes = refs.stream().map(ref -> node(ref, place)).toList();
                    made.put(place, new Column(caption(place), nodes, more.size()));
                });
        return new Neighbourhood(
                root,
                made,
                above.stream().map(ref -> node(ref, 0)).toList(),
                below.stream().map(ref -> node(ref, 0)).toList(),
                List.copyOf(edges.values()),
                hidden(Math.max(extent.left(), extent.right())));
    }

    private String caption(int place) {
        List<String> words = List.copyOf(captions.getOrDefault(place, Set.of()));
        StringBuilder caption = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            caption.append(i == 0 ? "" : i == words.size() - 1 ? " and " : ", ")
                    .append(i == 0 ? word : KindWords.inside(word));
        }
        return caption.toString();
    }

    private Node node(EntityRef ref, int column) {
        Optional<Entity> entity = catalog.entity(ref);
        return new Node(
                ref,
                entity.map(Entity::name).orElse(ref.name()),
                Icon.of(ref.kind(), entity.map(Entity::type).orElse("")),
                entity.isEmpty(),
                column,
                expanded.contains(ref) || column == 0 ? 0 : behind(ref));
    }

    private int behind(EntityRef ref) {
        return (int)
                relations(ref).stream()
                        .filter(r -> goesOn(ref, r))
                        .map(Relation::target)
                        .filter(target -> !placed.containsKey(target))
                        .distinct()
                        .count();
    }

    /// What the full depth would hold beyond what is placed.
    private List<EntityRef> hidden(int depth) {
        Map<EntityRef, String> seen = new LinkedHashMap<>();
        Map<EntityRef, String> layer = new LinkedHashMap<>();
        relations(root).stream()
                .filter(r -> Side.of(r.type()) == Side.LEFT || Side.of(r.type()) == Side.RIGHT)
                .forEach(r -> layer.putIfAbsent(r.target(), r.type()));
        for (int d = 1; d <= depth && !layer.isEmpty(); d++) {
            layer.forEach(seen::putIfAbsent);
            Map<EntityRef, String> next = new LinkedHashMap<>();
            layer.forEach(
                    (ref, by) ->
                            relations(ref).stream()
                                    .filter(r -> Side.goesOn(by, r.type()))
                                    .filter(r -> !seen.containsKey(r.target()))
                                    .forEach(r -> next.putIfAbsent(r.target(), r.type())));
            layer.clear();
            layer.putAll(next);
        }
        return seen.keySet().stream().filter(ref -> !placed.containsKey(ref)).toList();
    }
}
