package dev.slipway.form;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with the schema of a page itself.
final class FormLint {
    private static final int DEPTH = 32;

    private FormLint() {}

    static void check(YamlMap page, List<Problem> problems) {
        page.get("properties").ifPresent(p -> properties(p, problems));
        required(page, problems);
        patterns(page, problems, 0);
    }

    private static void properties(YamlNode properties, List<Problem> problems) {
        if (!(properties instanceof YamlMap map)) {
            problems.add(
                    Problem.error(
                            "form.properties",
                            properties.where(),
                            "properties must be a mapping of fields, but is " + properties.kind()));
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!(entry.value() instanceof YamlMap)) {
                problems.add(
                        Problem.error(
                                        "form.field",
                                        entry.where(),
                                        "the field "
                                                + entry.key()
                                                + " must be a mapping, but is "
                                                + entry.value().kind())
                                .advise("give it at least a type"));
            }
        }
    }

    private static void required(YamlMap page, List<Problem> problems) {
        Set<String> known = new LinkedHashSet<>();
        PageSchema.keys(page.value(), known, 0);
        if (!(page.get("required").orElse(null) instanceof YamlList names)) {
            return;
        }
        for (YamlNode name : names.items()) {
            String key = String.valueOf(name.value());
            if (!known.contains(key)) {
                String advice =
                        Similar.nearest(key, known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("declare it under properties, or drop it here");
                problems.add(
                        Problem.warning(
                                        "form.required",
                                        name.where(),
                                        key + " is required, but the page has no such field")
                                .advise(advice));
            }
        }
    }

    private static void patterns(YamlNode node, List<Problem> problems, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (node instanceof YamlList list) {
            list.items().forEach(item -> patterns(item, problems, depth + 1));
        }
        if (!(node instanceof YamlMap map)) {
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.key().equals("pattern")
                    && entry.value()
                            .string()
                            .map(p -> SafePattern.of(p).isBroken())
                            .orElse(false)) {
                problems.add(
                        Problem.error(
                                "form.pattern",
                                entry.value().where(),
                                "the pattern "
                                        + entry.value().value()
                                        + " is not a valid regular expression"));
            }
            patterns(entry.value(), problems, depth + 1);
        }
    }
}
