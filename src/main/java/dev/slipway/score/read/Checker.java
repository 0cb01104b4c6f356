package dev.slipway.score.read;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.score.model.Problems;
import dev.slipway.score.read.Shape.Fields;
import dev.slipway.score.read.Shape.Items;
import dev.slipway.score.read.Shape.Named;
import dev.slipway.score.read.Shape.Text;
import dev.slipway.score.read.Shape.Truth;
import dev.slipway.score.read.Shape.Whole;
import dev.slipway.score.read.Shape.Word;
import dev.slipway.yaml.SourceText;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Holds a tree against a [Shape] and tells everything that does not fit.
final class Checker {
    private final SourceText source;
    private final Problems problems;
    private final YamlMap root;

    Checker(SourceText source, Problems problems, YamlMap root) {
        this.source = source;
        this.problems = problems;
        this.root = root;
    }

    void check() {
        check(root, Schema.workload(), "the file", root.where());
    }

    /// `name` is the last key above the node, `key` where that key stands.
    private void check(YamlNode node, Shape shape, String name, Where key) {
        switch (shape) {
            case Fields fields -> fields(node, fields, name, key);
            case Named named -> named(node, named, name, key);
            case Items items -> {
                if (node instanceof YamlList list) {
                    list.items().forEach(item -> check(item, items.item(), name, key));
                } else {
                    wrongKind(node, name, key, "must be a list");
                }
            }
            case Text text -> text(node, text, name, key);
            case Word word -> {
                if (!node.string().map(word.words()::contains).orElse(false)) {
                    String wanted = "must be " + String.join(" or ", word.words());
                    Problem problem = wrong("score.word", node, name, key, wanted);
                    Optional<String> near =
                            node.string().flatMap(text -> Similar.nearest(text, word.words()));
                    add(problem, near.flatMap(w -> source.replace(node, "Write " + w, w)));
                }
            }
            case Truth truth -> {
                if (!(node.value() instanceof Boolean)) {
                    wrongKind(node, name, key, "must be true or false");
                }
            }
            case Whole whole -> whole(node, whole, name, key);
        }
    }

    private void fields(YamlNode node, Fields fields, String name, Where key) {
        if (!(node instanceof YamlMap map)) {
            wrongKind(node, name, key, "must be a mapping");
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            Shape shape = fields.fields().get(entry.key());
            if (shape != null) {
                check(entry.value(), shape, entry.key(), entry.where());
            } else if (!fields.open()) {
                unknown(entry, fields);
            }
        }
        for (String required : new TreeSet<>(fields.required())) {
            if (map.get(required).isEmpty()) {
                String text = fields.name() + " needs \"" + required + "\"";
                problems.error(
                        "score.missing-field",
                        key,
                        name.equals("the file") ? text : "\"" + name + "\": " + text,
                        "add \"" + required + "\" here");
            }
        }
        exactlyOne(map, fields, name, key);
    }

    private void exactlyOne(YamlMap map, Fields fields, String name, Where key) {
        List<YamlMap.Entry> given =
                map.entries().stream().filter(e -> fields.exactlyOne().contains(e.key())).toList();
        if (fields.exactlyOne().isEmpty() || given.size() == 1) {
            return;
        }
        String words = String.join(", ", fields.exactlyOne());
        problems.error(
                "score.one-of",
                given.isEmpty() ? key : given.get(1).where(),
                "\"" + name + "\" must have exactly one of " + words,
                given.isEmpty() ? "" : "remove all but one");
    }

    private void unknown(YamlMap.Entry entry, Fields fields) {
        String key = entry.key();
        String message = "\"" + key + "\" is not a field of " + fields.name();
        Problem problem = Problem.error("score.unknown-field", entry.where(), message);
        if (fields.name().equals("a resource") && key.equals("properties")) {
            add(
                    problem.advise(
                            "outputs need no declaration in score.dev/v1b1, and their defaults have"
                                    + " no equivalent: remove it"),
                    source.remove(entry.where(), "Remove \"properties\""));
        } else if (fields.name().equals("a container") && key.equals("ports")) {
            boolean served = ContainerPorts.served(root, entry.value());
            add(
                    problem.advise(
                            served
                                    ? "service.ports already leads to these ports: remove it"
                                    : "ports belong to the workload: move them to service.ports"),
                    served ? source.remove(entry.where(), "Remove \"ports\"") : Optional.empty());
        } else {
            Optional<String> near =
                    Similar.nearest(key, fields.fields().keySet())
                            .filter(word -> fields.fields().containsKey(word));
            String allowed = "allowed here: " + String.join(", ", fields.fields().keySet());
            add(
                    problem.advise(
                            near.map(w -> "did you mean \"" + w + "\"? ").orElse("") + allowed),
                    near.flatMap(w -> source.rename(entry.where(), key, w)));
        }
    }

    private void named(YamlNode node, Named named, String name, Where key) {
        if (!(node instanceof YamlMap map)) {
            wrongKind(node, name, key, "must be a mapping from names");
            return;
        }
        if (named.some() && map.entries().isEmpty()) {
            problems.error(
                    "score.missing-field", key, "\"" + name + "\" needs at least one entry", "");
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!named.key().accepts(entry.key())) {
                problems.error(
                        "score.name",
                        entry.where(),
                        "the name of "
                                + named.name()
                                + " "
                                + named.key().says()
                                + ", not \""
                                + entry.key()
                                + "\"",
                        "");
            }
            check(entry.value(), named.value(), entry.key(), entry.where());
        }
    }

    private void text(YamlNode node, Text text, String name, Where key) {
        if (!(node.value() instanceof String value)) {
            Problem problem = wrong("score.type", node, name, key, "must be a string");
            boolean number = node.value() instanceof Number || node.value() instanceof Boolean;
            Optional<String> quoted =
                    number && node instanceof dev.slipway.yaml.YamlScalar scalar
                            ? Optional.of("\"" + scalar.text() + "\"")
                            : Optional.empty();
            add(
                    quoted.isPresent() ? problem.advise("put it in quotes") : problem,
                    quoted.filter(q -> text.accepts(q.substring(1, q.length() - 1)))
                            .flatMap(q -> source.replace(node, "Put it in quotes", q)));
        } else if (!text.accepts(value)) {
            add(
                    Problem.error(
                            "score.value",
                            place(node, key),
                            "\"" + name + "\" " + text.says() + shown(value)),
                    label(value)
                            .filter(label -> name.equals("name") && text.accepts(label))
                            .flatMap(label -> source.replace(node, "Write " + label, label)));
        }
    }

    /// The nearest name of small letters, digits and hyphens.
    private static Optional<String> label(String value) {
        String label =
                value.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9-]+", "-")
                        .replaceAll("^-+|-+$", "");
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    private static String shown(String value) {
        return value.isEmpty()
                ? ", and is empty"
                : ", not \"" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "\"";
    }

    private void whole(YamlNode node, Whole whole, String name, Where key) {
        String wanted = "must be a whole number from " + whole.least() + " to " + whole.most();
        Object value = node.value();
        boolean fits =
                switch (value) {
                    case Long n -> n >= whole.least() && n <= whole.most();
                    case Double d -> d == Math.rint(d) && d >= whole.least() && d <= whole.most();
                    case BigInteger big -> false;
                    case null, default -> false;
                };
        if (!fits) {
            String rule = value instanceof Number ? "score.value" : "score.type";
            Problem problem = wrong(rule, node, name, key, wanted);
            boolean quoted = value instanceof String text && text.matches("[0-9]{1,5}");
            add(
                    quoted ? problem.advise("remove the quotes") : problem,
                    quoted ? source.unquote(node, "Remove the quotes") : Optional.empty());
        }
    }

    private void wrongKind(YamlNode node, String name, Where key, String wanted) {
        problems.add(wrong("score.type", node, name, key, wanted));
    }

    private static Problem wrong(
            String rule, YamlNode node, String name, Where key, String wanted) {
        String seen =
                node instanceof dev.slipway.yaml.YamlScalar scalar && !node.isNull()
                        ? shown(scalar.text()).replaceFirst("^, ", ", ")
                        : ", not " + Shape.seen(node);
        return Problem.error(rule, place(node, key), "\"" + name + "\" " + wanted + seen);
    }

    /// An absent value has no place of its own.
    private static Where place(YamlNode node, Where key) {
        return node.isNull() ? key : node.where();
    }

    private void add(Problem problem, Optional<dev.slipway.base.Fix> fix) {
        problems.add(fix.map(problem::fixedBy).orElse(problem));
    }
}
