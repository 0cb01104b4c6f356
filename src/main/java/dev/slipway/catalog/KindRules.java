package dev.slipway.catalog;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.catalog.KindDefinition.Field;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the `spec` of one document against one [KindDefinition]: all that is wrong, each in its
/// place.
final class KindRules {
    private final KindDefinition definition;
    private final List<Problem> problems = new ArrayList<>();

    private KindRules(KindDefinition definition) {
        this.definition = definition;
    }

    static List<Problem> check(KindDefinition definition, YamlMap document) {
        KindRules rules = new KindRules(definition);
        Optional<YamlNode> spec = document.get("spec");
        if (spec.isEmpty()) {
            rules.problems.add(
                    Problem.error("catalog.spec", document.where(), "the spec is missing")
                            .advise(definition.named() + " needs " + rules.needs()));
        } else if (spec.get() instanceof YamlMap map) {
            for (Field field : definition.fields()) {
                rules.check(field, map, 0);
            }
        } else {
            rules.problems.add(
                    Problem.error(
                            "catalog.spec",
                            spec.get().where(),
                            "spec must be a mapping, not " + spec.get().kind()));
        }
        return rules.problems;
    }

    private String needs() {
        List<String> names =
                definition.fields().stream()
                        .filter(f -> f.required() && f.path().size() == 1)
                        .map(f -> "spec." + f.name())
                        .toList();
        return names.isEmpty() ? "a spec, which may be empty: {}" : String.join(", ", names);
    }

    private void check(Field field, YamlMap map, int depth) {
        if (Placeholders.isLeft(map)) {
            return;
        }
        String key = field.path().get(depth);
        boolean last = depth == field.path().size() - 1;
        if (key.equals("*")) {
            map.entries().stream()
                    .filter(e -> !isNamed(field, depth, e.key()))
                    .forEach(e -> value(field, e.value()));
            return;
        }
        boolean each = key.endsWith("[]");
        String name = each ? key.substring(0, key.length() - 2) : key;
        YamlNode value = map.get(name).orElse(null);
        if (value == null) {
            if (last && field.required()) {
                problems.add(missing(field, name, map));
            }
        } else if (last) {
            boolean included = !value.where().path().equals(map.where().path());
            if (included && field.type() == KindDefinition.Type.TEXT && value.string().isEmpty()) {
                problems.add(notText(field, map.entry(name).orElseThrow()));
            } else {
                value(field, value);
            }
        } else if (each && value instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap inner) {
                    check(field, inner, depth + 1);
                }
            }
        } else if (value instanceof YamlMap inner) {
            check(field, inner, depth + 1);
        }
    }

    private boolean isNamed(Field wildcard, int depth, String key) {
        return definition.fields().stream()
                .anyMatch(
                        f ->
                                f.path().size() > depth
                                        && f.path()
                                                .subList(0, depth)
                                                .equals(wildcard.path().subList(0, depth))
                                        && f.path().get(depth).replace("[]", "").equals(key));
    }

    private Problem missing(Field field, String name, YamlMap map) {
        Problem problem =
                Problem.error(
                        "catalog.required",
                        map.where(),
                        "the field spec." + field.name() + " is missing");
        if (definition.kind().equals("Group") && name.equals("children")) {
            return problem.advise("a group without subgroups still needs children: []")
                    .fixedBy(
                            new Fix(
                                    "Add children: []",
                                    List.of(Fixes.intoMap(map, "children: []"))));
        }
        return problem.advise(definition.named() + " needs it: " + field.type().words);
    }

    private void value(Field field, YamlNode value) {
        if (Placeholders.isLeft(value)) {
            return;
        }
        switch (field.type()) {
            case TEXT -> text(field, value, true);
            case TEXT_OR_EMPTY -> text(field, value, false);
            case TEXTS, ANY_TEXTS -> {
                if (value instanceof YamlList list) {
                    boolean filled = field.type() == KindDefinition.Type.TEXTS;
                    for (YamlNode item : list.items()) {
                        text(field, item, filled);
                    }
                } else {
                    problems.add(listFix(wrong(field, value), value));
                }
            }
            case MAP -> require(field, value, value instanceof YamlMap);
            case SOME_MAPS ->
                    require(
                            field,
                            value,
                            value instanceof YamlList list
                                    && !list.items().isEmpty()
                                    && list.items().stream().allMatch(YamlMap.class::isInstance));
            case MAPS ->
                    require(
                            field,
                            value,
                            value instanceof YamlList list
                                    && list.items().stream().allMatch(YamlMap.class::isInstance));
            case MAP_OR_MAPS ->
                    require(
                            field,
                            value,
                            value instanceof YamlMap
                                    || (value instanceof YamlList list
                                            && list.items().stream()
                                                    .allMatch(YamlMap.class::isInstance)));
            case FLAG_OR_TEXT ->
                    require(
                            field,
                            value,
                            value.value() instanceof String || value.value() instanceof Boolean);
            case PRESENCE ->
                    require(
                            field,
                            value,
                            value.string()
                                    .filter(List.of("required", "optional")::contains)
                                    .isPresent());
        }
    }

    /// What `$json` and `$yaml` put in where the text itself is wanted.
    private static Problem notText(Field field, YamlMap.Entry entry) {
        return Problem.error(
                        "catalog.type",
                        entry.where(),
                        "spec.%s must be a text, but the file that it names is read as %s"
                                .formatted(field.name(), entry.value().kind()))
                .advise("use $text, which keeps the file as it is written");
    }

    private static Problem listFix(Problem problem, YamlNode value) {
        if (value instanceof YamlScalar scalar
                && scalar.style() == YamlScalar.Style.PLAIN
                && scalar.value() instanceof String text
                && !text.contains("\n")
                && !text.contains(",")) {
            Where from = value.where();
            return problem.fixedBy(
                    new Fix(
                            "Make it a list",
                            List.of(
                                    new TextEdit(
                                            from,
                                            from.line(),
                                            from.column() + text.length(),
                                            "[" + text + "]"))));
        }
        return problem;
    }

    private void text(Field field, YamlNode value, boolean filled) {
        Optional<String> text = value.string();
        if (text.isEmpty()) {
            problems.add(wrong(field, value));
        } else if (filled && text.get().isEmpty()) {
            problems.add(
                    Problem.error(
                            "catalog.empty",
                            value.where(),
                            "spec." + field.name() + " must not be empty"));
        } else if (text.get().length() > field.limit()) {
            problems.add(
                    Problem.error(
                            "catalog.length",
                            value.where(),
                            "spec." + field.name() + " is longer than " + field.limit()));
        }
    }

    private void require(Field field, YamlNode value, boolean right) {
        if (!right) {
            problems.add(wrong(field, value));
        }
    }

    private static Problem wrong(Field field, YamlNode value) {
        String expected =
                field.type() == KindDefinition.Type.TEXTS && !(value instanceof YamlList)
                        ? field.type().words
                        : field.type().words.replace("a list of texts", "a list of only texts");
        Problem problem =
                Problem.error(
                        "catalog.type",
                        value.where(),
                        "spec." + field.name() + " must be " + expected + ", not " + value.kind());
        boolean quotable = value instanceof YamlScalar scalar && !scalar.isNull();
        boolean listed = field.type() == KindDefinition.Type.TEXTS;
        return quotable && !listed ? problem.advise("quote it to make it a text") : problem;
    }
}
