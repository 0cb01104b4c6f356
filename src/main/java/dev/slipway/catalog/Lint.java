package dev.slipway.catalog;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The second verdict: what Backstage accepts in silence and is most likely a mistake, and what a
/// catalog that people use would have.
final class Lint {
    static final String REFERENCE_KIND = "catalog.reference-kind";

    /// Names seen in real files, and what Backstage reads; empty where nothing takes the place.
    private static final Map<String, String> MISTAKEN =
            Map.of(
                    "implementsApis", "providesApis",
                    "providesApi", "providesApis",
                    "consumesApi", "consumesApis",
                    "apiConsumedBy", "",
                    "dependsOnComponents", "dependsOn");

    private static final Set<String> UNDESCRIBED = Set.of("User", "Group", "Location");

    private Lint() {}

    /// What can be said of a document by itself.
    static List<Problem> entity(YamlMap document, Optional<KindDefinition> definition) {
        List<Problem> found = new ArrayList<>();
        Unfilled.look(document, found);
        if (definition.isPresent() && document.get("spec").orElse(null) instanceof YamlMap spec) {
            for (YamlMap.Entry entry : spec.entries()) {
                field(definition.get(), spec, entry, found);
            }
        }
        if (document.get("metadata").orElse(null) instanceof YamlMap metadata) {
            for (YamlMap.Entry entry : metadata.entries()) {
                if (!EnvelopeRules.METADATA.contains(entry.key())) {
                    Similar.nearest(entry.key(), EnvelopeRules.METADATA)
                            .filter(near -> metadata.get(near).isEmpty())
                            .ifPresent(near -> found.add(typo(entry, near)));
                }
            }
            String kind = document.text("kind").orElse("");
            boolean described = document.text("metadata", "description").isPresent();
            boolean pending = document.at("metadata", "description").isPresent();
            if (!described && !pending && !UNDESCRIBED.contains(kind)) {
                found.add(
                        Problem.info(
                                        "catalog.lint.description",
                                        metadata.where(),
                                        "there is no description")
                                .advise("say in one sentence what it is for"));
            }
            if (kind.equals("Template") && document.at("spec", "owner").isEmpty()) {
                found.add(
                        Problem.info(
                                        "catalog.lint.owner",
                                        metadata.where(),
                                        "the template has no owner")
                                .advise("add spec.owner, so that people know whom to ask"));
            }
        }
        return found;
    }

    private static void field(
            KindDefinition definition, YamlMap spec, YamlMap.Entry entry, List<Problem> found) {
        Set<String> known = Kinds.fields(definition);
        String key = entry.key();
        if (known.contains(key)) {
            return;
        }
        String meant =
                MISTAKEN.containsKey(key)
                        ? MISTAKEN.getOrDefault(key, "")
                        : Similar.nearest(key, known).orElse("");
        if (known.contains(meant) && spec.get(meant).isEmpty()) {
            found.add(typo(entry, meant));
        } else if (isFieldOfOthers(key) || MISTAKEN.containsKey(key)) {
            found.add(
                    Problem.warning(
                                    "catalog.lint.field",
                                    entry.where(),
                                    "spec.%s means nothing in %s"
                                            .formatted(key, definition.named()))
                            .advise("Backstage would ignore it"));
        }
    }

    private static boolean isFieldOfOthers(String key) {
        return Kinds.ALL.stream()
                .filter(d -> !d.newer() && !d.kind().equals("Template"))
                .anyMatch(d -> Kinds.fields(d).contains(key));
    }

    private static Problem typo(YamlMap.Entry entry, String meant) {
        return Problem.warning(
                        "catalog.lint.field",
                        entry.where(),
                        "the field " + entry.key() + " is not known; Backstage would ignore it")
                .advise("did you mean " + meant + "?")
                .fixedBy(Fixes.renamed(entry, meant));
    }

    /// What needs the other entities: references that lead nowhere, and a fix for those that do not
    /// say their kind.
    static Entity among(Entity entity, Map<EntityRef, Entity> all, Suggestions suggestions) {
        List<Problem> more = new ArrayList<>();
        for (Relation relation : entity.relations()) {
            if (!all.containsKey(relation.target())) {
                more.add(dangling(relation, suggestions));
            }
        }
        boolean fixable = false;
        for (Problem problem : entity.problems()) {
            fixable |= problem.rule().equals(REFERENCE_KIND);
        }
        if (more.isEmpty() && !fixable) {
            return entity;
        }
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : entity.problems()) {
            Optional<Fix> fix =
                    problem.rule().equals(REFERENCE_KIND)
                            ? kindFix(entity, problem, all)
                            : Optional.empty();
            problems.add(fix.map(problem::fixedBy).orElse(problem));
        }
        problems.addAll(more);
        return entity.judged(entity.verdict(), entity.listed(), problems);
    }

    private static Problem dangling(Relation relation, Suggestions suggestions) {
        EntityRef target = relation.target();
        return Problem.info(
                        "catalog.lint.dangling",
                        relation.where(),
                        target.compact() + " is not in this catalog")
                .advise(
                        suggestions
                                .near(target)
                                .map(name -> "did you mean " + name + "?")
                                .orElse(""));
    }

    private static Optional<Fix> kindFix(
            Entity entity, Problem problem, Map<EntityRef, Entity> all) {
        Optional<YamlScalar> written = scalarAt(entity.raw(), problem.where());
        if (written.isEmpty() || written.get().style() != YamlScalar.Style.PLAIN) {
            return Optional.empty();
        }
        String text = written.get().text();
        Set<String> kinds = new HashSet<>();
        for (String kind : List.of("component", "resource", "api", "system")) {
            EntityRef.parse(text, kind, entity.ref().namespace())
                    .filter(all::containsKey)
                    .ifPresent(ref -> kinds.add(kind));
        }
        if (kinds.size() != 1) {
            return Optional.empty();
        }
        String kind = kinds.iterator().next();
        Where at = problem.where();
        return Optional.of(
                new Fix(
                        "Write " + kind + ":" + text,
                        List.of(new TextEdit(at, at.line(), at.column(), kind + ":"))));
    }

    private static Optional<YamlScalar> scalarAt(YamlNode node, Where where) {
        return switch (node) {
            case YamlScalar scalar ->
                    scalar.where().equals(where) ? Optional.of(scalar) : Optional.empty();
            case YamlList list ->
                    list.items().stream().flatMap(i -> scalarAt(i, where).stream()).findFirst();
            case YamlMap map ->
                    map.entries().stream()
                            .flatMap(e -> scalarAt(e.value(), where).stream())
                            .findFirst();
        };
    }
}
