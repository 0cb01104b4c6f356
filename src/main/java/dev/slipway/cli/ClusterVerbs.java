package dev.slipway.cli;

import picocli.CommandLine.Command;

import java.time.Clock;
import java.util.List;

/// `slipway cluster`: how what was deployed runs.
@Command(
        name = "cluster",
        description = "How the workloads of the catalog run, with a cause and a next step.")
final class ClusterVerbs {

    List<Object> verbs() {
        return List.of(new ClusterHealthVerb(Clock.systemUTC()));
    }
}
