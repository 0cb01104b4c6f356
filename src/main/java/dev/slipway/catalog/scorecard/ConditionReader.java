package dev.slipway.catalog.scorecard;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.catalog.Relation;
import dev.slipway.files.Confined;
import dev.slipway.form.SafePattern;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the `query` of a rule and the `filter` of a scorecard; all that is wrong is told.
final class ConditionReader {
    static final String RULE = "scorecard.rule";
    private static final int DEPTH = 16;
    private static final List<String> FACTS = List.of("property", "file", "git");
    private static final Set<String> KEYS =
            Set.of("property", "file", "path", "git", "operator", "value", "measure");
    private static final Set<String> JOINED = Set.of("combinator", "conditions");

    /// What a property may begin with.
    static final List<String> HEADS =
            List.of(
                    "apiVersion",
                    "kind",
                    "metadata",
                    "spec",
                    "relations",
                    "missing",
                    "owner",
                    "system",
                    "problems",
                    "backstage");

    /// What other portals call it, and what it is here.
    private static final List<String> PORTAL =
            List.of("$identifier", "$title", "$team", "$blueprint");

    private static final List<String> RELATIONS =
            List.of(
                    Relation.OWNED_BY,
                    Relation.OWNER_OF,
                    Relation.PART_OF,
                    Relation.HAS_PART,
                    Relation.MEMBER_OF,
                    Relation.HAS_MEMBER,
                    Relation.CHILD_OF,
                    Relation.PARENT_OF,
                    Relation.DEPENDS_ON,
                    Relation.DEPENDENCY_OF,
                    Relation.PROVIDES_API,
                    Relation.API_PROVIDED_BY,
                    Relation.CONSUMES_API,
                    Relation.API_CONSUMED_BY);

    private final List<Problem> problems;

    ConditionReader(List<Problem> problems) {
        this.problems = problems;
    }

    Optional<Condition> read(YamlNode node) {
        return read(node, 0);
    }

    private Optional<Condition> read(YamlNode node, int depth) {
        if (!(node instanceof YamlMap map)) {
            return failed(node.where(), "a condition is a mapping, not " + node.kind(), "");
        }
        if (depth > DEPTH) {
            return failed(node.where(), "conditions are nested too deeply", "");
        }
        return map.get("conditions").isPresent() || map.get("combinator").isPresent()
                ? joined(map, depth)
                : check(map);
    }

    private Optional<Condition> joined(YamlMap map, int depth) {
        if (unknown(map, JOINED)) {
            return Optional.empty();
        }
        String combinator = map.text("combinator").orElse("and");
        if (!List.of("and", "or").contains(combinator)) {
            return failed(
                    map.get("combinator").map(YamlNode::where).orElse(map.where()),
                    "there is no combinator " + combinator,
                    "write and or or");
        }
        if (!(map.get("conditions").orElse(null) instanceof YamlList list)
                || list.items().isEmpty()) {
            return failed(map.where(), "conditions must be a list with one or more", "");
        }
        List<Condition> all = new ArrayList<>();
        list.items().forEach(item -> read(item, depth + 1).ifPresent(all::add));
        return all.size() < list.items().size()
                ? Optional.empty()
                : Optional.of(new Condition.Joined(combinator.equals("and"), all));
    }

    private Optional<Condition> check(YamlMap map) {
        if (unknown(map, KEYS)) {
            return Optional.empty();
        }
        List<String> named = FACTS.stream().filter(key -> map.get(key).isPresent()).toList();
        if (named.size() != 1) {
            return failed(
                    map.where(),
                    named.isEmpty()
                            ? "the condition looks at nothing"
                            : "the condition looks at several things: " + named,
                    "give it one of property, file and git");
        }
        Optional<Condition.Fact> fact = fact(map, named.getFirst());
        Optional<Operator> operator = operator(map);
        if (fact.isEmpty() || operator.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Object>> values = values(map, operator.get());
        boolean counted = map.text("measure").filter("count"::equals).isPresent();
        if (map.get("measure").isPresent() && !counted) {
            return failed(
                    map.get("measure").get().where(), "the only measure is count", "write count");
        }
        return values.map(
                list ->
                        new Condition.Check(
                                fact.get(), counted, operator.get(), list, map.where()));
    }

    private Optional<Condition.Fact> fact(YamlMap map, String key) {
        YamlNode node = map.get(key).orElseThrow();
        String text = node.string().orElse("");
        if (text.isBlank()) {
            failed(node.where(), key + " must be a text that is not empty", "");
            return Optional.empty();
        }
        return switch (key) {
            case "property" -> property(node.where(), text);
            case "file" -> {
                String inside = text.startsWith("/") ? text.substring(1) : text;
                if (Confined.normal(inside).filter(path -> !path.isEmpty()).isEmpty()) {
                    failed(node.where(), text + " leads out of the repository", "");
                    yield Optional.empty();
                }
                yield Optional.of(new Condition.Fact.File(text, map.text("path").orElse("")));
            }
            default -> git(node.where(), text);
        };
    }

    private Optional<Condition.Fact> property(Where where, String text) {
        String head = text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
        if (text.startsWith("$")) {
            if (!PORTAL.contains(text)) {
                suggest(where, "there is no property " + text, text, PORTAL);
                return Optional.empty();
            }
            return Optional.of(new Condition.Fact.Property(text));
        }
        if (!HEADS.contains(head)) {
            suggest(where, "a property cannot begin with " + head, head, HEADS);
            return Optional.empty();
        }
        String rest = text.substring(Math.min(text.length(), head.length() + 1));
        if (head.equals("relations") && !RELATIONS.contains(rest)) {
            suggest(where, "there is no relation " + rest, rest, RELATIONS);
            return Optional.empty();
        }
        if (head.equals("missing") && !rest.isEmpty() && !RELATIONS.contains(rest)) {
            suggest(where, "there is no relation " + rest, rest, RELATIONS);
            return Optional.empty();
        }
        if (head.equals("problems") && !List.of("errors", "warnings").contains(rest)) {
            suggest(where, "there is no " + text, rest, List.of("errors", "warnings"));
            return Optional.empty();
        }
        if (head.equals("backstage") && !List.of("listed", "valid").contains(rest)) {
            suggest(where, "there is no " + text, rest, List.of("listed", "valid"));
            return Optional.empty();
        }
        return Optional.of(new Condition.Fact.Property(text));
    }

    private Optional<Condition.Fact> git(Where where, String text) {
        Optional<Condition.Fact> found =
                Arrays.stream(Condition.Measure.values())
                        .filter(measure -> measure.written().equals(text))
                        .<Condition.Fact>map(Condition.Fact.Git::new)
                        .findFirst();
        if (found.isEmpty()) {
            suggest(
                    where,
                    "git tells no " + text,
                    text,
                    Arrays.stream(Condition.Measure.values())
                            .map(Condition.Measure::written)
                            .toList());
        }
        return found;
    }

    private Optional<Operator> operator(YamlMap map) {
        Optional<YamlNode> node = map.get("operator");
        if (node.isEmpty()) {
            failed(map.where(), "the condition has no operator", "such as isNotEmpty or =");
            return Optional.empty();
        }
        String text = node.get().string().orElse("");
        Optional<Operator> operator = Operator.of(text);
        if (operator.isEmpty()) {
            suggest(
                    node.get().where(),
                    "there is no operator " + (text.isEmpty() ? node.get().kind() : text),
                    text,
                    Operator.names());
        }
        return operator;
    }

    private Optional<List<Object>> values(YamlMap map, Operator operator) {
        Optional<YamlNode> value = map.get("value").filter(node -> !node.isNull());
        if (!operator.needsValue()) {
            return Optional.of(List.of());
        }
        if (value.isEmpty()) {
            failed(map.where(), operator.written() + " needs a value", "");
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        if (value.get() instanceof YamlList list) {
            list.items().stream()
                    .map(YamlNode::value)
                    .filter(java.util.Objects::nonNull)
                    .forEach(values::add);
        } else if (value.get().value() instanceof Object one) {
            values.add(one);
        }
        Where where = value.get().where();
        boolean scalar = !(value.get() instanceof YamlMap);
        if (!scalar || values.isEmpty() || (values.size() > 1 && !operator.takesList())) {
            failed(where, operator.written() + " cannot take " + value.get().kind(), "");
            return Optional.empty();
        }
        if (operator.needsNumber() && Double.isNaN(Operator.number(values.getFirst()))) {
            failed(where, operator.written() + " needs a number", "");
            return Optional.empty();
        }
        if (operator.isPattern() && SafePattern.of(String.valueOf(values.getFirst())).isBroken()) {
            failed(where, "this is no regular expression", "");
            return Optional.empty();
        }
        return Optional.of(values);
    }

    /// Whether a key has no meaning, so that the rule would ask something else than it says.
    private boolean unknown(YamlMap map, Set<String> known) {
        boolean found = false;
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                suggest(
                        entry.where(),
                        "a condition has no field " + entry.key(),
                        entry.key(),
                        known.stream().sorted().toList());
                found = true;
            }
        }
        return found;
    }

    private void suggest(Where where, String message, String word, Collection<String> known) {
        failed(
                where,
                message,
                Similar.nearest(word, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("known are " + String.join(", ", known)));
    }

    private Optional<Condition> failed(Where where, String message, String advice) {
        problems.add(
                Problem.error(RULE, where, message)
                        .advise(
                                advice.isEmpty()
                                        ? "the rule is left out"
                                        : advice + "; the rule is left out"));
        return Optional.empty();
    }
}
