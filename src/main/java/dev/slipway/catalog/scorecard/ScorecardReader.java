package dev.slipway.catalog.scorecard;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads scorecards. A rule that cannot be understood is told in its place and left out: the others
/// count.
public final class ScorecardReader {
    static final List<String> USUAL_LEVELS = List.of("Basic", "Bronze", "Silver", "Gold");
    private static final Set<String> ENVELOPE = Set.of("apiVersion", "kind", "metadata", "spec");
    private static final Set<String> KEYS =
            Set.of("name", "identifier", "title", "description", "filter", "levels", "rules");
    private static final Set<String> RULE_KEYS =
            Set.of("name", "identifier", "title", "description", "advice", "level", "query");

    private final List<Problem> problems = new ArrayList<>();

    private ScorecardReader() {}

    /// All scorecards of one file, a document each; [#isScorecard] says which files have some.
    public static List<Outcome<Scorecard>> read(String path, String text) {
        List<Outcome<Scorecard>> all = new ArrayList<>();
        for (YamlDocument document : Yaml.read(path, text)) {
            Outcome<YamlNode> content = document.content();
            if (content.value().orElse(null) instanceof YamlMap map) {
                all.add(new ScorecardReader().scorecard(path, map));
            } else {
                all.add(
                        content.value().isEmpty()
                                ? Outcome.failed(content.problems())
                                : Outcome.failed(
                                        error(
                                                document.where(),
                                                "a scorecard is a mapping, not "
                                                        + content.value().get().kind())));
            }
        }
        return all;
    }

    /// `scorecards/NAME.yaml` in any folder, and `NAME.scorecard.yaml`.
    public static boolean isScorecard(String path) {
        return path.matches("(.*/)?scorecards/[^/]+\\.ya?ml|.*\\.scorecard\\.ya?ml");
    }

    private Outcome<Scorecard> scorecard(String path, YamlMap document) {
        boolean enveloped = document.get("spec").isPresent();
        YamlMap metadata = enveloped ? map(document.get("metadata")) : document;
        YamlMap spec = enveloped ? map(document.get("spec")) : document;
        if (enveloped) {
            unknown(document, ENVELOPE);
        }
        unknown(spec, KEYS);
        String name =
                metadata.text("name")
                        .or(() -> metadata.text("identifier"))
                        .orElseGet(() -> nameOf(path));
        List<String> levels = levels(spec);
        List<Scorecard.Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (spec.get("rules").orElse(null) instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                rule(item, levels, names).ifPresent(rules::add);
            }
        }
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(
                    error(spec.where(), "the scorecard has no rules")
                            .advise("write rules: with a title, a level and a query each"));
        }
        Optional<YamlNode> filter = spec.get("filter");
        Optional<Condition> conditions =
                filter.filter(YamlMap.class::isInstance)
                        .flatMap(node -> new ConditionReader(problems).read(node));
        return Outcome.of(
                new Scorecard(
                        name,
                        metadata.text("title").or(() -> spec.text("title")).orElse(name),
                        metadata.text("description").or(() -> spec.text("description")).orElse(""),
                        CatalogQuery.parse(filter.flatMap(YamlNode::string).orElse("")),
                        conditions,
                        levels,
                        rules,
                        document.where()),
                problems);
    }

    private static YamlMap map(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlMap map
                ? map
                : new YamlMap(
                        List.of(),
                        node.map(YamlNode::origin).orElse(dev.slipway.base.Origin.TARGET));
    }

    private static String nameOf(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.replaceFirst("(\\.scorecard)?\\.ya?ml$", "");
    }

    private List<String> levels(YamlMap spec) {
        Optional<YamlNode> written = spec.get("levels");
        if (written.isEmpty()) {
            return USUAL_LEVELS;
        }
        List<String> levels = new ArrayList<>();
        if (written.get() instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                Optional<String> name = item.string().or(() -> item.text("title"));
                if (name.filter(n -> !n.isBlank() && !levels.contains(n)).isPresent()) {
                    levels.add(name.get());
                } else {
                    problems.add(error(item.where(), "a level needs a name of its own"));
                }
            }
        }
        if (levels.isEmpty()) {
            problems.add(
                    error(written.get().where(), "levels must be a list of names")
                            .advise("such as [Basic, Bronze, Silver, Gold]"));
            return USUAL_LEVELS;
        }
        return levels;
    }

    private Optional<Scorecard.Rule> rule(YamlNode node, List<String> levels, Set<String> names) {
        if (!(node instanceof YamlMap map)) {
            problems.add(error(node.where(), "a rule is a mapping, not " + node.kind()));
            return Optional.empty();
        }
        unknown(map, RULE_KEYS);
        String title =
                map.text("title")
                        .or(() -> map.text("identifier"))
                        .or(() -> map.text("name"))
                        .orElse("");
        if (title.isEmpty()) {
            problems.add(error(map.where(), "the rule has no title"));
            return Optional.empty();
        }
        String name = map.text("name").or(() -> map.text("identifier")).orElse(title);
        if (!names.add(name)) {
            problems.add(error(map.where(), "two rules are called " + name));
            return Optional.empty();
        }
        String level = map.text("level").orElse("");
        if (!levels.contains(level)) {
            Where where = map.get("level").map(YamlNode::where).orElse(map.where());
            Problem problem =
                    level.isEmpty()
                            ? error(where, "the rule \"" + title + "\" has no level")
                            : error(where, "there is no level " + level);
            problems.add(
                    Similar.nearest(level, levels)
                            .map(near -> problem.advise("did you mean " + near + "?"))
                            .orElse(problem.advise("levels are " + String.join(", ", levels))));
            return Optional.empty();
        }
        Optional<YamlNode> query = map.get("query");
        if (query.isEmpty()) {
            problems.add(
                    error(map.where(), "the rule \"" + title + "\" asks nothing")
                            .advise("give it a query with conditions"));
            return Optional.empty();
        }
        return new ConditionReader(problems)
                .read(query.get())
                .map(
                        condition ->
                                new Scorecard.Rule(
                                        name,
                                        title,
                                        map.text("advice")
                                                .or(() -> map.text("description"))
                                                .orElse(""),
                                        level,
                                        condition,
                                        map.where()));
    }

    private void unknown(YamlMap map, Set<String> known) {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                Problem problem =
                        Problem.warning(
                                ConditionReader.RULE,
                                entry.where(),
                                "a scorecard has no field " + entry.key() + " here");
                problems.add(
                        Similar.nearest(entry.key(), known)
                                .map(near -> problem.advise("did you mean " + near + "?"))
                                .orElse(problem));
            }
        }
    }

    private static Problem error(Where where, String message) {
        return Problem.error(ConditionReader.RULE, where, message);
    }
}
