package dev.slipway.score.model;

import dev.slipway.base.Progress;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.GoJson;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the placeholders of one workload mean: its metadata and the outputs of its resources
/// (score-go 1.20.0, `BuildSubstitutionFunction`).
public final class Outputs implements Placeholders.Lookup {
    private final Workload workload;
    private final Map<String, Source> resources;
    private final Problems problems;

    /// Where the outputs of a resource come from.
    public sealed interface Source {

        /// A resource that was provisioned.
        record Known(YamlMap outputs) implements Source {}

        /// A resource that failed, or that waits for consent: `text` stands for every output; the
        /// reason was told where it arose.
        record Unknown(String text) implements Source {}

        /// Every output is a variable of the environment. The names that were asked for are added
        /// to `asked`.
        record Environment(Map<String, String> variables, Set<String> asked) implements Source {}
    }

    public Outputs(Workload workload, Map<String, Source> resources, Problems problems) {
        this.workload = workload;
        this.resources = resources;
        this.problems = problems;
    }

    public Optional<Source> resource(String name) {
        return Optional.ofNullable(resources.get(name));
    }

    @Override
    public Optional<String> resolve(String reference, Where where) {
        return node(reference, where).map(Outputs::text);
    }

    /// What is inserted for a value: texts as they are, everything else as compact JSON.
    public static String text(YamlNode node) {
        return node.value() instanceof String text ? text : json(node.value());
    }

    /// The value that `reference` leads to; empty and told when there is none.
    public Optional<YamlNode> node(String reference, Where where) {
        List<String> parts = new Placeholders.Reference(reference, 0).parts();
        String shown = "${" + reference + "}";
        if (parts.getFirst().equals("metadata") && parts.size() > 1) {
            return member(workload.metadata(), parts.subList(1, parts.size()), shown, where);
        }
        if (!parts.getFirst().equals("resources") || parts.size() < 3) {
            problems.error(
                    "score.placeholder",
                    where,
                    shown + " is neither ${metadata.NAME} nor ${resources.NAME.OUTPUT}",
                    "write $$ for a plain dollar sign");
            return Optional.empty();
        }
        Source source = resources.get(parts.get(1));
        return switch (source) {
            case null -> {
                problems.error(
                        "score.unknown-resource",
                        where,
                        "there is no resource \"" + parts.get(1) + "\" in this file",
                        "declare it under resources");
                yield Optional.empty();
            }
            case Source.Known known ->
                    member(known.outputs(), parts.subList(2, parts.size()), shown, where);
            case Source.Unknown unknown -> Optional.of(text(unknown.text()));
            case Source.Environment environment -> {
                String name = String.join(".", parts.subList(2, parts.size()));
                environment.asked().add(name);
                String value = parts.size() == 3 ? environment.variables().get(name) : null;
                if (parts.size() > 3) {
                    problems.error(
                            "score.environment",
                            where,
                            shown + " names more than one variable",
                            "write ${resources." + parts.get(1) + ".NAME}");
                } else if (value == null) {
                    problems.error(
                            "score.environment",
                            where,
                            "the environment has no variable \"" + name + "\"",
                            "set it, or use the placeholder in a variable of a container");
                }
                yield Optional.ofNullable(value).map(Outputs::text);
            }
        };
    }

    private static YamlNode text(String value) {
        return YamlNode.of(value, dev.slipway.base.Origin.TARGET);
    }

    private Optional<YamlNode> member(YamlNode root, List<String> path, String shown, Where where) {
        YamlNode node = root;
        for (String key : path) {
            Optional<YamlNode> next = node.get(key);
            if (next.isEmpty() || node instanceof YamlList) {
                List<String> keys = node instanceof YamlMap map ? map.keys().toList() : List.of();
                problems.error(
                        "score.placeholder",
                        where,
                        shown + " leads to nothing: there is no \"" + key + "\"",
                        Similar.nearest(key, keys)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse(
                                        keys.isEmpty()
                                                ? "there are no outputs here"
                                                : "known: " + String.join(", ", keys)));
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    private static String json(@Nullable Object value) {
        return GoJson.compact(value, true, new Budget(1_000_000, 200, Progress.NONE));
    }
}
