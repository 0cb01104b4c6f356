package dev.slipway.cli;

import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.score.folder.StateFolder;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.provision.Ordering;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// `slipway score resources list`.
@Command(
        name = "list",
        description = "Lists the resources of the state with the names of their outputs.")
final class ScoreResourcesVerb extends ScoreVerb {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table (default) or json.")
    String format = "table";

    @Option(names = "--stale", description = "Lists only what no workload asks for any more.")
    boolean stale;

    @Override
    public Integer call() {
        Optional<StateFolder> folder = state();
        if (folder.isEmpty()) {
            return Exit.FINDINGS;
        }
        State state = folder.get().state();
        Problems problems = new Problems();
        List<ResourceUid> uids =
                stale ? List.copyOf(state.stale()) : Ordering.sorted(state, problems);
        if (uids.isEmpty()) {
            out().println(stale ? "No stale resources found" : "No resources found");
        } else if (format.equals("json")) {
            List<GoStruct> values = new ArrayList<>();
            uids.forEach(
                    uid -> {
                        Map<String, @Nullable Object> one = new LinkedHashMap<>();
                        one.put("UID", uid.toString());
                        one.put("Outputs", outputs(state, uid));
                        values.add(new GoStruct("jsonData", one));
                    });
            out().println(PeerFormat.json(values));
        } else {
            GridTable table = new GridTable("UID", "Outputs");
            uids.forEach(uid -> table.row(uid.toString(), String.join(", ", outputs(state, uid))));
            out().print(table);
        }
        out().flush();
        return tell(problems.sorted());
    }

    private static List<String> outputs(State state, ResourceUid uid) {
        return Objects.requireNonNull(state.resources().get(uid))
                .outputs()
                .keys()
                .sorted()
                .toList();
    }
}
