package dev.slipway.yaml;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns the parser's nodes of one document into [YamlNode]s. Anchored nodes are converted once and
/// shared.
final class NodeReader {
    private static final int PROBLEMS = 100;
    private static final long NODES = 2_000_000;
    private static final Set<Tag> TYPES = Set.of(Tag.INT, Tag.BOOL, Tag.NULL);
    private static final YamlScalar NOTHING = YamlScalar.of(null, Origin.TARGET);

    /// In place of a column: what stands in brackets is looked at with them.
    private static final int IN_BRACKETS = Integer.MIN_VALUE;

    private final String path;
    private final int lineOffset;
    private final Dialect dialect;
    private final boolean lastCounts;
    private final int openEnd;
    private final Map<Node, Shared> shared = new IdentityHashMap<>();
    private final AliasBudget aliases = new AliasBudget();
    private final List<Problem> problems = new ArrayList<>();
    private long produced;

    /// An anchored node with the number of nodes it stands for; no result while it is converted.
    private record Shared(Optional<YamlNode> result, long size) {}

    /// `openEnd` is the length of the text in code points if its last line has no line feed, else
    /// -1: a block there has none either by Go's rules.
    NodeReader(String path, int lineOffset, Dialect dialect, int openEnd) {
        this.path = path;
        this.lineOffset = lineOffset;
        this.lastCounts = dialect == Dialect.OBJECTS;
        this.dialect = lastCounts ? Dialect.GO : dialect;
        this.openEnd = openEnd;
    }

    /// A document with a duplicate key or a node inside itself has no value: Backstage and Go
    /// refuse it too.
    Outcome<YamlNode> read(Node root) {
        YamlNode node = convert(root, -1);
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

    /// `parent` is the column (from 0) of the key or dash that `node` belongs to.
    private YamlNode convert(Node node, int parent) {
        if (node.getAnchor().isEmpty()) {
            return converted(node, parent);
        }
        Shared known = shared.get(node);
        if (known != null) {
            return known.result
                    .map(again -> again(node, again, known.size))
                    .orElseGet(() -> inItself(node));
        }
        shared.put(node, new Shared(Optional.empty(), 0));
        long before = produced;
        YamlNode result = converted(node, parent);
        shared.put(node, new Shared(Optional.of(result), produced - before));
        return result;
    }

    private YamlNode inItself(Node node) {
        problems.add(Problem.error("yaml.recursion", place(node), "this anchor contains itself"));
        return NOTHING;
    }

    /// What an alias stands for. A small text can stand for a tree that no walk ends on.
    private YamlNode again(Node node, YamlNode result, long size) {
        boolean affordable = aliases.spend(node) || dialect == Dialect.GO;
        produced += size;
        if (problems.isEmpty() && !affordable) {
            problems.add(
                    Problem.error("yaml.aliases", place(node), "aliases use this anchor too often")
                            .advise("an anchor may stand for 100 values; write some in full"));
        } else if (problems.isEmpty() && produced > NODES) {
            problems.add(
                    Problem.error("yaml.size", place(node), "this is too large when read in full")
                            .advise("aliases (*name) inside aliases multiply"));
        }
        return produced > NODES ? NOTHING : result;
    }

    private YamlNode converted(Node node, int parent) {
        produced++;
        if (parent >= 0 && dialect != Dialect.GO) {
            Continuation.unindented(node, parent).ifPresent(line -> unindented(node, line));
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode list -> list(list);
            case MappingNode map -> map(map);
            default -> throw new IllegalStateException("unknown node " + node);
        };
    }

    private void unindented(Node node, int line) {
        problems.add(
                Problem.error(
                                "yaml.indentation",
                                new Where(path, lineOffset + line + 1, 1),
                                node instanceof ScalarNode
                                        ? "this line of a quoted text must be indented deeper than"
                                                + " its key"
                                        : "this line must be indented deeper than the key of its"
                                                + " bracket")
                        .advise("Backstage would not read the document as it is"));
    }

    private YamlList list(SequenceNode list) {
        int inner = list.getFlowStyle() == FlowStyle.FLOW ? IN_BRACKETS : column(list);
        List<YamlNode> items = new ArrayList<>(list.getValue().size());
        for (Node item : list.getValue()) {
            items.add(convert(item, inner));
        }
        return new YamlList(items, origin(list));
    }

    private static int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElse(0);
    }

    private YamlNode map(MappingNode map) {
        boolean flow = map.getFlowStyle() == FlowStyle.FLOW;
        List<YamlMap.Entry> entries = new ArrayList<>(map.getValue().size());
        List<YamlMap.Entry> merged = new ArrayList<>();
        Map<Object, Where> seen = HashMap.newHashMap(map.getValue().size());
        for (NodeTuple tuple : map.getValue()) {
            Node keyNode = tuple.getKeyNode();
            String key = key(keyNode);
            YamlNode value = convert(tuple.getValueNode(), flow ? IN_BRACKETS : column(keyNode));
            if (!flow && !entries.isEmpty() && dialect != Dialect.GO && isBracketed(keyNode)) {
                problems.add(bracketKey(keyNode));
            }
            if (dialect == Dialect.GO && key.equals("<<") && isPlain(keyNode)) {
                merge(value, merged);
                continue;
            }
            Origin origin = origin(keyNode);
            Where before = seen.putIfAbsent(identity(keyNode, key), origin.where());
            if (before != null && lastCounts) {
                entries.removeIf(entry -> entry.key().equals(key));
            } else if (before != null && problems.size() < PROBLEMS) {
                problems.add(
                        Problem.error(
                                        "yaml.duplicate-key",
                                        origin.where(),
                                        "the key \"" + key + "\" stands here a second time")
                                .advise("the first is in line " + before.line()));
            }
            entries.add(new YamlMap.Entry(key, origin, value));
        }
        merged.stream().filter(entry -> !seen.containsKey(entry.key())).forEach(entries::add);
        return new YamlMap(entries, origin(map));
    }

    /// A key in brackets that no `?` announces: the `yaml` npm package takes it as the first of a
    /// mapping only, or at the top.
    private static boolean isBracketed(Node key) {
        Mark mark = key.getStartMark().orElse(null);
        if (!(key instanceof CollectionNode<?> collection)
                || collection.getFlowStyle() != FlowStyle.FLOW
                || mark == null
                || mark.getColumn() == 0) {
            return false;
        }
        int before = mark.getPointer() - 1;
        while (before >= 0 && mark.getBuffer()[before] == ' ') {
            before--;
        }
        return before < 0 || mark.getBuffer()[before] != '?';
    }

    private Problem bracketKey(Node key) {
        return Problem.error("yaml.key", place(key), "a key cannot start with a bracket")
                .advise("quote it; in a skeleton, leave the file out of the catalog's locations");
    }

    /// `1` and `"1"` are two keys for Backstage, `null` and `~` one.
    private Object identity(Node node, String key) {
        if (dialect == Dialect.GO || !isPlain(node)) {
            return key;
        }
        Object value = Scalars.resolve(key, dialect);
        return value == null ? NOTHING : value;
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

    /// A collection as a key stands as its text, as in JavaScript.
    private String key(Node node) {
        switch (node) {
            case ScalarNode scalar -> {
                return scalar.getValue();
            }
            case SequenceNode list when dialect != Dialect.GO -> {
                return list.getValue().stream()
                        .map(this::key)
                        .collect(Collectors.joining(", ", "[ ", " ]"));
            }
            case MappingNode map when dialect != Dialect.GO -> {
                return map.getValue().stream()
                        .map(tuple -> entryKey(tuple))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            }
            default -> {
                problems.add(
                        Problem.error(
                                "yaml.key",
                                place(node),
                                "a key must be a plain text, not a collection"));
                return "?";
            }
        }
    }

    private String entryKey(NodeTuple tuple) {
        String value = key(tuple.getValueNode());
        return value.isEmpty() ? key(tuple.getKeyNode()) : key(tuple.getKeyNode()) + ": " + value;
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
        Tag tag = node.getTag();
        boolean core = tag.getValue().startsWith(Tag.PREFIX);
        if (dialect != Dialect.GO && !core) {
            return text;
        }
        if (style != YamlScalar.Style.PLAIN) {
            return TYPES.contains(tag) ? Scalars.resolve(text, dialect) : text;
        }
        // the parser tags a plain text by the core schema, so `!!str 12` shows as a text tag on a
        // number
        boolean writtenAsText = tag.equals(Tag.STR) && !Scalars.coreIsText(text);
        return writtenAsText ? text : Scalars.resolve(text, dialect);
    }
}
