package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FilePlan;
import dev.slipway.form.Form;
import dev.slipway.form.FormView;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.StepReport;
import dev.slipway.goldenpath.action.Register;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;
import dev.slipway.goldenpath.cookiecutter.CookiecutterRequest;
import dev.slipway.goldenpath.cookiecutter.Hook;
import dev.slipway.goldenpath.cookiecutter.HookRun;
import dev.slipway.goldenpath.cookiecutter.QuestionHooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Cookiecutter template as a golden path: its questions are the form, its files the plan, its
/// hooks steps that run only after consent. A `catalog-info.yaml` among the files is registered, as
/// the golden paths of the catalog do it. `ready` says whether what runs before the questions has
/// run.
record CookiecutterRecipe(PathEntry entry, Cookiecutter template, boolean ready) implements Recipe {
    private static final String DESCRIPTOR = "catalog-info.yaml";
    static final String HOOK = "cookiecutter:hook";
    private static final String BEFORE = "cookiecutter:pre-prompt";

    @Override
    public Form form() {
        return template.form();
    }

    @Override
    public Where where() {
        return template.where();
    }

    @Override
    public List<String> steps() {
        List<String> steps = new ArrayList<>(List.of("Render the template"));
        template.hookFiles().forEach(hook -> steps.add(name(hook)));
        return steps;
    }

    @Override
    public Optional<Effect> beforehand() {
        List<Hook> hooks = ready ? List.of() : QuestionHooks.of(template);
        return hooks.isEmpty() ? Optional.empty() : Optional.of(Effects.beforehand(hooks));
    }

    @Override
    public Outcome<Recipe> prepared(HookRun hooks) {
        return QuestionHooks.run(template, hooks)
                .map(left -> new CookiecutterRecipe(entry, left, true));
    }

    @Override
    public Planner planner(Kitchen kitchen) {
        CookiecutterRequest.Surroundings around =
                new CookiecutterRequest.Surroundings(
                        kitchen.clock(),
                        kitchen.seed().toString(),
                        template.folder(),
                        template.folder(),
                        ".",
                        "");
        return (view, progress) -> bake(view, around, progress);
    }

    private Outcome<Baked> bake(
            FormView view, CookiecutterRequest.Surroundings around, Progress progress) {
        CookiecutterRequest request =
                new CookiecutterRequest(
                        view.values(),
                        CookiecutterRequest.Values.NONE,
                        around,
                        CookiecutterRequest.Target.FRESH,
                        true);
        Outcome<CookiecutterPlan> planned = template.plan(request, progress);
        CookiecutterPlan project =
                planned.value()
                        .orElseGet(
                                () ->
                                        new CookiecutterPlan(
                                                "",
                                                FilePlan.EMPTY,
                                                Map.of(),
                                                List.of(),
                                                Optional.empty()));
        List<Problem> problems = new ArrayList<>(planned.problems());
        boolean failed = problems.stream().anyMatch(Problem::isError);
        Optional<Register> register = register(project.files());
        List<StepReport> steps = new ArrayList<>();
        int files = project.files().files().size();
        steps.add(
                step(
                        "render",
                        "Render the template",
                        "cookiecutter",
                        failed ? StepReport.Status.FAILED : StepReport.Status.DONE,
                        files + (files == 1 ? " file" : " files"),
                        where()));
        for (Hook hook : project.hooks()) {
            if (hook.phase() == Hook.Phase.PRE_PROMPT) {
                steps.add(before(hook, problems));
                continue;
            }
            steps.add(
                    step(
                            hook.path(),
                            name(hook.path()),
                            HOOK,
                            StepReport.Status.NOT_RUN,
                            "a program of the template's author; runs only when you agree",
                            Where.file(hook.path())));
        }
        register.ifPresent(
                found ->
                        steps.add(
                                step(
                                        "register",
                                        "Register in the catalog",
                                        "catalog:register",
                                        StepReport.Status.LOCAL,
                                        found.entityRef().orElse(DESCRIPTOR)
                                                + " is added to the open platform",
                                        where())));
        Plan plan =
                new Plan(
                        project.files(),
                        steps,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        register);
        return Outcome.of(new Baked(plan, Optional.of(project)), problems);
    }

    /// What became of a hook that runs before the questions; that it did not run is told.
    private StepReport before(Hook hook, List<Problem> problems) {
        if (!ready) {
            problems.add(
                    Problem.warning(
                                    "cookiecutter.hook",
                                    Where.file(hook.path()),
                                    "the hook did not run before the questions")
                            .advise("without it they may not be what the template means"));
        }
        return step(
                hook.path(),
                name(hook.path()),
                BEFORE,
                ready ? StepReport.Status.DONE : StepReport.Status.NOT_RUN,
                ready
                        ? "run before the questions, as you agreed"
                        : "a program of the template's author; you did not let it run before the"
                                + " questions",
                Where.file(hook.path()));
    }

    private static Optional<Register> register(FilePlan files) {
        return files.file(DESCRIPTOR)
                .map(
                        file ->
                                new Register(
                                        "",
                                        Optional.of(DESCRIPTOR),
                                        Register.entityRef(
                                                DESCRIPTOR,
                                                new String(file.bytes(), StandardCharsets.UTF_8))));
    }

    private static StepReport step(
            String id,
            String name,
            String action,
            StepReport.Status status,
            String message,
            Where where) {
        return new StepReport(
                id, name, action, status, message, List.of(), List.of(), Map.of(), where);
    }

    /// `hooks/post_gen_project.py` in words.
    private static String name(String hook) {
        return "Hook " + hook.substring(hook.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }
}
