package dev.slipway.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `spec.steps`.
final class StepReader {
    private final List<Problem> problems;

    StepReader(List<Problem> problems) {
        this.problems = problems;
    }

    List<Step> read(YamlNode entity) {
        YamlNode steps = entity.at("spec", "steps").orElse(null);
        if (!(steps instanceof YamlList list)) {
            problems.add(
                    Problem.error(
                                    "goldenpath.steps",
                                    steps == null ? entity.where() : steps.where(),
                                    steps == null
                                            ? "the template has no spec.steps"
                                            : "spec.steps must be a list, but is " + steps.kind())
                            .advise("list at least one step with an action"));
            return List.of();
        }
        List<Step> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.items().size(); i++) {
            YamlNode node = list.items().get(i);
            step(node, i)
                    .ifPresent(
                            step -> {
                                if (!ids.add(step.id())) {
                                    problems.add(
                                            Problem.warning(
                                                            "goldenpath.step-id",
                                                            step.where(),
                                                            "another step has the id "
                                                                    + step.id()
                                                                    + " too")
                                                    .advise("give each step an id of its own"));
                                }
                                read.add(step);
                            });
        }
        return read;
    }

    private Optional<Step> step(YamlNode node, int index) {
        if (!(node instanceof YamlMap)) {
            problems.add(
                    Problem.error(
                            "goldenpath.step",
                            node.where(),
                            "a step must be a mapping, but is " + node.kind()));
            return Optional.empty();
        }
        Optional<String> action = node.text("action");
        if (action.isEmpty()) {
            problems.add(
                    Problem.error("goldenpath.step-action", node.where(), "the step has no action")
                            .advise("add action, for example fetch:template"));
            return Optional.empty();
        }
        String id =
                node.get("id")
                        .filter(n -> !n.isNull())
                        .map(n -> String.valueOf(n.value()))
                        .orElse("step-" + (index + 1));
        return Optional.of(
                new Step(
                        id,
                        node.text("name").orElse(action.get()),
                        action.get(),
                        node.get("input").filter(input -> !input.isNull()),
                        node.get("if"),
                        node.get("each").filter(each -> !each.isNull()),
                        node.where()));
    }
}
