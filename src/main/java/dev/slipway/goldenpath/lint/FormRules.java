package dev.slipway.goldenpath.lint;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rules about `spec.parameters`: names used twice, conditions that overlap or leave values out,
/// options that are no more.
final class FormRules {
    private static final int DEPTH = 32;

    private final List<Problem> found;

    FormRules(List<Problem> found) {
        this.found = found;
    }

    void check(YamlNode entity) {
        YamlNode parameters = entity.at("spec", "parameters").orElse(null);
        List<YamlNode> pages =
                parameters instanceof YamlList list
                        ? list.items()
                        : parameters == null ? List.of() : List.of(parameters);
        Map<String, Where> first = new HashMap<>();
        for (YamlNode page : pages) {
            shadowed(page, first);
            Set<String> asked = new HashSet<>();
            asked(page, asked, 0);
            required(page, asked, 0);
            node(page, 0);
        }
    }

    private void shadowed(YamlNode page, Map<String, Where> first) {
        if (!(page.get("properties").orElse(null) instanceof YamlMap properties)) {
            return;
        }
        Map<String, Where> here = new HashMap<>();
        for (YamlMap.Entry entry : properties.entries()) {
            Where before = first.get(entry.key());
            if (before != null) {
                found.add(
                        Problem.warning(
                                        "template-lint.shadowed-parameter",
                                        entry.where(),
                                        "the parameter "
                                                + entry.key()
                                                + " stands on another page, too (line "
                                                + before.line()
                                                + "): both share one answer")
                                .advise("give one of them another name"));
            }
            here.put(entry.key(), entry.where());
        }
        here.forEach(first::putIfAbsent);
    }

    /// All properties of a page, on whatever condition they stand.
    private static void asked(YamlNode node, Set<String> asked, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (node instanceof YamlList list) {
            list.items().forEach(item -> asked(item, asked, depth + 1));
        } else if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                if (entry.key().equals("properties") && entry.value() instanceof YamlMap names) {
                    names.keys().forEach(asked::add);
                }
                asked(entry.value(), asked, depth + 1);
            }
        }
    }

    private void required(YamlNode node, Set<String> asked, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (node instanceof YamlList list) {
            list.items().forEach(item -> required(item, asked, depth + 1));
        } else if (node instanceof YamlMap map) {
            if (map.get("required").orElse(null) instanceof YamlList names) {
                names.items().forEach(name -> required(name, asked));
            }
            map.entries().forEach(entry -> required(entry.value(), asked, depth + 1));
        }
    }

    private void required(YamlNode name, Set<String> asked) {
        String key = name.string().orElse("");
        if (!key.isEmpty() && !asked.contains(key)) {
            found.add(
                    Problem.error(
                                    "template-lint.required",
                                    name.where(),
                                    key + " is required, and this page does not ask it")
                            .advise(
                                    Similar.nearest(key, asked)
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("add it to properties")));
        }
    }

    private void node(YamlNode node, int depth) {
        if (depth > DEPTH) {
            return;
        }
        switch (node) {
            case YamlList list -> list.items().forEach(item -> node(item, depth + 1));
            case YamlMap map -> {
                for (YamlMap.Entry entry : map.entries()) {
                    if (entry.key().equals("allowedKinds")) {
                        deprecated(entry);
                    }
                    if (entry.key().equals("dependencies")
                            && entry.value() instanceof YamlMap rules) {
                        rules.entries().forEach(rule -> dependency(map, rule));
                    }
                    node(entry.value(), depth + 1);
                }
            }
            default -> {}
        }
    }

    private void deprecated(YamlMap.Entry entry) {
        found.add(
                Problem.warning(
                                "template-lint.allowed-kinds",
                                entry.where(),
                                "allowedKinds is deprecated")
                        .advise("write catalogFilter: {kind: …}"));
    }

    private void dependency(YamlMap schema, YamlMap.Entry rule) {
        if (!(rule.value().get("oneOf").orElse(null) instanceof YamlList branches)) {
            return;
        }
        List<@Nullable Object> covered = new ArrayList<>();
        for (YamlNode branch : branches.items()) {
            YamlNode condition = branch.at("properties", rule.key()).orElse(null);
            if (condition == null) {
                found.add(
                        Problem.warning(
                                        "template-lint.one-of",
                                        branch.where(),
                                        "this branch does not say for which "
                                                + rule.key()
                                                + " it stands, and is never taken")
                                .advise("add properties." + rule.key() + ".const"));
                continue;
            }
            for (Object value : values(condition)) {
                if (covered.contains(value)) {
                    found.add(
                            Problem.warning(
                                            "template-lint.one-of",
                                            condition.where(),
                                            rule.key()
                                                    + " "
                                                    + value
                                                    + " stands in another branch, too: then"
                                                    + " neither is taken")
                                    .advise("keep one of them"));
                }
                covered.add(value);
            }
        }
        uncovered(schema, rule, covered);
    }

    private void uncovered(YamlMap schema, YamlMap.Entry rule, List<@Nullable Object> covered) {
        YamlNode property = schema.get("properties").flatMap(p -> p.get(rule.key())).orElse(null);
        if (property == null) {
            found.add(
                    Problem.warning(
                            "template-lint.one-of",
                            rule.where(),
                            "conditions hang on " + rule.key() + ", which this page does not ask"));
            return;
        }
        boolean truth = property.text("type").filter("boolean"::equals).isPresent();
        List<@Nullable Object> all = new ArrayList<>(values(property));
        if (truth && all.isEmpty()) {
            all.addAll(List.of(true, false));
        }
        all.removeAll(covered);
        if (!all.isEmpty() && !covered.isEmpty() && all.size() < 20 && !truth) {
            found.add(
                    Problem.info(
                            "template-lint.one-of",
                            rule.where(),
                            "no branch stands for " + rule.key() + " " + all));
        }
    }

    private static List<@Nullable Object> values(YamlNode condition) {
        List<@Nullable Object> values = new ArrayList<>();
        condition.get("const").ifPresent(value -> values.add(value.value()));
        if (condition.get("enum").orElse(null) instanceof YamlList list) {
            list.items().forEach(item -> values.add(item.value()));
        }
        return values;
    }
}
