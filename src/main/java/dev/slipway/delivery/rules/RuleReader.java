package dev.slipway.delivery.rules;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What Prometheus would refuse to load (`prometheus/model/rulefmt`), said at its place.
final class RuleReader {
    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Set<String> GROUP_KEYS =
            Set.of(
                    "name",
                    "interval",
                    "query_offset",
                    "limit",
                    "labels",
                    "rules",
                    "partial_response_strategy");
    private static final Set<String> RULE_KEYS =
            Set.of("record", "alert", "expr", "for", "keep_firing_for", "labels", "annotations");

    private final String path;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RuleGroup> groups = new ArrayList<>();
    private final Map<String, Where> names = new HashMap<>();

    RuleReader(String path) {
        this.path = path;
    }

    Outcome<RuleFile> read(String text) {
        List<YamlDocument> documents = Yaml.read(path, text, Dialect.GO);
        for (YamlDocument document : documents) {
            problems.addAll(document.content().problems());
            document.content().value().ifPresent(this::document);
        }
        if (documents.isEmpty()) {
            problem("rules.empty", Where.file(path), "the file is empty", "");
        }
        groups.forEach(group -> problems.addAll(RuleFaults.of(group)));
        return Outcome.of(new RuleFile(path, groups), problems);
    }

    private void document(YamlNode root) {
        Optional<YamlNode> list = root.get("groups").or(() -> root.at("spec", "groups"));
        if (list.isPresent()) {
            names.clear();
            items(list.get(), "groups").forEach(this::group);
            return;
        }
        if (root.get("items").orElse(null) instanceof YamlList items) {
            items.items().stream()
                    .filter(item -> item.text("kind").orElse("").equals("PrometheusRule"))
                    .forEach(this::document);
            return;
        }
        String kind = root.text("kind").orElse("");
        if (kind.isEmpty() || kind.equals("PrometheusRule")) {
            problem(
                    "rules.groups",
                    root.where(),
                    "there are no groups here",
                    kind.isEmpty()
                            ? "a rule file begins with groups:, a PrometheusRule has spec.groups"
                            : "a PrometheusRule has them in spec.groups");
        }
    }

    private List<YamlNode> items(YamlNode node, String what) {
        if (node instanceof YamlList list) {
            return list.items();
        }
        if (!node.isNull()) {
            problem("rules.form", node.where(), what + " must be a list, not " + node.kind(), "");
        }
        return List.of();
    }

    private void group(YamlNode node) {
        if (!(node instanceof YamlMap map)) {
            problem("rules.form", node.where(), "a group must be a mapping", "");
            return;
        }
        keys(map, GROUP_KEYS, "a group");
        String name = text(map, "name");
        if (name.isEmpty()) {
            problem("rules.name", map.where(), "this group has no name", "");
        } else {
            Where before = names.putIfAbsent(name, map.where());
            if (before != null) {
                problem(
                        "rules.name",
                        place(map, "name"),
                        "a group \"" + name + "\" is there already",
                        "the first stands at " + before);
            }
        }
        Optional<Duration> interval = duration(map, "interval");
        List<Rule> rules = new ArrayList<>();
        map.get("rules").stream()
                .flatMap(list -> items(list, "rules").stream())
                .forEach(rule -> rule(rule).ifPresent(rules::add));
        groups.add(new RuleGroup(name, interval, rules, place(map, "interval")));
    }

    private Optional<Rule> rule(YamlNode node) {
        if (!(node instanceof YamlMap map)) {
            problem("rules.form", node.where(), "a rule must be a mapping", "");
            return Optional.empty();
        }
        keys(map, RULE_KEYS, "a rule");
        String record = text(map, "record");
        String alert = text(map, "alert");
        String expr = text(map, "expr");
        if (record.isEmpty() == alert.isEmpty()) {
            problem(
                    "rules.kind",
                    map.where(),
                    record.isEmpty()
                            ? "a rule needs record or alert"
                            : "a rule has record or alert, not both",
                    "");
        }
        if (expr.isBlank()) {
            problem("rules.expr", map.where(), "this rule has no expr", "");
        }
        if (!record.isEmpty()) {
            recording(map, record);
        }
        Optional<Duration> pending = duration(map, "for");
        duration(map, "keep_firing_for");
        return Optional.of(
                new Rule(
                        record.isEmpty() ? Rule.Kind.ALERT : Rule.Kind.RECORD,
                        record.isEmpty() ? alert : record,
                        expr,
                        pending,
                        texts(map, "labels"),
                        texts(map, "annotations"),
                        map.where(),
                        place(map, "expr")));
    }

    private void recording(YamlMap map, String record) {
        if (!METRIC.matcher(record).matches()) {
            problem(
                    "rules.name",
                    place(map, "record"),
                    "\"" + record + "\" is no metric name",
                    "letters, digits, _ and : only");
        }
        for (String key : List.of("for", "keep_firing_for", "annotations")) {
            if (map.get(key).isPresent()) {
                problem(
                        "rules.kind",
                        place(map, key),
                        key + " belongs to alerts; this rule records",
                        "");
            }
        }
    }

    private Map<String, String> texts(YamlMap map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlNode node = map.get(key).orElse(null);
        if (node instanceof YamlMap values) {
            for (YamlMap.Entry entry : values.entries()) {
                if (!LABEL.matcher(entry.key()).matches() || entry.key().equals("__name__")) {
                    problem(
                            "rules.label",
                            entry.where(),
                            "\"" + entry.key() + "\" is no label name",
                            "letters, digits and _ only");
                }
                if (entry.value() instanceof YamlScalar scalar) {
                    texts.put(entry.key(), scalar.text());
                }
            }
        }
        return texts;
    }

    private Optional<Duration> duration(YamlMap map, String key) {
        String text = text(map, key);
        Optional<Duration> duration = PromDuration.parse(text);
        if (!text.isEmpty() && duration.isEmpty()) {
            problem(
                    "rules.duration",
                    place(map, key),
                    "\"" + text + "\" is no duration",
                    "write it like 1h30m");
        }
        return duration;
    }

    private void keys(YamlMap map, Set<String> known, String what) {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                problem(
                        "rules.key",
                        entry.where(),
                        what + " has no field \"" + entry.key() + "\"",
                        Similar.nearest(entry.key(), known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse(""));
            }
        }
    }

    private static String text(YamlMap map, String key) {
        return map.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isNull()
                ? scalar.text()
                : "";
    }

    private static Where place(YamlMap map, String key) {
        return map.get(key).map(YamlNode::where).orElse(map.where());
    }

    private void problem(String rule, Where where, String message, String advice) {
        problems.add(Problem.error(rule, where, message).advise(advice));
    }
}
