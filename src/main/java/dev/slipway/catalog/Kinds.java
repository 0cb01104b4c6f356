package dev.slipway.catalog;

import static dev.slipway.catalog.KindDefinition.Type.ANY_TEXTS;
import static dev.slipway.catalog.KindDefinition.Type.FLAG_OR_TEXT;
import static dev.slipway.catalog.KindDefinition.Type.MAP;
import static dev.slipway.catalog.KindDefinition.Type.MAPS;
import static dev.slipway.catalog.KindDefinition.Type.MAP_OR_MAPS;
import static dev.slipway.catalog.KindDefinition.Type.PRESENCE;
import static dev.slipway.catalog.KindDefinition.Type.SOME_MAPS;
import static dev.slipway.catalog.KindDefinition.Type.TEXT;
import static dev.slipway.catalog.KindDefinition.Type.TEXTS;
import static dev.slipway.catalog.KindDefinition.Type.TEXT_OR_EMPTY;
import static dev.slipway.catalog.KindDefinition.field;
import static dev.slipway.catalog.KindDefinition.required;

import dev.slipway.catalog.KindDefinition.Field;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The table of kinds: schemas of catalog-model 1.10.1 and scaffolder-common 2.3.0, relations of
/// BuiltinKindsEntityProcessor.
final class Kinds {
    private static final Set<String> CORE = Set.of("backstage.io/v1alpha1", "backstage.io/v1beta1");

    private static final RelationField OWNER =
            new RelationField("owner", "group", Relation.OWNED_BY);
    private static final RelationField SYSTEM =
            new RelationField("system", "system", Relation.PART_OF);
    private static final RelationField DEPENDS_ON =
            new RelationField("dependsOn", "", Relation.DEPENDS_ON);
    private static final RelationField DEPENDENCY_OF =
            new RelationField("dependencyOf", "", Relation.DEPENDENCY_OF);

    private static final List<Field> OWNED_TYPED_LIVING =
            List.of(
                    required("type", TEXT),
                    required("lifecycle", TEXT),
                    required("owner", TEXT),
                    field("system", TEXT));
    private static final List<Field> PROFILE =
            List.of(
                    field("profile", MAP),
                    field("profile.displayName", TEXT),
                    field("profile.email", TEXT),
                    field("profile.picture", TEXT));

    static final List<KindDefinition> ALL =
            List.of(
                    component(),
                    core("API", OWNED_TYPED_LIVING, List.of(OWNER, SYSTEM))
                            .and(List.of(required("definition", TEXT)), List.of()),
                    core(
                            "Resource",
                            List.of(
                                    required("type", TEXT),
                                    required("owner", TEXT),
                                    field("system", TEXT),
                                    field("dependsOn", TEXTS)),
                            List.of(OWNER, SYSTEM, DEPENDS_ON, DEPENDENCY_OF)),
                    core(
                            "System",
                            List.of(
                                    required("owner", TEXT),
                                    field("domain", TEXT),
                                    field("type", TEXT)),
                            List.of(
                                    OWNER,
                                    new RelationField("domain", "domain", Relation.PART_OF))),
                    core(
                            "Domain",
                            List.of(
                                    required("owner", TEXT),
                                    field("subdomainOf", TEXT),
                                    field("type", TEXT)),
                            List.of(
                                    OWNER,
                                    new RelationField("subdomainOf", "domain", Relation.PART_OF))),
                    group(),
                    core(
                                    "User",
                                    List.of(required("memberOf", TEXTS)),
                                    List.of(
                                            new RelationField(
                                                    "memberOf", "group", Relation.MEMBER_OF)))
                            .and(PROFILE, List.of()),
                    core(
                            "Location",
                            List.of(
                                    field("type", TEXT),
                                    field("target", TEXT),
                                    field("targets", TEXTS),
                                    field("presence", PRESENCE)),
                            List.of()),
                    template(),
                    newer("API", OWNED_TYPED_LIVING, List.of(OWNER, SYSTEM))
                            .ofType("mcp-server")
                            .and(
                                    List.of(
                                            required("remotes", SOME_MAPS),
                                            required("remotes[].type", TEXT),
                                            required("remotes[].url", TEXT)),
                                    List.of()),
                    ai("rule")
                            .and(
                                    List.of(
                                            field("disciplines", TEXTS),
                                            required("category", TEXT),
                                            required("rationale", TEXT)),
                                    List.of()),
                    skill(),
                    parts("plugin", "skills"),
                    parts("marketplace", "plugins"),
                    ai(""));

    private Kinds() {}

    private static KindDefinition component() {
        return core(
                        "Component",
                        OWNED_TYPED_LIVING,
                        List.of(OWNER, SYSTEM, DEPENDS_ON, DEPENDENCY_OF))
                .and(
                        List.of(
                                field("subcomponentOf", TEXT),
                                field("providesApis", TEXTS),
                                field("consumesApis", TEXTS),
                                field("dependsOn", TEXTS)),
                        List.of(
                                new RelationField("subcomponentOf", "component", Relation.PART_OF),
                                new RelationField("providesApis", "api", Relation.PROVIDES_API),
                                new RelationField("consumesApis", "api", Relation.CONSUMES_API)));
    }

    private static KindDefinition group() {
        return core(
                        "Group",
                        List.of(
                                required("type", TEXT),
                                required("children", TEXTS),
                                field("parent", TEXT),
                                field("members", TEXTS)),
                        List.of(
                                new RelationField("parent", "group", Relation.CHILD_OF),
                                new RelationField("children", "group", Relation.PARENT_OF),
                                new RelationField("members", "user", Relation.HAS_MEMBER)))
                .and(PROFILE, List.of());
    }

    private static KindDefinition template() {
        List<Field> fields =
                List.of(
                        required("type", TEXT),
                        field("owner", TEXT),
                        field("lifecycle", TEXT),
                        field("parameters", MAP_OR_MAPS),
                        field("parameters[].backstage:permissions", MAP),
                        field("parameters[].backstage:permissions.tags", ANY_TEXTS),
                        field("secrets", MAP),
                        field("secrets.schema", MAP),
                        field("presentation", MAP),
                        field("presentation.buttonLabels", MAP),
                        field("presentation.buttonLabels.backButtonText", TEXT_OR_EMPTY),
                        field("presentation.buttonLabels.createButtonText", TEXT_OR_EMPTY),
                        field("presentation.buttonLabels.reviewButtonText", TEXT_OR_EMPTY),
                        field("EXPERIMENTAL_recovery", MAP),
                        field("EXPERIMENTAL_recovery.EXPERIMENTAL_strategy", TEXT_OR_EMPTY),
                        field("formDecorators", MAPS),
                        field("formDecorators[].id", TEXT_OR_EMPTY),
                        field("formDecorators[].input", MAP),
                        field("EXPERIMENTAL_formDecorators", MAPS),
                        field("EXPERIMENTAL_formDecorators[].id", TEXT_OR_EMPTY),
                        field("EXPERIMENTAL_formDecorators[].input", MAP),
                        required("steps", MAPS),
                        field("steps[].id", TEXT_OR_EMPTY),
                        field("steps[].name", TEXT_OR_EMPTY),
                        required("steps[].action", TEXT_OR_EMPTY),
                        field("steps[].input", MAP),
                        field("steps[].if", FLAG_OR_TEXT),
                        field("steps[].backstage:permissions", MAP),
                        field("steps[].backstage:permissions.tags", ANY_TEXTS),
                        field("output", MAP),
                        field("output.links", MAPS),
                        field("output.links[].if", FLAG_OR_TEXT),
                        field("output.links[].url", TEXT),
                        field("output.links[].entityRef", TEXT),
                        field("output.links[].title", TEXT),
                        field("output.links[].icon", TEXT),
                        field("output.text", MAPS),
                        field("output.text[].if", FLAG_OR_TEXT),
                        field("output.text[].title", TEXT),
                        field("output.text[].icon", TEXT),
                        field("output.text[].content", TEXT_OR_EMPTY),
                        field("output.*", TEXT_OR_EMPTY));
        return new KindDefinition(
                "Template",
                Set.of("scaffolder.backstage.io/v1beta3"),
                "",
                false,
                fields,
                List.of(OWNER));
    }

    private static KindDefinition skill() {
        return ai("skill")
                .and(
                        List.of(
                                field("disciplines", TEXTS),
                                field("categories", TEXTS),
                                field("agents", TEXTS),
                                field("dependsOn", TEXTS),
                                field("allowedTools", TEXT),
                                field("license", TEXT),
                                new Field(
                                        List.of("compatibility"),
                                        KindDefinition.Type.TEXT,
                                        false,
                                        500)),
                        List.of(new RelationField("dependsOn", "airesource", Relation.DEPENDS_ON)));
    }

    private static KindDefinition parts(String type, String field) {
        return ai(type).and(
                        List.of(required(field, TEXTS), field("version", TEXT)),
                        List.of(new RelationField(field, "airesource", Relation.HAS_PART)));
    }

    private static KindDefinition ai(String type) {
        return newer("AiResource", OWNED_TYPED_LIVING, List.of(OWNER, SYSTEM)).ofType(type);
    }

    private static KindDefinition core(
            String kind, List<Field> fields, List<RelationField> relations) {
        return new KindDefinition(kind, CORE, "", false, fields, relations);
    }

    private static KindDefinition newer(
            String kind, List<Field> fields, List<RelationField> relations) {
        Set<String> versions = kind.equals("AiResource") ? Set.of("backstage.io/v1alpha1") : CORE;
        return new KindDefinition(kind, versions, "", true, fields, relations);
    }

    private static final Map<KindDefinition, Set<String>> FIELDS = fields();

    private static Map<KindDefinition, Set<String>> fields() {
        Map<KindDefinition, Set<String>> fields = new IdentityHashMap<>();
        ALL.forEach(definition -> fields.put(definition, definition.specFields()));
        return fields;
    }

    /// [KindDefinition#specFields] of one of [#ALL], made once.
    static Set<String> fields(KindDefinition definition) {
        return FIELDS.getOrDefault(definition, Set.of());
    }

    /// The definition for a document; of the newer ones the one for its type comes first.
    static Optional<KindDefinition> find(
            String apiVersion, String kind, String specType, boolean newer) {
        for (KindDefinition definition : ALL) {
            if (definition.newer() == newer
                    && definition.kind().equals(kind)
                    && definition.apiVersions().contains(apiVersion)
                    && (definition.specType().isEmpty()
                            || definition.specType().equals(specType))) {
                return Optional.of(definition);
            }
        }
        return Optional.empty();
    }
}
