package dev.slipway.score.model;

import dev.slipway.base.Traced;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Map;

/// What a run made: the text with the origin of every line, the same as trees (Kubernetes: one a
/// manifest; Compose: one), the new state, the files below the mounts directory (Compose), and the
/// names of the variables that were read from the environment. Nothing has been written.
public record Generated(
        Target target,
        Traced output,
        List<YamlNode> documents,
        State state,
        Map<String, byte[]> mounts,
        List<String> environment) {

    public Generated {
        documents = List.copyOf(documents);
        environment = List.copyOf(environment);
    }
}
