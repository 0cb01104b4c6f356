package dev.slipway.desk;

import dev.slipway.goldenpath.StepReport;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.goldenpath.action.PullRequest;
import dev.slipway.goldenpath.cookiecutter.Hook;

import java.util.ArrayList;
import java.util.List;

/// What a plan would do beyond writing files, each with its sentence.
final class Effects {
    private Effects() {}

    static List<Effect> of(Recipe.Baked baked, Actions actions) {
        List<Effect> effects = new ArrayList<>();
        List<Hook> hooks =
                baked.project().map(project -> project.hooks()).orElse(List.of()).stream()
                        .filter(hook -> hook.phase() != Hook.Phase.PRE_PROMPT)
                        .toList();
        if (!hooks.isEmpty()) {
            effects.add(hooks(hooks));
        }
        for (StepReport step : baked.plan().steps()) {
            if (step.status() == StepReport.Status.NOT_RUN) {
                for (StepReport.Call call : step.calls()) {
                    actions.call(step.action(), call.input())
                            .map(line -> call(step, line))
                            .filter(effect -> !effects.contains(effect))
                            .ifPresent(effects::add);
                }
            }
        }
        baked.plan()
                .publish()
                .filter(Publishing::isSupported)
                .map(Effects::publish)
                .ifPresent(effects::add);
        baked.plan().pullRequest().map(Effects::pullRequest).ifPresent(effects::add);
        return List.copyOf(effects);
    }

    private static Effect hooks(List<Hook> hooks) {
        return hooks(Effect.HOOKS, hooks, "in the new folder");
    }

    /// What runs before anything is asked.
    static Effect beforehand(List<Hook> hooks) {
        return hooks(
                Effect.PROMPT_HOOKS, hooks, "on a copy of the template, before anything is asked");
    }

    private static Effect hooks(String id, List<Hook> hooks, String place) {
        String which =
                hooks.size() == 1
                        ? "Runs " + hooks.getFirst().path()
                        : "Runs the template's " + hooks.size() + " hooks";
        return new Effect(
                id,
                Effect.Kind.PROGRAM,
                which
                        + " "
                        + place
                        + ". A hook is a program of the template's author and may do whatever you"
                        + " may: read it first.",
                hooks.stream().map(h -> new Effect.Script(h.path(), h.script())).toList());
    }

    private static Effect call(StepReport step, String line) {
        return new Effect(
                Effect.CALL + step.id(),
                Effect.Kind.REQUEST,
                step.name() + ": sends " + line + " with the answers of this step.",
                List.of());
    }

    private static Effect pullRequest(PullRequest wanted) {
        int files = wanted.files().changes().size();
        return new Effect(
                Effect.PULL_REQUEST,
                Effect.Kind.PUBLISH,
                "Pushes the branch "
                        + wanted.branch()
                        + " with "
                        + files
                        + (files == 1 ? " file" : " files")
                        + " to "
                        + wanted.owner()
                        + "/"
                        + wanted.repo()
                        + " on "
                        + wanted.host()
                        + " with your token, and opens a pull request.",
                List.of());
    }

    private static Effect publish(Publish publish) {
        return new Effect(
                Effect.PUBLISH,
                Effect.Kind.PUBLISH,
                "Creates the repository "
                        + publish.owner()
                        + "/"
                        + publish.repo()
                        + " on "
                        + publish.host()
                        + " with your token, and pushes the new repository to it.",
                List.of());
    }
}
