package dev.slipway.yaml;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Turns the parser's nodes of one document into [YamlNode]s. Anchored nodes are converted once and
/// shared.
final class NodeReader {
    private static final long NODES = 2_000_000;
    private static final YamlScalar NOTHING = YamlScalar.of(null, Origin.TARGET);
    private final String path;
    private final int lineOffset;
    private final Dialect dialect;
    private final int openEnd;
    private final Map<Node, YamlNode> done = new IdentityHashMap<>();
    private final Map<YamlNode, Long> sizes = new IdentityHashMap<>();
    private final List<Node> open = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// `openEnd` is the length of the text in code points if its last line has no line feed, else
    /// -1: a block there has none either by Go's rules.
    NodeReader(String path, int lineOffset, Dialect dialect, int openEnd) {
        this.path = path;
        this.lineOffset = lineOffset;
        this.dialect = dialect;
        this.openEnd = openEnd;
    }

    /// A document with a duplicate key or a node inside itself has no value: Backstage and Go
    /// refuse it too.
    Outcome<YamlNode> read(Node root) {
        YamlNode node = convert(root);
        return problems.isEmpty() ? Outcome.of(node) : Outcome.failed(problems);
    }

    Where place(Node node) {
        Mark mark = node.getStartMark().orElse(null);
        return mark == null
                ? new Where(path, lineOffset + 1, 1)
                : new Where(path, lineOffset + mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Origin origin(Node node) {
        return Origin.source(place(node));
    }

    private YamlNode convert(Node node) {
        YamlNode known = done.get(node);
        if (known != null) {
            return known;
        }
        if (open.stream().anyMatch(outer -> outer == node)) {
            problems.add(
                    Problem.error("yaml.recursion", place(node), "this anchor contains itself"));
            return NOTHING;
        }
        open.add(node);
        YamlNode result =
                switch (node) {
                    case ScalarNode scalar -> scalar(scalar);
                    case SequenceNode list ->
                            new YamlList(
                                    list.getValue().stream().map(this::convert).toList(),
                                    origin(list));
                    case MappingNode map -> map(map);
                    default -> throw new IllegalStateException("unknown node " + node);
                };
        open.removeLast();
        if (!(result instanceof YamlScalar) && isTooLarge(result)) {
            problems.add(
                    Problem.error("yaml.size", place(node), "this is too large when read in full")
                            .advise("aliases (*name) inside aliases multiply"));
            result = NOTHING;
        }
        done.put(node, result);
        return result;
    }

    /// Aliases share nodes, so that a small text can stand for a tree that no walk ends on.
    private boolean isTooLarge(YamlNode node) {
        long size = 1;
        switch (node) {
            case YamlMap map -> {
                for (YamlMap.Entry entry : map.entries()) {
                    size += sizes.getOrDefault(entry.value(), 1L);
                }
            }
            case YamlList list -> {
                for (YamlNode item : list.items()) {
                    size += sizes.getOrDefault(item, 1L);
                }
            }
            case YamlScalar scalar -> {}
        }
        sizes.put(node, size);
        return size > NODES;
    }

    private YamlNode map(MappingNode map) {
        List<YamlMap.Entry> entries = new ArrayList<>();
        List<YamlMap.Entry> merged = new ArrayList<>();
        Map<String, Where> seen = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Node keyNode = tuple.getKeyNode();
            String key = key(keyNode);
            YamlNode value = convert(tuple.getValueNode());
            if (dialect == Dialect.GO && key.equals("<<") && isPlain(keyNode)) {
                merge(value, merged);
                continue;
            }
            Where before = seen.putIfAbsent(key, place(keyNode));
            if (before != null) {
                problems.add(
                        Problem.error(
                                        "yaml.duplicate-key",
                                        place(keyNode),
                                        "the key \"" + key + "\" stands here a second time")
                                .advise("the first is in line " + before.line()));
            }
            entries.add(new YamlMap.Entry(key, origin(keyNode), value));
        }
        merged.stream().filter(entry -> !seen.containsKey(entry.key())).forEach(entries::add);
        return new YamlMap(entries, origin(map));
    }

    private static void merge(YamlNode value, List<YamlMap.Entry> merged) {
        switch (value) {
            case YamlMap map -> {
                for (YamlMap.Entry entry : map.entries()) {
                    if (merged.stream().noneMatch(e -> e.key().equals(entry.key()))) {
                        merged.add(entry);
                    }
                }
            }
            case YamlList list -> list.items().forEach(item -> merge(item, merged));
            case YamlScalar scalar -> {}
        }
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(
                Problem.error(
                        "yaml.key", place(node), "a key must be a plain text, not a collection"));
        return "?";
    }

    private static boolean isPlain(Node node) {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private boolean endsOpen(ScalarNode node) {
        boolean block =
                node.getScalarStyle() == ScalarStyle.LITERAL
                        || node.getScalarStyle() == ScalarStyle.FOLDED;
        return block
                && dialect == Dialect.GO
                && openEnd >= 0
                && node.getEndMark().map(mark -> mark.getIndex() >= openEnd).orElse(false);
    }

    private YamlScalar scalar(ScalarNode node) {
        String text = node.getValue();
        if (endsOpen(node) && text.endsWith("\n")) {
            text = text.substring(0, text.length() - 1);
        }
        YamlScalar.Style style =
                switch (node.getScalarStyle()) {
                    case SINGLE_QUOTED -> YamlScalar.Style.SINGLE;
                    case DOUBLE_QUOTED -> YamlScalar.Style.DOUBLE;
                    case LITERAL -> YamlScalar.Style.LITERAL;
                    case FOLDED -> YamlScalar.Style.FOLDED;
                    default -> YamlScalar.Style.PLAIN;
                };
        return new YamlScalar(value(node, text, style), text, style, origin(node));
    }

    private @Nullable Object value(ScalarNode node, String text, YamlScalar.Style style) {
        // the parser tags a plain text by the core schema, so `!!str 12` shows as a text tag on a
        // number
        boolean writtenAsText = node.getTag().equals(Tag.STR) && !Scalars.coreIsText(text);
        return style != YamlScalar.Style.PLAIN || writtenAsText
                ? text
                : Scalars.resolve(text, dialect);
    }
}
