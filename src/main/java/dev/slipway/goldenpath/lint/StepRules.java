package dev.slipway.goldenpath.lint;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.files.Confined;
import dev.slipway.form.Violation;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.Step;
import dev.slipway.goldenpath.action.ActionFacts;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rules about steps: actions and their inputs, and the order of publishing and registering.
final class StepRules {
    private final List<Problem> found;
    private final Actions actions;

    StepRules(List<Problem> found, Actions actions) {
        this.found = found;
        this.actions = actions;
    }

    void check(SoftwareTemplate template) {
        template.steps().forEach(step -> step(template, step));
        order(template);
    }

    private void step(SoftwareTemplate template, Step step) {
        Optional<ActionFacts> facts = actions.facts(step.action());
        if (facts.isEmpty()) {
            found.add(
                    Problem.warning(
                                    "template-lint.unknown-action",
                                    step.where(),
                                    "there is no known action " + step.action())
                            .advise(
                                    Similar.nearest(step.action(), actions.known())
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("declare it in the platform's configuration")));
            return;
        }
        YamlMap input = step.input().orElse(null) instanceof YamlMap map ? map : null;
        if (input != null) {
            keys(step, input, facts.get());
        }
        missing(step, input);
        source(template, step);
    }

    private void keys(Step step, YamlMap input, ActionFacts facts) {
        for (YamlMap.Entry entry : input.entries()) {
            if (entry.key().equals("copyWithoutRender") && step.action().equals("fetch:template")) {
                found.add(
                        Problem.warning(
                                        "template-lint.copy-without-render",
                                        entry.where(),
                                        "copyWithoutRender does nothing: these files are rendered")
                                .advise("write copyWithoutTemplating"));
            } else if (!facts.properties().isEmpty() && !facts.properties().contains(entry.key())) {
                found.add(
                        Problem.error(
                                        "template-lint.unknown-input",
                                        entry.where(),
                                        step.action() + " has no input " + entry.key())
                                .advise(
                                        Similar.nearest(entry.key(), facts.properties())
                                                .map(near -> "did you mean " + near + "?")
                                                .orElse(
                                                        "there are "
                                                                + String.join(
                                                                        ", ",
                                                                        facts.properties()))));
            }
        }
    }

    /// What the schema asks for and no expression could give. Values with expressions are taken to
    /// be right.
    private void missing(Step step, @Nullable YamlMap input) {
        Map<String, @Nullable Object> given = input == null ? Map.of() : input.value();
        for (Violation violation : actions.check(step.action(), given)) {
            String value = text(given, violation.pointer());
            boolean told = violation.keyword().equals("additionalProperties");
            if (told || value.contains("${{")) {
                continue;
            }
            String name = violation.path();
            found.add(
                    Problem.error(
                                    "template-lint.input",
                                    input == null
                                            ? step.where()
                                            : place(input, violation.pointer()),
                                    "the input of "
                                            + step.action()
                                            + " is not right: "
                                            + (name.isEmpty() ? "it " : name + " ")
                                            + violation.message())
                            .advise(violation.advice()));
        }
    }

    private static String text(Map<String, @Nullable Object> given, String pointer) {
        Object value = given;
        for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            value =
                    value instanceof Map<?, ?> map
                            ? map.get(token)
                            : value instanceof List<?> list
                                            && token.matches("\\d{1,6}")
                                            && Integer.parseInt(token) < list.size()
                                    ? list.get(Integer.parseInt(token))
                                    : null;
        }
        return value instanceof String text ? text : "";
    }

    private static Where place(YamlNode input, String pointer) {
        YamlNode at = input;
        for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            YamlNode next = at.get(token).orElse(null);
            if (next == null) {
                break;
            }
            at = next;
        }
        return at.where();
    }

    private void source(SoftwareTemplate template, Step step) {
        Optional<YamlNode> url = step.input().flatMap(input -> input.get("url"));
        String text = url.flatMap(YamlNode::string).orElse("");
        if (!step.action().startsWith("fetch:") || text.isEmpty() || text.contains("${{")) {
            return;
        }
        if (!text.contains("://") && Confined.resolve(template.folder(), text).isEmpty()) {
            found.add(
                    Problem.error(
                                    "template-lint.url",
                                    url.map(YamlNode::where).orElse(step.where()),
                                    "the url " + text + " leads out of the repository")
                            .advise("use a folder of the repository that holds the template"));
        } else if (text.startsWith("../")) {
            found.add(
                    Problem.info(
                                    "template-lint.url",
                                    url.map(YamlNode::where).orElse(step.where()),
                                    "the url "
                                            + text
                                            + " leaves the template's folder: it works from a git"
                                            + " location, not from a file location")
                            .advise("keep the skeleton beside the template"));
        }
    }

    private void order(SoftwareTemplate template) {
        int published = -1;
        int registered = -1;
        for (int i = 0; i < template.steps().size(); i++) {
            String action = template.steps().get(i).action();
            boolean publishes =
                    action.startsWith("publish:")
                            && !action.endsWith(":pull-request")
                            && !action.endsWith(":merge-request")
                            && !action.endsWith(":review");
            published = publishes && published < 0 ? i : published;
            registered = action.equals("catalog:register") && registered < 0 ? i : registered;
        }
        if (published >= 0 && registered < 0) {
            Where where = template.steps().get(published).where();
            found.add(
                    Problem.warning(
                                    "template-lint.register",
                                    where,
                                    "the repository is published and never registered in the"
                                            + " catalog")
                            .advise("add a step catalog:register after it"));
        } else if (published >= 0 && registered < published) {
            found.add(
                    Problem.error(
                                    "template-lint.register",
                                    template.steps().get(registered).where(),
                                    "the entity is registered before its repository is published")
                            .advise("move the step behind publishing"));
        }
    }
}
