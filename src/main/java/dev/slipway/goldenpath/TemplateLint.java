package dev.slipway.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.template.Options;
import dev.slipway.template.Reference;
import dev.slipway.template.Template;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Mistakes of a template that no answers bring out: names of parameters, steps and actions that do
/// not exist.
final class TemplateLint {
    private final Set<String> parameters;
    private final Set<String> steps = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private TemplateLint(Set<String> parameters) {
        this.parameters = parameters;
    }

    static List<Problem> check(SoftwareTemplate template, Actions actions) {
        TemplateLint lint = new TemplateLint(template.form().keys());
        for (Step step : template.steps()) {
            step.condition().ifPresent(lint::node);
            step.each().ifPresent(lint::node);
            step.input().ifPresent(lint::node);
            lint.dead(step);
            lint.action(step, actions);
            lint.steps.add(step.id());
        }
        template.output().ifPresent(lint::node);
        return lint.problems;
    }

    /// `copyWithoutRender` is still in the schema and does nothing since scaffolder-backend 1.
    private void dead(Step step) {
        step.input()
                .filter(YamlMap.class::isInstance)
                .flatMap(input -> ((YamlMap) input).entry("copyWithoutRender"))
                .filter(entry -> step.action().equals("fetch:template"))
                .ifPresent(
                        entry ->
                                problems.add(
                                        Problem.warning(
                                                        "goldenpath.copy-without-render",
                                                        entry.where(),
                                                        "copyWithoutRender does nothing: these"
                                                                + " files are rendered")
                                                .advise("write copyWithoutTemplating")));
    }

    private void action(Step step, Actions actions) {
        if (!actions.isKnown(step.action())) {
            problems.add(
                    Problem.warning(
                                    "goldenpath.unknown-action",
                                    step.where(),
                                    "the action " + step.action() + " is not known here")
                            .advise(
                                    Similar.nearest(step.action(), actions.known())
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("declare it under slipway.actions")));
        }
    }

    private void node(YamlNode node) {
        switch (node) {
            case YamlMap map -> map.entries().forEach(entry -> node(entry.value()));
            case YamlList list -> list.items().forEach(this::node);
            case YamlScalar scalar -> {
                if (scalar.value() instanceof String text && text.contains("${{")) {
                    Template.parse(Inputs.start(scalar), text, Options.backstage())
                            .value()
                            .ifPresent(template -> template.references().forEach(this::reference));
                }
            }
        }
    }

    private void reference(Reference reference) {
        if (reference.kind() != Reference.Kind.VARIABLE || !reference.path().contains(".")) {
            return;
        }
        String[] path = reference.path().split("\\.", 3);
        if (path[0].equals("parameters") && !parameters.isEmpty()) {
            known("parameter", path[1], parameters, reference);
        } else if (path[0].equals("steps")) {
            known("earlier step", path[1], steps, reference);
        }
    }

    private void known(String what, String name, Collection<String> names, Reference reference) {
        if (!names.contains(name)) {
            String advice =
                    Similar.nearest(name, names)
                            .map(near -> "did you mean " + near + "?")
                            .orElse(names.isEmpty() ? "" : "there are " + String.join(", ", names));
            problems.add(
                    Problem.warning(
                                    "goldenpath.unknown-" + what.replace("earlier ", ""),
                                    reference.where(),
                                    "there is no " + what + " " + name)
                            .advise(advice));
        }
    }
}
