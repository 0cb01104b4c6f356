package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.files.FileSource;
import dev.slipway.form.Form;
import dev.slipway.form.FormView;
import dev.slipway.goldenpath.Answers;
import dev.slipway.goldenpath.GoldenPath;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;
import dev.slipway.goldenpath.cookiecutter.FetchCookiecutter;
import dev.slipway.goldenpath.cookiecutter.HookRun;
import dev.slipway.score.model.Seed;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// A golden path as one reading of the platform has it, of whichever kind: what it asks, and how
/// answers become a plan.
sealed interface Recipe permits Recipe.Software, CookiecutterRecipe {

    PathEntry entry();

    Form form();

    /// What it wants the wizard's buttons to be called.
    default SoftwareTemplate.Buttons buttons() {
        return SoftwareTemplate.Buttons.USUAL;
    }

    /// The place of the golden path itself.
    Where where();

    /// The names of the steps, in order.
    List<String> steps();

    /// What has to run before anything is asked, when the user agrees; empty when nothing has to,
    /// or it did.
    default Optional<Effect> beforehand() {
        return Optional.empty();
    }

    /// The same golden path as that leaves it.
    default Outcome<Recipe> prepared(HookRun hooks) {
        return Outcome.of(this);
    }

    /// Makes plans with what `kitchen` has, keeping between them what did not change.
    Planner planner(Kitchen kitchen);

    /// What a plan depends on besides the answers; `context` holds the files, `seed` and `now` are
    /// fixed for a whole session.
    record Kitchen(RunContext context, Seed seed, ZonedDateTime now) {

        Clock clock() {
            return Clock.fixed(now.toInstant(), now.getZone());
        }
    }

    /// What answers give; `project` is there for Cookiecutter.
    record Baked(Plan plan, Optional<CookiecutterPlan> project) {}

    /// Safe for use by several threads.
    @FunctionalInterface
    interface Planner {
        Outcome<Baked> plan(FormView view, Progress progress);
    }

    /// Reads `entry`; paths of `files` are as screens show them.
    static Outcome<Recipe> read(PathEntry entry, FileSource files) {
        if (entry.folder().isPresent()) {
            return Cookiecutter.read(files, entry.folder().get())
                    .map(read -> new CookiecutterRecipe(entry, read, false));
        }
        Entity entity = entry.entity().orElseThrow();
        return SoftwareTemplate.read(entity.path(), entity.raw())
                .map(template -> new Software(entry, template));
    }

    /// A Software Template.
    record Software(PathEntry entry, SoftwareTemplate template) implements Recipe {

        @Override
        public Form form() {
            return template.form();
        }

        @Override
        public SoftwareTemplate.Buttons buttons() {
            return template.buttons();
        }

        @Override
        public Where where() {
            return template.where();
        }

        @Override
        public List<String> steps() {
            return template.steps().stream().map(step -> step.name()).toList();
        }

        @Override
        public Planner planner(Kitchen kitchen) {
            RunContext context =
                    kitchen.context()
                            .and(
                                    FetchCookiecutter.ID,
                                    new FetchCookiecutter(
                                            kitchen.clock(), kitchen.seed().toString()));
            GoldenPath path = GoldenPath.session(template, context);
            return (view, progress) ->
                    path.plan(new Answers(view.values(), view.secrets()), progress)
                            .map(plan -> new Baked(plan, Optional.empty()));
        }
    }
}
