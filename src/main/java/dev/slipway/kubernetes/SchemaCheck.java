package dev.slipway.kubernetes;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.yaml.SourceText;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds manifests against the schema of Kubernetes' own kinds, as `kubeconform -strict` does:
/// unknown fields, missing fields, wrong types. Everything wrong is told, each with its path in the
/// object and the place where it stands (for generated trees: the line that made it). Kinds of
/// others are not checked, which is no fault. Safe for use by several threads.
public final class SchemaCheck {
    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /// What was found in some manifests; `unchecked` are those whose kind has no schema here.
    public record Review(int checked, List<Problem> problems, List<Manifest> unchecked) {

        public Review {
            problems = List.copyOf(problems);
            unchecked = List.copyOf(unchecked);
        }
    }

    /// Read on first use, which takes some milliseconds, and never again.
    private static final class BuiltIn {
        static final SchemaCheck CHECK = new SchemaCheck(Schema.load());
    }

    /// The schema that comes with the program.
    public static SchemaCheck builtIn() {
        return BuiltIn.CHECK;
    }

    /// The library and version that the schema was made from.
    public String source() {
        return schema.source();
    }

    /// A file of manifests, with fixes where they are unambiguous.
    public Review check(String path, String text) {
        Outcome<List<Manifest>> read = Manifests.read(path, text);
        Review review =
                check(read.value().orElse(List.of()), Optional.of(new SourceText(path, text)));
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(review.problems());
        problems.sort(Problem.WORST_FIRST);
        return new Review(review.checked(), problems, review.unchecked());
    }

    /// Manifests that were read or made by the caller.
    public Review check(List<Manifest> manifests) {
        return check(manifests, Optional.empty());
    }

    private Review check(List<Manifest> manifests, Optional<SourceText> text) {
        List<Problem> problems = new ArrayList<>();
        List<Manifest> unchecked = new ArrayList<>();
        for (Manifest manifest : manifests) {
            Optional<String> type = schema.type(manifest.apiVersion(), manifest.kind());
            if (type.isPresent()) {
                SchemaWalk walk = new SchemaWalk(schema, text, problems);
                walk.check(manifest.tree(), type.get());
                walk.checkName(manifest);
            } else {
                Optional<Problem> wrong = kind(manifest, text);
                wrong.ifPresentOrElse(problems::add, () -> unchecked.add(manifest));
            }
        }
        problems.sort(Problem.WORST_FIRST);
        return new Review(manifests.size() - unchecked.size(), problems, unchecked);
    }

    /// A part of an object against a type of its own, as `PersistentVolumeClaimSpec` in version v1.
    public List<Problem> checkPart(YamlMap part, String type) {
        List<Problem> problems = new ArrayList<>();
        new SchemaWalk(schema, Optional.empty(), problems).check(part, "V1" + type);
        return problems;
    }

    /// What is wrong with a kind that has no schema; empty when it may be somebody's own.
    private Optional<Problem> kind(Manifest manifest, Optional<SourceText> text) {
        YamlMap tree = manifest.tree();
        for (String key : List.of("apiVersion", "kind")) {
            if (tree.text(key).orElse("").isEmpty()) {
                YamlNode at = tree.get(key).filter(node -> !node.isNull()).orElse(tree);
                return Optional.of(
                        Problem.error(
                                        "kubernetes.missing-field",
                                        at.where(),
                                        "a Kubernetes object needs \"" + key + "\", a text")
                                .advise(key.equals("kind") ? "" : versions(manifest.kind())));
            }
        }
        String group = manifest.group();
        boolean ours = group.indexOf('.') < 0 || schema.hasGroup(group);
        return ours ? Optional.of(noSuchKind(manifest, text)) : Optional.empty();
    }

    /// A group without a dot cannot be that of a custom resource.
    private Problem noSuchKind(Manifest manifest, Optional<SourceText> text) {
        List<String> versions = schema.versions(manifest.kind());
        String kind = manifest.kind();
        String apiVersion = manifest.apiVersion();
        YamlNode at = manifest.tree().get(versions.isEmpty() ? "kind" : "apiVersion").orElseThrow();
        String message = "Kubernetes has no " + kind + " in " + apiVersion;
        boolean own = manifest.group().indexOf('.') < 0;
        Problem problem =
                own
                        ? Problem.error("kubernetes.kind", at.where(), message)
                        : Problem.warning("kubernetes.kind", at.where(), message);
        if (versions.size() == 1) {
            String version = versions.getFirst();
            Problem advised = problem.advise(versions(kind));
            return text.flatMap(source -> source.replace(at, "Write " + version, version))
                    .map(advised::fixedBy)
                    .orElse(advised);
        }
        if (!versions.isEmpty()) {
            return problem.advise(versions(kind));
        }
        Optional<String> near = Similar.nearest(kind, schema.kinds(apiVersion));
        Problem advised = problem.advise(near.map(word -> "did you mean " + word + "?").orElse(""));
        return near.flatMap(
                        word -> text.flatMap(source -> source.replace(at, "Write " + word, word)))
                .map(advised::fixedBy)
                .orElse(advised);
    }

    private String versions(String kind) {
        List<String> versions = schema.versions(kind);
        return versions.isEmpty() ? "" : kind + " is in " + String.join(", ", versions);
    }

    /// The fields of a kind, for completion: path of keys (indices left out) to field names and
    /// whether each is required. Empty where the path leads to nothing known.
    public Map<String, Boolean> fields(String apiVersion, String kind, List<String> path) {
        Optional<String> type = schema.type(apiVersion, kind);
        for (String key : path) {
            type =
                    type.map(t -> schema.fields(t).get(key))
                            .map(field -> field.type().replaceFirst("^[\\[{]+", ""));
        }
        Map<String, Boolean> names = new LinkedHashMap<>();
        type.ifPresent(
                t -> schema.fields(t).forEach((name, field) -> names.put(name, field.required())));
        return names;
    }
}
