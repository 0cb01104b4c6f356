package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts that somebody meant to be filled in before Backstage reads them, which it does not do:
/// `${VARIABLE}` and the marks of templates outside Templates, and a misspelt `$text`.
final class Unfilled {
    static final String RULE = "catalog.lint.placeholder";
    private static final Pattern MARK =
            Pattern.compile(
                    "\\$?\\{\\{[^}]{0,200}\\}\\}|\\{%[^%]{0,200}%\\}|\\$\\{[A-Za-z_]\\w*\\}");
    private static final List<String> SHOWN = List.of("title", "annotations", "links", "labels");
    private static final Set<String> KEYS =
            Set.of("$text", "$json", "$yaml", "$openapi", "$asyncapi");

    private final YamlMap document;
    private final List<Problem> found;

    private Unfilled(YamlMap document, List<Problem> found) {
        this.document = document;
        this.found = found;
    }

    static void look(YamlMap document, List<Problem> found) {
        Unfilled unfilled = new Unfilled(document, found);
        if (document.get("metadata").orElse(null) instanceof YamlMap metadata) {
            for (String key : SHOWN) {
                YamlNode shown = metadata.get(key).orElse(null);
                if (shown != null) {
                    unfilled.texts(shown, "");
                }
            }
        }
        if (document.text("kind").filter("Template"::equals).isEmpty()
                && document.get("spec").orElse(null) instanceof YamlMap spec) {
            for (YamlMap.Entry entry : spec.entries()) {
                if (!entry.key().equals("definition")) {
                    unfilled.texts(entry.value(), entry.key());
                }
            }
            for (YamlMap.Entry entry : spec.entries()) {
                unfilled.key(entry.value());
            }
        }
    }

    private void texts(YamlNode node, String key) {
        if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                texts(entry.value(), entry.key());
            }
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                texts(item, key);
            }
        } else if (node instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            text(scalar, key, text);
        }
    }

    private void text(YamlScalar scalar, String key, String text) {
        boolean included = !scalar.where().path().equals(document.where().path());
        if (text.indexOf('{') < 0 || included) {
            return;
        }
        Matcher mark = MARK.matcher(text);
        if (mark.find()) {
            String who =
                    key.contains("/") ? key.substring(0, key.indexOf('/')) : "whoever reads it";
            found.add(
                    Problem.warning(
                                    RULE,
                                    scalar.where(),
                                    "nothing fills in %s in an entity: %s gets these very characters"
                                            .formatted(mark.group(), who))
                            .advise("write the value itself; a secret does not belong here"));
        }
    }

    /// A mapping of one key that nearly is a placeholder stays a mapping without a word.
    private void key(YamlNode value) {
        if (value instanceof YamlMap map
                && map.entries().size() == 1
                && map.entries().getFirst().key().startsWith("$")
                && !KEYS.contains(map.entries().getFirst().key())) {
            YamlMap.Entry only = map.entries().getFirst();
            Problem problem =
                    Problem.warning(
                            RULE, only.where(), "Backstage knows no placeholder " + only.key());
            found.add(
                    Similar.nearest(only.key(), KEYS)
                            .map(
                                    near ->
                                            problem.advise("did you mean " + near + "?")
                                                    .fixedBy(Fixes.renamed(only, near)))
                            .orElse(problem.advise("known are $text, $json, $yaml")));
        }
    }
}
