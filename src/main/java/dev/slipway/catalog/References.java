package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Optional;

/// Reads the entity references of one field into relations, as `parseEntityRef` of catalog-model
/// does after the kind's schema has passed: `dependencyOf` stands in no schema, so that anything
/// may stand there.
final class References {
    private final RelationField field;
    private final String namespace;
    private final List<Relation> relations;
    private final List<Problem> problems;

    private References(
            RelationField field,
            String namespace,
            List<Relation> relations,
            List<Problem> problems) {
        this.field = field;
        this.namespace = namespace;
        this.relations = relations;
        this.problems = problems;
    }

    /// `namespace` is the entity's own; relations and problems are added to.
    static void read(
            RelationField field,
            YamlNode value,
            String namespace,
            List<Relation> relations,
            List<Problem> problems) {
        References references = new References(field, namespace, relations, problems);
        if (value instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                references.item(item);
            }
        } else {
            references.item(value);
        }
    }

    private void item(YamlNode value) {
        String text = value.string().orElse("");
        if (text.isEmpty()) {
            compound(value);
            return;
        }
        Optional<EntityRef> target = EntityRef.parse(text, field.defaultKind(), namespace);
        if (target.isPresent()) {
            relations.add(new Relation(field.type(), target.get(), value.where()));
        } else if (EntityRef.parse(text, "any", namespace).isPresent()) {
            problems.add(
                    Problem.error(
                                    Lint.REFERENCE_KIND,
                                    value.where(),
                                    "\"" + text + "\" does not say what kind of entity it is")
                            .advise(
                                    "write component:%s or resource:%s; Backstage would refuse the"
                                                    .formatted(text, text)
                                            + " whole entity"));
        } else {
            problems.add(
                    Problem.error(
                                    "catalog.reference",
                                    value.where(),
                                    "\"" + text + "\" is not a reference")
                            .advise("write it as kind:namespace/name, kind:name or name"));
        }
    }

    /// `{kind: component, name: orders}` is a reference, too, where a schema does not forbid it.
    private void compound(YamlNode value) {
        String kind = value.text("kind").orElse(field.defaultKind());
        String name = value.text("name").orElse("");
        String space = value.text("namespace").orElse(namespace);
        if (value instanceof YamlMap && !kind.isEmpty() && !name.isEmpty() && !space.isEmpty()) {
            EntityRef target = new EntityRef(kind, space, name);
            relations.add(new Relation(field.type(), target, value.where()));
        } else if (problems.stream().noneMatch(p -> p.where().equals(value.where()))) {
            problems.add(
                    Problem.error(
                            "catalog.reference",
                            value.where(),
                            "a reference must be a text that is not empty, not " + value.kind()));
        }
    }
}
