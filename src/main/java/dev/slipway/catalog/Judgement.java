package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the table of kinds says of one document: its definition, whether only a newer Backstage
/// takes it, the relations it declares, and what is wrong with its `spec`.
record Judgement(
        Optional<KindDefinition> definition,
        boolean newer,
        List<Relation> relations,
        List<Problem> problems) {

    static Judgement of(YamlMap document, boolean needsModule) {
        String apiVersion = document.text("apiVersion").orElse("");
        String kind = document.text("kind").orElse("");
        String type = document.text("spec", "type").orElse("");
        Optional<KindDefinition> classic = Kinds.find(apiVersion, kind, type, false);
        Optional<KindDefinition> newer = Kinds.find(apiVersion, kind, type, true);
        if (classic.isEmpty() && newer.isEmpty()) {
            return new Judgement(
                    Optional.empty(),
                    false,
                    List.of(),
                    List.of(unknown(document, apiVersion, kind)));
        }
        List<Problem> problems = new ArrayList<>();
        if (classic.isPresent()) {
            problems.addAll(KindRules.check(classic.get(), document));
        }
        boolean onlyNewer = newer.isPresent() && (classic.isEmpty() || !problems.isEmpty());
        if (onlyNewer) {
            problems.clear();
            problems.addAll(KindRules.check(newer.get(), document));
        }
        KindDefinition used = onlyNewer ? newer.get() : classic.orElseGet(newer::get);
        List<Relation> relations = relations(used, document, problems);
        if ((onlyNewer || needsModule) && problems.isEmpty()) {
            problems.add(
                    Problem.info(
                                    "catalog.module",
                                    document.where(),
                                    onlyNewer
                                            ? "this needs the AI model module of Backstage"
                                            : "$openapi and $asyncapi need the OpenAPI module")
                            .advise("a Backstage without that module would refuse it"));
        }
        return new Judgement(Optional.of(used), onlyNewer || needsModule, relations, problems);
    }

    private static Problem unknown(YamlMap document, String apiVersion, String kind) {
        Where where = document.get("kind").map(YamlNode::where).orElse(document.where());
        List<String> kinds = Kinds.ALL.stream().map(KindDefinition::kind).distinct().toList();
        if (!kinds.contains(kind)) {
            Problem problem =
                    Problem.error(
                            "catalog.unknown-kind", where, "no kind is called \"" + kind + "\"");
            return Similar.nearest(kind, kinds)
                    .map(
                            near ->
                                    meant(
                                            problem.advise("did you mean " + near + "?"),
                                            document,
                                            near))
                    .orElse(problem.advise("known are " + String.join(", ", kinds)));
        }
        List<String> versions =
                Kinds.ALL.stream()
                        .filter(d -> d.kind().equals(kind))
                        .flatMap(d -> d.apiVersions().stream())
                        .distinct()
                        .sorted()
                        .toList();
        return Problem.error(
                        "catalog.unknown-kind",
                        document.get("apiVersion").map(YamlNode::where).orElse(where),
                        "\"%s\" has no kind %s".formatted(apiVersion, kind))
                .advise("use " + String.join(" or ", versions));
    }

    /// Only another case is beyond doubt.
    private static Problem meant(Problem problem, YamlMap document, String near) {
        return document.get("kind")
                .filter(kind -> kind.string().filter(near::equalsIgnoreCase).isPresent())
                .flatMap(kind -> Fixes.instead(kind, near))
                .map(problem::fixedBy)
                .orElse(problem);
    }

    private static List<Relation> relations(
            KindDefinition definition, YamlMap document, List<Problem> problems) {
        String namespace =
                document.text("metadata", "namespace").orElse(EntityRef.DEFAULT_NAMESPACE);
        List<Relation> relations = new ArrayList<>();
        if (document.get("spec").orElse(null) instanceof YamlMap spec) {
            for (RelationField field : definition.relations()) {
                YamlNode value = spec.get(field.field()).orElse(null);
                if (value != null && !EnvelopeRules.isFalsy(value)) {
                    References.read(field, value, namespace, relations, problems);
                }
            }
        }
        return List.copyOf(relations);
    }
}
