package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.files.FilePlan;
import dev.slipway.template.python.OrderedDict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run of a template: values, nested templates, questions, hooks, files, in cookiecutter's
/// order.
final class CookiecutterRun {
    private final Cookiecutter template;
    private final CookiecutterRequest request;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    CookiecutterRun(Cookiecutter template, CookiecutterRequest request, Progress progress) {
        this.template = template;
        this.request = request;
        this.progress = progress;
    }

    Outcome<CookiecutterPlan> plan() {
        OrderedDict raw = overwritten();
        if (hasErrors()) {
            return failed();
        }
        Outcome<Optional<Cookiecutter>> next = template.next(raw, request.answers());
        problems.addAll(next.problems());
        if (next.value().isEmpty()) {
            return failed();
        }
        if (next.value().get().isPresent()) {
            return new CookiecutterRun(next.value().get().get(), request, progress).plan();
        }
        Environment environment = Environment.of(raw, template.manifest().json().where());
        problems.addAll(environment.problems());
        if (hasErrors()) {
            return failed();
        }
        Rendering rendering =
                new Rendering(
                        template.cache(),
                        template.files(),
                        template.folder(),
                        environment.options(),
                        request.surroundings(),
                        progress);
        Map<String, @Nullable Object> context = context(raw, rendering);
        return hasErrors() ? failed() : generate(rendering, context);
    }

    private boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private Outcome<CookiecutterPlan> failed() {
        return Outcome.of(
                new CookiecutterPlan("", FilePlan.EMPTY, Map.of(), List.of(), Optional.empty()),
                problems);
    }

    /// The values of the manifest with the user's defaults and the given values in their place.
    private OrderedDict overwritten() {
        OrderedDict raw = template.manifest().values();
        Overwrites.apply(raw, request.values().userDefaults())
                .ifPresent(refusal -> refused(refusal, Severity.WARNING));
        Overwrites.apply(raw, request.values().extra())
                .ifPresent(refusal -> refused(refusal, Severity.ERROR));
        return raw;
    }

    private void refused(Overwrites.Refusal refusal, Severity severity) {
        problems.add(
                new Problem(
                        severity,
                        "cookiecutter.value",
                        template.manifest().places().apply(refusal.name()),
                        refusal.message(),
                        "",
                        Optional.empty()));
    }

    private Map<String, @Nullable Object> context(OrderedDict raw, Rendering rendering) {
        Map<String, @Nullable Object> replay = new LinkedHashMap<>();
        if (request.values().replay().get("cookiecutter") instanceof Map<?, ?> kept) {
            kept.forEach((key, value) -> replay.put(String.valueOf(key), PythonValues.copy(value)));
        }
        Map<Object, @Nullable Object> open = new LinkedHashMap<>(raw);
        replay.keySet().forEach(open::remove);
        Map<String, @Nullable Object> unrendered = new LinkedHashMap<>();
        (replay.isEmpty() ? raw : replay)
                .forEach(
                        (key, value) -> {
                            if (!String.valueOf(key).startsWith("_")) {
                                unrendered.put(String.valueOf(key), value);
                            }
                        });
        Variables variables = new Variables(rendering, template.manifest().places(), replay);
        Map<String, @Nullable Object> resolved = variables.resolve(open, request.answers());
        problems.addAll(variables.problems());
        Map<String, @Nullable Object> values = inOrder(replay.isEmpty() ? raw : replay, resolved);
        CookiecutterRequest.Surroundings around = request.surroundings();
        values.put("_template", around.template());
        values.put("_output_dir", around.outputDir());
        values.put("_repo_dir", around.repoDir());
        values.put("_checkout", around.checkout().isEmpty() ? null : around.checkout());
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("cookiecutter", values);
        context.put("_cookiecutter", unrendered);
        return context;
    }

    /// `dict.update` keeps the places of the keys that were there.
    private static Map<String, @Nullable Object> inOrder(
            Map<?, ?> raw, Map<String, @Nullable Object> resolved) {
        Map<Object, @Nullable Object> ordered = new OrderedDict();
        raw.keySet().stream()
                .filter(resolved::containsKey)
                .forEach(key -> ordered.put(key, resolved.get(key)));
        ordered.putAll(resolved);
        @SuppressWarnings({"unchecked", "rawtypes"}) // all keys are texts
        Map<String, @Nullable Object> typed = (Map) ordered;
        return typed;
    }

    private Outcome<CookiecutterPlan> generate(
            Rendering rendering, Map<String, @Nullable Object> context) {
        Generation generation = new Generation(template, request.target(), rendering, context);
        List<Hook> hooks = new ArrayList<>(hooks(Hook.Phase.PRE_PROMPT, rendering, context, null));
        if (generation.begin()) {
            hooks.addAll(hooks(Hook.Phase.PRE_GEN, rendering, context, generation));
            generation.files();
            hooks.addAll(hooks(Hook.Phase.POST_GEN, rendering, context, generation));
        }
        problems.addAll(generation.problems());
        problems.sort(Problem.WORST_FIRST);
        return Outcome.of(
                new CookiecutterPlan(
                        generation.folder(),
                        generation.plan(),
                        context,
                        hooks,
                        generation.leftover()),
                problems);
    }

    /// A hook that cannot be rendered ends the run only when hooks are to run.
    private List<Hook> hooks(
            Hook.Phase phase,
            Rendering rendering,
            Map<String, @Nullable Object> context,
            @Nullable Generation generation) {
        Outcome<List<Hook>> hooks =
                Hooks.render(template.files(), template.folder(), phase, rendering, context);
        for (Problem problem : hooks.problems()) {
            if (!problem.isError()) {
                continue;
            }
            if (request.hooks() && generation != null) {
                generation.stop(problem);
            } else {
                problems.add(
                        new Problem(
                                Severity.WARNING,
                                problem.rule(),
                                problem.where(),
                                problem.message(),
                                problem.advice(),
                                problem.fix()));
            }
        }
        return hooks.value().orElse(List.of());
    }
}
