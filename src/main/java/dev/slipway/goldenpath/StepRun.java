package dev.slipway.goldenpath;

import dev.slipway.base.Guard;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.form.Violation;
import dev.slipway.goldenpath.action.Action;
import dev.slipway.goldenpath.action.ActionCall;
import dev.slipway.goldenpath.action.ActionFault;
import dev.slipway.goldenpath.action.ActionResult;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.goldenpath.action.PullRequest;
import dev.slipway.goldenpath.action.Register;
import dev.slipway.goldenpath.action.Workspace;
import dev.slipway.template.TypedValue;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step: its condition, its iterations, its input, its action.
final class StepRun {
    private final Run run;
    private final Step step;
    private final Actions actions;
    private final List<Problem> problems = new ArrayList<>();
    private final List<StepReport.Call> calls = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Map<String, @Nullable Object> output = new LinkedHashMap<>();
    private final boolean strict;
    private String message = "";
    private boolean broken;
    private Optional<Publish> publish = Optional.empty();
    private Optional<PullRequest> pullRequest = Optional.empty();
    private Optional<Register> register = Optional.empty();

    StepRun(Run run, Step step) {
        this.run = run;
        this.step = step;
        this.actions = run.actions(step);
        this.strict = run.surroundings().strict();
    }

    List<Problem> problems() {
        return problems;
    }

    /// Whether the workspace holds more than it may.
    boolean isTooMuch() {
        return problems.stream().anyMatch(problem -> problem.rule().equals(Workspace.LIMIT));
    }

    Optional<Publish> publish() {
        return publish;
    }

    Optional<PullRequest> pullRequest() {
        return pullRequest;
    }

    Optional<Register> register() {
        return register;
    }

    StepReport perform() {
        boolean never =
                step.condition().map(YamlNode::value).filter(Boolean.FALSE::equals).isPresent();
        if (never || (step.each().isEmpty() && !isWanted(run.context(false)))) {
            return run.report(step, StepReport.Status.SKIPPED, "its condition is false");
        }
        if (strict && !actions.isKnown(step.action())) {
            fail(
                    "goldenpath.unknown-action",
                    step.where(),
                    "there is no action " + step.action(),
                    "");
            return finish(false);
        }
        if (strict && !isCalled()) {
            // a dry run neither renders nor checks what it leaves out
            output.putAll(actions.examples(step.action()));
            message = "left out by a dry run";
            return finish(false);
        }
        List<Map<String, @Nullable Object>> iterations = iterations();
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        if (!broken) {
            for (Map<String, @Nullable Object> iteration : iterations) {
                if (step.each().isEmpty() || isWanted(withEach(run.context(false), iteration))) {
                    inputs.add(input(withEach(run.context(true), iteration)));
                }
            }
        }
        if (!broken || !strict) {
            inputs.forEach(this::call);
        }
        return finish(inputs.isEmpty() && !strict);
    }

    /// Whether a dry run calls the action.
    private boolean isCalled() {
        return actions.isCalledInDryRun(step.action());
    }

    private StepReport finish(boolean nothingToDo) {
        Actions.Kind kind = actions.kind(step.action());
        boolean here = strict ? isCalled() : kind != Actions.Kind.ELSEWHERE;
        StepReport.Status status =
                broken
                        ? StepReport.Status.FAILED
                        : !here
                                ? StepReport.Status.NOT_RUN
                                : nothingToDo
                                        ? StepReport.Status.SKIPPED
                                        : kind == Actions.Kind.HERE
                                                ? StepReport.Status.DONE
                                                : StepReport.Status.LOCAL;
        String said = broken && !problems.isEmpty() ? problems.getFirst().message() : message;
        return new StepReport(
                step.id(),
                step.name(),
                step.action(),
                status,
                run.masks().hide(said),
                log.stream().map(run.masks()::hide).toList(),
                calls,
                output,
                step.where());
    }

    private boolean isWanted(Map<String, @Nullable Object> context) {
        if (step.condition().isEmpty()) {
            return true;
        }
        YamlNode condition = step.condition().get();
        if (!(condition.value() instanceof String)) {
            return !Boolean.FALSE.equals(condition.value());
        }
        Inputs inputs = run.inputs();
        TypedValue value = inputs.render(condition, context);
        swallowOrKeep(inputs);
        return Inputs.isTruthy(value);
    }

    /// Backstage passes a text that fails on as written; people want to know.
    private void swallowOrKeep(Inputs inputs) {
        if (!strict && !inputs.problems().isEmpty()) {
            problems.addAll(inputs.problems());
            broken = true;
        }
    }

    /// The `each` values of all iterations; one empty map without `each`.
    private List<Map<String, @Nullable Object>> iterations() {
        if (step.each().isEmpty()) {
            return List.of(Map.of());
        }
        Inputs inputs = run.inputs();
        TypedValue value = inputs.render(step.each().get(), run.context(true));
        swallowOrKeep(inputs);
        List<Map<String, @Nullable Object>> iterations = new ArrayList<>();
        if (value.value() instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                iterations.add(iteration(Integer.toString(i), list.get(i)));
            }
        } else if (value.value() instanceof Map<?, ?> map) {
            map.forEach((key, member) -> iterations.add(iteration(String.valueOf(key), member)));
        } else {
            fail(
                    "goldenpath.each",
                    step.each().get().where(),
                    "each of the step " + step.name() + " is neither a list nor a mapping",
                    "give a list or a mapping");
        }
        return iterations;
    }

    private static Map<String, @Nullable Object> iteration(String key, @Nullable Object value) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        each.put("key", key);
        each.put("value", value);
        return each;
    }

    private static Map<String, @Nullable Object> withEach(
            Map<String, @Nullable Object> context, Map<String, @Nullable Object> iteration) {
        if (!iteration.isEmpty()) {
            context.put("each", iteration);
        }
        return context;
    }

    private Map<String, @Nullable Object> input(Map<String, @Nullable Object> context) {
        if (step.input().isEmpty()) {
            return Map.of();
        }
        Inputs inputs = run.inputs();
        Map<String, @Nullable Object> input = inputs.mapping(step.input().get(), context);
        swallowOrKeep(inputs);
        if (!run.masks().isEmpty()) {
            Map<String, @Nullable Object> without = new LinkedHashMap<>(context);
            without.put("secrets", Map.of());
            run.masks().learn(input, run.inputs().mapping(step.input().get(), without));
        }
        for (Violation violation : actions.check(step.action(), input)) {
            String name = violation.path();
            if (violation.keyword().equals("additionalProperties") && isLocalForm()) {
                // the local form can do without it, and people get their repository
                problems.add(
                        Problem.warning(
                                        "goldenpath.input",
                                        place(step.input().get(), violation.pointer()),
                                        step.action() + " has no input " + name)
                                .advise("take it out: Backstage refuses the step because of it"));
                continue;
            }
            fail(
                    "goldenpath.input",
                    place(step.input().get(), violation.pointer()),
                    "the input of "
                            + step.action()
                            + " is not right: "
                            + (name.isEmpty() ? "it " : name + " ")
                            + violation.message(),
                    violation.advice());
        }
        return input;
    }

    private boolean isLocalForm() {
        return !strict && actions.kind(step.action()) == Actions.Kind.LOCAL_FORM;
    }

    private static Where place(YamlNode node, String pointer) {
        YamlNode at = node;
        for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            String key = token.replace("~1", "/").replace("~0", "~");
            YamlNode next =
                    at instanceof YamlMap
                            ? at.get(key).orElse(null)
                            : at instanceof YamlList list
                                            && key.matches("\\d{1,6}")
                                            && Integer.parseInt(key) < list.items().size()
                                    ? list.items().get(Integer.parseInt(key))
                                    : null;
            if (next == null) {
                break;
            }
            at = next;
        }
        return at.where();
    }

    private void call(Map<String, @Nullable Object> input) {
        Optional<Action> action =
                strict ? actions.findForDryRun(step.action()) : actions.find(step.action());
        if (action.isEmpty()) {
            Map<String, @Nullable Object> examples = actions.examples(step.action());
            message = actions.elsewhere(step.action(), input);
            calls.add(new StepReport.Call(run.masks().hide(input), examples));
            give(examples);
            return;
        }
        ActionCall call = new ActionCall(step.action(), input, step.where(), run.surroundings());
        Outcome<ActionResult> outcome = Guard.item(step.where(), () -> outcome(action.get(), call));
        problems.addAll(outcome.problems());
        broken |= outcome.hasErrors();
        ActionResult result = outcome.value().orElse(null);
        if (result == null) {
            calls.add(new StepReport.Call(run.masks().hide(input), Map.of()));
            return;
        }
        message = result.message();
        log.addAll(result.log());
        publish = publish.or(result::publish);
        pullRequest = pullRequest.or(result::pullRequest);
        register = register.or(result::register);
        calls.add(new StepReport.Call(run.masks().hide(input), run.masks().hide(result.output())));
        give(result.output());
    }

    private Outcome<ActionResult> outcome(Action action, ActionCall call) {
        try {
            ActionResult result = action.run(call);
            return Outcome.of(result, result.problems());
        } catch (ActionFault e) {
            return Outcome.failed(
                    Problem.error(e.rule(), step.where(), e.message()).advise(e.advice()));
        }
    }

    /// Outputs of iterations are collected into lists by name.
    private void give(Map<String, @Nullable Object> values) {
        if (step.each().isEmpty()) {
            output.putAll(values);
            return;
        }
        values.forEach(
                (name, value) -> {
                    List<@Nullable Object> all = new ArrayList<>();
                    if (output.get(name) instanceof List<?> before) {
                        all.addAll(before);
                    }
                    all.add(value);
                    output.put(name, all);
                });
    }

    private void fail(String rule, Where where, String words, String advice) {
        broken = true;
        problems.add(Problem.error(rule, where, words).advise(advice));
    }
}
