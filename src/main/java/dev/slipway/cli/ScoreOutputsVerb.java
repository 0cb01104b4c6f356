package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.score.folder.StateFolder;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State.ResourceState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/// `slipway score resources get-outputs`.
@Command(
        name = "get-outputs",
        description = "Prints the outputs of a resource, secrets included: they were asked for.")
final class ScoreOutputsVerb extends ScoreVerb {

    @Parameters(paramLabel = "TYPE.CLASS#ID")
    String uid = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "json (default), yaml, or a Go template with sprig functions.")
    String format = "json";

    @Override
    public Integer call() {
        Optional<StateFolder> folder = state();
        if (folder.isEmpty()) {
            return Exit.FINDINGS;
        }
        Optional<ResourceState> resource =
                ResourceUid.parse(uid)
                        .flatMap(
                                parsed ->
                                        Optional.ofNullable(
                                                folder.get().state().resources().get(parsed)));
        if (resource.isEmpty()) {
            err().println("Error: no such resource '" + uid + "'");
            err().flush();
            return Exit.FINDINGS;
        }
        Outcome<String> text = PeerFormat.of(format, resource.get().outputs().value());
        text.value().ifPresent(out()::print);
        out().flush();
        return tell(text.problems());
    }
}
