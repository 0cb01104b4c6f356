package dev.slipway.score.provision;

import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All resources provisioned: the new state, what each made in provisioning order, and where
/// outputs come from.
public record Provisioned(State state, List<Made> made, Map<ResourceUid, Outputs.Source> sources) {

    /// The pieces of the target's output that a provisioner rendered, by section (`manifests`;
    /// `services`, `networks`, `volumes`, `files`, `directories`, `models`, `info_logs`).
    public record Made(ResourceUid uid, Provisioner provisioner, Map<String, YamlNode> sections) {

        public Optional<YamlNode> section(String name) {
            return Optional.ofNullable(sections.get(name));
        }
    }

    /// What the placeholders of `workload` mean.
    public Outputs outputs(Workload workload, Problems problems) {
        return outputs(workload, sources, problems);
    }

    static Outputs outputs(
            Workload workload, Map<ResourceUid, Outputs.Source> sources, Problems problems) {
        Map<String, Outputs.Source> byName = new HashMap<>();
        for (Workload.Use use : workload.resources()) {
            Outputs.Source source = sources.get(use.uid());
            byName.put(use.name(), source == null ? new Outputs.Source.Unknown("") : source);
        }
        return new Outputs(workload, byName, problems);
    }
}
