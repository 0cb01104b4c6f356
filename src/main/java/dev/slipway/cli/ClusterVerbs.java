package dev.slipway.cli;

import dev.slipway.desk.Desk;

import picocli.CommandLine.Command;

import java.time.Clock;
import java.util.List;

/// `slipway cluster`: how what was deployed runs.
@Command(
        name = "cluster",
        description = "How the workloads of the catalog run, with a cause and a next step.")
final class ClusterVerbs {
    private final Desk desk;

    ClusterVerbs(Desk desk) {
        this.desk = desk;
    }

    List<Object> verbs() {
        return List.of(
                new ClusterStatusVerb(desk, Clock.systemUTC()),
                new ClusterHealthVerb(Clock.systemUTC()),
                new ClusterApplyVerb(desk));
    }
}
