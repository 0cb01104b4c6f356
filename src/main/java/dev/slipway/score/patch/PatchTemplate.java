package dev.slipway.score.patch;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.gotemplate.TextPlace;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.score.model.Problems;
import dev.slipway.score.provision.Rendered;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.Optional;
import java.util.Set;

/// A patch template read once (score-k8s 0.15.0 and score-compose 0.45.0, `internal/patching`).
/// `text` is what the state keeps.
public record PatchTemplate(String path, String text, GoTemplate template) {
    /// What a template may call; a run replaces `substituteValue` by one that knows the outputs.
    public static final Functions FUNCTIONS =
            Sprig.functions().and("substituteValue", 2, call -> call.text(1));

    private static final Set<String> FIELDS = Set.of("op", "path", "value", "description");

    public static Outcome<PatchTemplate> parse(String path, String text) {
        return GoTemplate.parse(TextPlace.file(path, Origin.Step.PATCH), text, FUNCTIONS)
                .map(template -> new PatchTemplate(path, text, template));
    }

    /// `root` with the operations applied that the template renders to for `data`; empty when it
    /// renders to nothing.
    public Optional<YamlNode> apply(
            YamlNode root, GoStruct data, Rendering rendering, Problems problems) {
        Optional<YamlNode> rendered =
                Rendered.node(template, data, rendering, problems).flatMap(node -> node);
        if (rendered.isEmpty()) {
            return Optional.empty();
        }
        if (!(rendered.get() instanceof YamlList operations)) {
            problems.error(
                    "score.patch",
                    rendered.get().where(),
                    "a patch template must render to a list of operations, not "
                            + rendered.get().kind(),
                    "write \"- op: set\", \"path\" and \"value\"");
            return Optional.empty();
        }
        YamlNode result = root;
        for (YamlNode operation : operations.items()) {
            result = operation(result, operation, problems);
        }
        return Optional.of(result);
    }

    private static YamlNode operation(YamlNode root, YamlNode operation, Problems problems) {
        Optional<YamlNode> path = operation.get("path").filter(node -> !node.isNull());
        String op = operation.text("op").orElse("");
        boolean known = op.equals("set") || op.equals("delete");
        if (!(operation instanceof YamlMap) || path.isEmpty() || !known) {
            problems.error(
                    "score.patch",
                    operation.where(),
                    "an operation needs \"op\" (set or delete) and a \"path\"",
                    "");
            return root;
        }
        for (YamlMap.Entry entry : ((YamlMap) operation).entries()) {
            if (!FIELDS.contains(entry.key())) {
                problems.error(
                        "score.patch",
                        entry.where(),
                        "\"" + entry.key() + "\" is not a field of an operation",
                        "an operation has op, path, value and description");
                return root;
            }
        }
        if (String.valueOf(path.get().value()).isEmpty()) {
            problems.error("score.patch", path.get().where(), "the path is empty", "");
            return root;
        }
        JsonPath at = new JsonPath(String.valueOf(path.get().value()), operation.origin());
        Optional<YamlNode> changed =
                op.equals("delete")
                        ? at.delete(root)
                        : at.set(
                                root,
                                operation
                                        .get("value")
                                        .orElse(YamlNode.of(null, operation.origin())));
        if (changed.isEmpty()) {
            problems.error(
                    "score.patch",
                    path.get().where(),
                    "the path \"" + path.get().value() + "\" leads to nothing that can be changed",
                    "separate keys by dots, write \\. for a dot in a key, -1 to append to a list");
        }
        return changed.orElse(root);
    }
}
