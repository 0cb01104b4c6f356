package dev.slipway.yaml;

import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.OptionalInt;

/// Where a `[…]`, `{…}` or quoted text goes over several lines, each must be indented deeper than
/// the key or dash it belongs to. The parser here lets that pass; the `yaml` npm package, which
/// Backstage reads with, refuses the document (`Lexer.continueScalar`, `parseFlowCollection`).
final class Continuation {

    private Continuation() {}

    /// The first line (from 0) of `node` that is indented too little; `parent` is the column (from
    /// 0) of the key or dash.
    static OptionalInt unindented(Node node, int parent) {
        Mark start = node.getStartMark().orElse(null);
        Mark end = node.getEndMark().orElse(null);
        if (start == null || end == null || start.getLine() == end.getLine() || !isOpen(node)) {
            return OptionalInt.empty();
        }
        int[] text = start.getBuffer();
        // a mark's pointer is its place in its own buffer, its index the place in the whole text
        int from = start.getPointer();
        int to = Math.min(text.length, from + end.getIndex() - start.getIndex());
        int line = start.getLine();
        for (int at = from; at < to; at++) {
            if (text[at] != '\n') {
                continue;
            }
            line++;
            int first = at + 1;
            while (first < to && text[first] == ' ') {
                first++;
            }
            int indent = first - at - 1;
            if (first < to && indent <= parent && !isFree(node, text, first, to, indent, parent)) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isOpen(Node node) {
        return switch (node) {
            case ScalarNode scalar ->
                    scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                            || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
            case CollectionNode<?> collection -> collection.getFlowStyle() == FlowStyle.FLOW;
            default -> false;
        };
    }

    private static boolean isFree(
            Node node, int[] text, int first, int to, int indent, int parent) {
        int c = text[first];
        if (c == '\n' || c == '\r') {
            return true;
        }
        // the closing bracket may stand as deep as the key
        boolean closes = first == to - 1 && indent == parent;
        return node instanceof CollectionNode && (c == '#' || closes);
    }
}
