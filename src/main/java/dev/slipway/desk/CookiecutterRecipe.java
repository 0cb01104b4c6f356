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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Cookiecutter template as a golden path: its questions are the form, its files the plan, its
/// hooks steps that run only after consent. A `catalog-info.yaml` among the files is registered, as
/// the golden paths of the catalog do it.
record CookiecutterRecipe(PathEntry entry, Cookiecutter template) implements Recipe {
    private static final String DESCRIPTOR = "catalog-info.yaml";
    static final String HOOK = "cookiecutter:hook";

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
        boolean failed = planned.problems().stream().anyMatch(Problem::isError);
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
        return Outcome.of(new Baked(plan, Optional.of(project)), planned.problems());
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
        return new StepReport(id, name, action, status, message, List.of(), Map.of(), where);
    }

    /// `hooks/post_gen_project.py` in words.
    private static String name(String hook) {
        return "Hook " + hook.substring(hook.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }
}
