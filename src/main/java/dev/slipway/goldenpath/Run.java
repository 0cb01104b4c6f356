package dev.slipway.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.form.Violation;
import dev.slipway.goldenpath.action.ActionCall;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.goldenpath.action.BackstageFunctions;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.goldenpath.action.PullRequest;
import dev.slipway.goldenpath.action.Register;
import dev.slipway.goldenpath.action.Skeletons;
import dev.slipway.goldenpath.action.Workspace;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run through the steps of a template (NunjucksWorkflowRunner of scaffolder-backend 4.2.0).
final class Run {
    private final SoftwareTemplate template;
    private final RunContext context;
    private final Answers answers;
    private final Progress progress;
    private final Actions actions;
    private final Masks masks;
    private final Workspace workspace = new Workspace();
    private final ActionCall.Surroundings surroundings;
    private final Map<String, @Nullable Object> done = new LinkedHashMap<>();
    private final List<StepReport> reports = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Publish> publish = Optional.empty();
    private Optional<PullRequest> pullRequest = Optional.empty();
    private Optional<Register> register = Optional.empty();
    private boolean failed;

    Run(
            SoftwareTemplate template,
            RunContext context,
            Answers answers,
            Skeletons skeletons,
            Progress progress) {
        this.template = template;
        this.context = context;
        this.actions = context.actions();
        this.answers = answers;
        this.progress = progress;
        this.masks = new Masks(answers.secrets().values());
        this.surroundings =
                new ActionCall.Surroundings(
                        workspace,
                        context.files(),
                        template.folder(),
                        template.ref(),
                        context.entities(),
                        skeletons,
                        isStrict(),
                        progress);
    }

    private boolean isStrict() {
        return context.mode() == RunContext.Mode.DRY_RUN;
    }

    Outcome<Plan> plan() {
        secrets();
        for (int i = 0; i < template.steps().size(); i++) {
            progress.check();
            progress.step(template.steps().get(i).name(), i, template.steps().size());
            step(template.steps().get(i));
        }
        Map<String, @Nullable Object> output = failed && isStrict() ? Map.of() : output();
        tellingNames();
        return Outcome.of(
                new Plan(workspace.plan(), reports, output, publish, pullRequest, register),
                problems.stream().map(masks::hide).toList());
    }

    /// What the template asks of its secrets.
    private void secrets() {
        for (Violation violation :
                template.secrets()
                        .map(schema -> schema.validate((Object) answers.secrets()))
                        .orElse(List.of())) {
            String name = violation.path();
            problems.add(
                    Problem.error(
                                    "goldenpath.secrets",
                                    template.where(),
                                    (name.isEmpty() ? "the secrets: " : "secrets." + name + " ")
                                            + violation.message())
                            .advise(violation.advice()));
            failed |= isStrict();
        }
    }

    /// A name is in every listing and in git's history: a secret in one is never meant.
    private void tellingNames() {
        for (String path : workspace.files("")) {
            if (masks.isIn(path)) {
                problems.add(
                        Problem.error(
                                        "goldenpath.secret",
                                        template.where(),
                                        "the name of the file " + path + " holds a secret")
                                .advise("take the secret out of the file's name"));
            }
        }
    }

    private void step(Step step) {
        if (failed && !asksForStatus(step)) {
            reports.add(report(step, StepReport.Status.NOT_REACHED, "an earlier step failed"));
            return;
        }
        StepRun run = new StepRun(this, step);
        StepReport report = run.perform();
        reports.add(report);
        problems.addAll(run.problems());
        publish = publish.or(run::publish);
        pullRequest = pullRequest.or(run::pullRequest);
        register = register.or(run::register);
        if (report.status() == StepReport.Status.FAILED) {
            // a preview goes on with what is there, so that one mistake does not hide the others;
            // not where there is too much already
            failed |= isStrict() || run.isTooMuch();
        } else if (report.status() != StepReport.Status.SKIPPED) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("output", report.output());
            done.put(step.id(), entry);
        }
    }

    private static boolean asksForStatus(Step step) {
        String condition = step.condition().flatMap(YamlNode::string).orElse("");
        return condition.contains("always(") || condition.contains("failure(");
    }

    StepReport report(Step step, StepReport.Status status, String message) {
        return new StepReport(
                step.id(),
                step.name(),
                step.action(),
                status,
                message,
                List.of(),
                List.of(),
                Map.of(),
                step.where());
    }

    Inputs inputs() {
        return new Inputs(BackstageFunctions.steps(failed), isStrict(), progress);
    }

    /// What expressions see; `secrets` only where a step's input is rendered.
    Map<String, @Nullable Object> context(boolean withSecrets) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("parameters", answers.values());
        values.put("steps", done);
        Map<String, @Nullable Object> user = new LinkedHashMap<>();
        if (!context.user().isEmpty()) {
            user.put("entity", context.user());
        }
        if (!context.userRef().isEmpty()) {
            user.put("ref", context.userRef());
        }
        values.put("user", user);
        values.put("context", Map.of("task", Map.of("id", context.taskId())));
        values.put("environment", Map.of("parameters", Map.of(), "secrets", Map.of()));
        if (withSecrets) {
            values.put("secrets", answers.secrets());
        }
        return values;
    }

    private Map<String, @Nullable Object> output() {
        if (template.output().isEmpty()) {
            return Map.of();
        }
        Inputs inputs = inputs();
        Map<String, @Nullable Object> output =
                inputs.mapping(template.output().get(), context(false));
        if (!isStrict()) {
            problems.addAll(inputs.problems());
        }
        for (String key : List.of("links", "text")) {
            if (output.get(key) instanceof List<?> items) {
                output.put(key, items.stream().filter(Run::isWanted).map(Run::withoutIf).toList());
            }
        }
        return masks.hide(output);
    }

    private static boolean isWanted(@Nullable Object item) {
        return !(item instanceof Map<?, ?> map)
                || !map.containsKey("if")
                || Inputs.isTruthy(dev.slipway.template.TypedValue.of(map.get("if")));
    }

    private static Object withoutIf(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return item;
        }
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(map);
        rest.remove("if");
        return rest;
    }

    Actions actions(Step step) {
        return actions.forStep(step.id());
    }

    Masks masks() {
        return masks;
    }

    ActionCall.Surroundings surroundings() {
        return surroundings;
    }
}
