package dev.slipway.cli;

import dev.slipway.desk.Consent;
import dev.slipway.desk.Effect;

import picocli.CommandLine.Option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The flags that agree to what a golden path does beyond writing files. `--dry-run` says which
/// there are.
final class EffectFlags {
    @Option(
            names = "--accept-hooks",
            description = "Runs all of the template's hooks, programs of its author.")
    boolean hooks;

    @Option(
            names = "--accept-prompt-hooks",
            description = "Runs only the hooks that come before the questions.")
    boolean promptHooks;

    @Option(
            names = "--accept-project-hooks",
            description = "Runs only the hooks that work in the new folder.")
    boolean projectHooks;

    @Option(
            names = "--send",
            paramLabel = "STEP",
            description =
                    "Sends the request of this step (its id), as the platform configures it;"
                            + " repeat for more.")
    List<String> steps = List.of();

    @Option(
            names = "--publish",
            description =
                    "Creates the repository on its host and pushes to it, or opens the pull"
                            + " request.")
    boolean publish;

    Consent consent() {
        Set<String> agreed = new LinkedHashSet<>();
        if (hooks || promptHooks) {
            agreed.add(Effect.PROMPT_HOOKS);
        }
        if (hooks || projectHooks) {
            agreed.add(Effect.HOOKS);
        }
        steps.forEach(step -> agreed.add(Effect.CALL + step));
        if (publish) {
            agreed.add(Effect.PUBLISH);
            agreed.add(Effect.PULL_REQUEST);
        }
        return new Consent(agreed);
    }
}
