package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.cluster.model.LiveObject;

import java.util.List;

/// Manifests that may be held against a cluster and applied to it.
///
/// @param title what they are of: a workload, or a file
/// @param namespace where their component says that it runs; empty where none does
/// @param problems why they are not what was meant; with an error among them nothing is applied
/// @param notes what to know before applying them, in sentences
public record Applicable(
        String title,
        String namespace,
        List<LiveObject> objects,
        List<Problem> problems,
        List<String> notes) {

    public Applicable {
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean isSound() {
        return !objects.isEmpty() && problems.stream().noneMatch(Problem::isError);
    }
}
