package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.score.folder.StateFolder;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.model.StateFile;
import dev.slipway.yaml.YamlWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `slipway score resources prune`: what the peers keep for ever.
@Command(
        name = "prune",
        description = {
            "Takes out of the state what no workload asks for any more.",
            "Their passwords are lost with them: a resource that comes back gets new ones.",
        })
final class ScorePruneVerb extends ScoreVerb {

    @Option(names = "--dry-run", description = "Only says what would go.")
    boolean dryRun;

    @Override
    public Integer call() {
        Optional<StateFolder> folder = state();
        if (folder.isEmpty()) {
            return Exit.FINDINGS;
        }
        State state = folder.get().state();
        List<Problem> problems = new ArrayList<>();
        if (!dryRun && !state.stale().isEmpty()) {
            String path = StateFolder.stateFile(folder.get().target());
            apply(
                    home(),
                    new FilePlan(
                            List.of(
                                    Change.Write.text(
                                            path,
                                            YamlWriter.write(StateFile.tree(state.pruned()))))),
                    problems);
        }
        for (ResourceUid uid : state.stale()) {
            out().println(uid);
        }
        out().flush();
        log(
                Common.count(state.stale().size(), "stale resource", "stale resources")
                        + (dryRun ? " would be removed" : " removed"));
        return tell(problems);
    }
}
