package dev.slipway.cli;

import dev.slipway.desk.Desk;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.util.Map;

/// `slipway score`: the peers' commands with the peers' flags, for both targets.
@Command(
        name = "score",
        description = "Turns Score files into what runs.",
        exitCodeOnInvalidInput = Exit.FINDINGS)
final class ScoreVerbs {

    private ScoreVerbs() {}

    static CommandLine line(Desk desk, Map<String, String> environment) {
        CommandLine provisioners = new CommandLine(new ProvisionersWord());
        provisioners.addSubcommand(new ScoreProvisionersVerb());
        CommandLine resources = new CommandLine(new ResourcesWord());
        resources.addSubcommand(new ScoreResourcesVerb());
        resources.addSubcommand(new ScoreOutputsVerb());
        resources.addSubcommand(new ScorePruneVerb());
        return new CommandLine(new ScoreVerbs())
                .addSubcommand(new ScoreInitVerb(environment))
                .addSubcommand(new ScoreGenerateVerb(desk, environment))
                .addSubcommand(new ScoreValidateVerb(desk))
                .addSubcommand("provisioners", provisioners)
                .addSubcommand("resources", resources);
    }

    @Command(
            name = "provisioners",
            description = "What can make the resources that workloads ask for.",
            exitCodeOnInvalidInput = Exit.FINDINGS)
    private static final class ProvisionersWord {}

    @Command(
            name = "resources",
            description = "What was made for the workloads of the state.",
            exitCodeOnInvalidInput = Exit.FINDINGS)
    private static final class ResourcesWord {}
}
