package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.Change;
import dev.slipway.files.FileSource;
import dev.slipway.form.FormView;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.StepReport;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.goldenpath.action.Register;
import dev.slipway.goldenpath.action.WebCall;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.Target;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// From answers to what runs, in memory: form, golden path, Score file, both targets. Made for one
/// golden path and one reading of the platform; each stage keeps its last result and works again
/// only when its input changed. Safe for use by several threads, one after the other.
final class Chain {
    private final Recipe recipe;
    private final Recipe.Kitchen kitchen;
    private final Recipe.Planner planner;
    private final Provenance provenance;
    private final Map<Target, TargetStage> targets = new EnumMap<>(Target.class);
    private final Map<String, @Nullable Object> good = new LinkedHashMap<>();
    private @Nullable Planned last;

    /// What one set of answers came to: `given` is the form with exactly these answers, `used` the
    /// one that was planned; `faults` are the plan's.
    record Agreed(FormView given, FormView used, Recipe.Baked baked, List<Problem> faults) {

        Plan plan() {
            return baked.plan();
        }

        /// The folder that Create makes, and what the new repository is called.
        String name() {
            return baked.project()
                    .map(CookiecutterPlan::folder)
                    .filter(folder -> !folder.isEmpty())
                    .orElseGet(() -> Chain.name(plan(), used));
        }
    }

    /// The same with the preview of it.
    record Drawn(Agreed agreed, Preview preview) {}

    private record Planned(FormView view, Outcome<Recipe.Baked> baked) {}

    Chain(Recipe recipe, RunContext context, Surroundings surroundings) {
        this.recipe = recipe;
        kitchen = new Recipe.Kitchen(context, surroundings.seed, surroundings.now);
        planner = recipe.planner(kitchen);
        provenance = surroundings.provenance;
        for (Target target : Target.values()) {
            Provisions provisions =
                    Provisions.of(surroundings.platform, surroundings.prefix, target);
            targets.put(
                    target,
                    new TargetStage(target, provisions, surroundings.seed, surroundings.now));
        }
    }

    /// What previews depend on besides the template: the platform's files (paths begin with
    /// `prefix`), randomness and the clock, the latter two fixed for a whole session.
    record Surroundings(
            FileSource platform,
            String prefix,
            Seed seed,
            ZonedDateTime now,
            Provenance provenance) {}

    /// What the commit that makes a repository says about its origin.
    String footer() {
        return Provenance.footer(provenance.digest());
    }

    /// The plan of `view` in a run whose user agreed that calls are sent.
    Outcome<Recipe.Baked> sending(FormView view, WebCall.Sender sender, Progress progress) {
        RunContext context = kitchen.context().sending(sender);
        Recipe.Kitchen sending = new Recipe.Kitchen(context, kitchen.seed(), kitchen.now());
        return provenance.recorded(recipe.planner(sending).plan(view, progress), view);
    }

    /// The preview of these answers; `start` is the `System.nanoTime` at which they were given.
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    synchronized Drawn draw(
            Map<String, ? extends @Nullable Object> answers, long start, Progress progress) {
        Agreed agreed = agree(answers, progress);
        List<Preview.File> files = files(agreed.plan());
        Optional<FileText> score = scoreFile(files);
        Set<Problem> problems = new LinkedHashSet<>(told(agreed.faults, agreed.used));
        Map<Target, Preview.Output> outputs = new EnumMap<>(Target.class);
        targets.forEach(
                (target, stage) -> {
                    problems.addAll(stage.problems());
                    score.flatMap(text -> output(stage, text, agreed, problems, progress))
                            .ifPresent(output -> outputs.put(target, output));
                });
        Preview preview =
                new Preview(
                        files,
                        score.map(FileText::path),
                        Optional.ofNullable(outputs.get(Target.KUBERNETES)),
                        Optional.ofNullable(outputs.get(Target.COMPOSE)),
                        agreed.plan().steps().stream().map(Chain::step).toList(),
                        Effects.of(agreed.baked, kitchen.context().actions()),
                        problems.stream().sorted(Problem.WORST_FIRST).toList(),
                        Duration.ofNanos(System.nanoTime() - start));
        return new Drawn(agreed, preview);
    }

    private static Optional<Preview.Output> output(
            TargetStage stage,
            FileText score,
            Agreed agreed,
            Set<Problem> problems,
            Progress progress) {
        progress.check();
        TargetStage.Input input =
                new TargetStage.Input(score, agreed.name(), agreed.plan().workspace().result());
        Outcome<Preview.Output> output = stage.run(input, progress);
        if (agreed.used.isValid()) {
            problems.addAll(output.problems());
        }
        return output.value();
    }

    /// Only the plan: what Create does.
    synchronized Agreed agree(Map<String, ? extends @Nullable Object> answers, Progress progress) {
        FormView given = recipe.form().view(answers);
        FormView used = given.isValid() ? given : recipe.form().view(lastGood(answers, given));
        keepGood(answers, given);
        Outcome<Recipe.Baked> planned = plan(used, progress);
        return new Agreed(given, used, planned.value().orElseThrow(), planned.problems());
    }

    private Outcome<Recipe.Baked> plan(FormView view, Progress progress) {
        if (last == null
                || !last.view.values().equals(view.values())
                || !last.view.secrets().equals(view.secrets())) {
            last = new Planned(view, provenance.recorded(planner.plan(view, progress), view));
        }
        return last.baked;
    }

    /// Wrong answers are replaced by the last right ones, so that a slip changes nothing else.
    private Map<String, @Nullable Object> lastGood(
            Map<String, ? extends @Nullable Object> answers, FormView given) {
        Map<String, @Nullable Object> used = new LinkedHashMap<>(answers);
        for (String wrong : wrong(given)) {
            if (good.containsKey(wrong)) {
                used.put(wrong, good.get(wrong));
            }
        }
        return used;
    }

    private void keepGood(Map<String, ? extends @Nullable Object> answers, FormView given) {
        Set<String> wrong = wrong(given);
        answers.forEach(
                (key, value) -> {
                    if (!wrong.contains(key)) {
                        good.put(key, value);
                    }
                });
    }

    private static Set<String> wrong(FormView view) {
        Set<String> keys = new LinkedHashSet<>();
        view.errors().keySet().forEach(key -> keys.add(key.replaceFirst("[.\\[].*", "")));
        return keys;
    }

    /// While an answer is missing, what follows from that is not told: only warnings about the
    /// template and mistakes in its files.
    private List<Problem> told(List<Problem> problems, FormView used) {
        return used.isValid()
                ? problems
                : problems.stream()
                        .filter(
                                p ->
                                        !p.isError()
                                                || !p.where().path().equals(recipe.where().path()))
                        .toList();
    }

    private static List<Preview.File> files(Plan plan) {
        return plan.workspace().files().stream()
                .map(
                        (Change.Write file) ->
                                new Preview.File(
                                        file.path(),
                                        file.traced().orElse(Preview.File.NO_TEXT),
                                        file.traced().isEmpty(),
                                        file.executable(),
                                        file.bytes().length))
                .toList();
    }

    /// `score.yaml` of the new repository, else the one nearest to its top.
    private static Optional<FileText> scoreFile(List<Preview.File> files) {
        return files.stream()
                .filter(file -> file.path().matches("(.*/)?score\\.ya?ml"))
                .min(
                        Comparator.comparing((Preview.File f) -> f.path().split("/").length)
                                .thenComparing(Preview.File::path))
                .map(file -> new FileText(file.path(), file.content().text()));
    }

    /// What the new repository is called: by the publishing step, else by what it registers, else
    /// by the answer `name`, else by the template.
    static String name(Plan plan, FormView view) {
        String wanted =
                plan.publish()
                        .map(Publish::repo)
                        .filter(repo -> !repo.isBlank())
                        .or(() -> plan.register().flatMap(Register::entityRef).map(Chain::lastPart))
                        .orElseGet(() -> String.valueOf(view.values().get("name")));
        return folderName(wanted);
    }

    /// A name that is safe as one folder's.
    static String folderName(String wanted) {
        String name = wanted.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        return name.isEmpty() || name.equals("null") ? "new-project" : name;
    }

    private static String lastPart(String ref) {
        return ref.substring(Math.max(ref.lastIndexOf('/'), ref.lastIndexOf(':')) + 1);
    }

    /// What became of a step when it was done, with what was agreed to.
    static Preview.Step step(StepReport report, Consent consent) {
        Preview.Step planned = step(report);
        boolean hook = report.action().equals(CookiecutterRecipe.HOOK);
        return hook && consent.allows(Effect.HOOKS)
                ? new Preview.Step(
                        planned.id(),
                        planned.name(),
                        planned.action(),
                        Preview.Fate.DONE,
                        "run, as you agreed",
                        planned.log())
                : planned;
    }

    private static Preview.Step step(StepReport report) {
        Preview.Fate fate =
                switch (report.status()) {
                    case DONE -> Preview.Fate.DONE;
                    case LOCAL -> Preview.Fate.LOCAL;
                    case SKIPPED -> Preview.Fate.SKIPPED;
                    case FAILED -> Preview.Fate.FAILED;
                    case NOT_RUN, NOT_REACHED -> Preview.Fate.NOT_RUN;
                };
        return new Preview.Step(
                report.id(), report.name(), report.action(), fate, report.message(), report.log());
    }
}
