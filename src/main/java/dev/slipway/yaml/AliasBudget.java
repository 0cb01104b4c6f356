package dev.slipway.yaml;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.IdentityHashMap;
import java.util.Map;

/// Counts how often the anchors of one document are used, as the `yaml` npm package does: an anchor
/// may stand for 100 values, its own and those of the aliases inside it multiplied
/// (`Alias.resolve`). Everything costs nothing where there is no alias.
final class AliasBudget {
    private static final int LIMIT = 100;
    private static final int STEPS = 4_000_000;

    private final Map<Node, Use> uses = new IdentityHashMap<>();
    private int steps;

    private static final class Use {
        private long count = 1;
        private long weight;
    }

    /// Notes that an alias stands for `anchored`; false when that is one too many.
    boolean spend(Node anchored) {
        Use use = uses.computeIfAbsent(anchored, node -> new Use());
        use.count++;
        if (use.weight == 0) {
            use.weight = weight(anchored, anchored, new IdentityHashMap<>());
        }
        return use.count * use.weight <= LIMIT && steps < STEPS;
    }

    /// The most aliases that one way into `node` multiplies.
    private long weight(Node node, Node top, Map<Node, Boolean> met) {
        if (++steps > STEPS) {
            return LIMIT;
        }
        if (node != top && isAlias(node, top, met)) {
            Use use = uses.get(node);
            return use == null ? 0 : use.count * use.weight;
        }
        long most = 0;
        switch (node) {
            case SequenceNode list -> {
                for (Node item : list.getValue()) {
                    most = Math.max(most, weight(item, top, met));
                }
            }
            case MappingNode map -> {
                for (NodeTuple tuple : map.getValue()) {
                    most = Math.max(most, weight(tuple.getKeyNode(), top, met));
                    most = Math.max(most, weight(tuple.getValueNode(), top, met));
                }
            }
            default -> most = 1;
        }
        return most;
    }

    /// The parser puts the anchored node itself in the place of an alias: it stands before `top`,
    /// or was met in it already.
    private static boolean isAlias(Node node, Node top, Map<Node, Boolean> met) {
        return node.getAnchor().isPresent()
                && (start(node) < start(top) || met.putIfAbsent(node, true) != null);
    }

    private static int start(Node node) {
        return node.getStartMark().map(mark -> mark.getIndex()).orElse(0);
    }
}
