package dev.slipway.score.patch;

import dev.slipway.files.FileSource;
import dev.slipway.gotemplate.Limits;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Workload;
import dev.slipway.score.provision.Provisioned;
import dev.slipway.score.provision.Request;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What a target works on when all resources are provisioned. `sources` are the files below the
/// project's folder.
public record Conversion(
        Provisioned provisioned,
        Options options,
        FileSource sources,
        List<PatchTemplate> patches,
        Request.Surroundings surroundings) {

    /// All workloads by name.
    public List<WorkloadState> workloads() {
        return List.copyOf(provisioned.state().workloads().values());
    }

    public Outputs outputs(Workload workload, Problems problems) {
        return provisioned.outputs(workload, problems);
    }

    /// `.Workloads` of a patch template.
    public Map<String, @Nullable Object> workloadValues() {
        Map<String, @Nullable Object> values = new TreeMap<>();
        workloads().forEach(w -> values.put(w.workload().name(), w.workload().spec().value()));
        return values;
    }

    /// `root` changed by all patch templates, one after the other; each sees what the ones before
    /// it made. `data` gives the dot for a tree, `reread` what the peer makes of a patched one.
    public YamlNode patched(
            YamlNode root, PatchData data, UnaryOperator<YamlNode> reread, Problems problems) {
        YamlNode result = root;
        for (PatchTemplate patch : patches) {
            Rendering rendering =
                    new Rendering(
                            PatchTemplate.FUNCTIONS.and(
                                    "substituteValue",
                                    2,
                                    call -> substitute(call.text(0), call.text(1), problems)),
                            Limits.DEFAULT,
                            surroundings.seed().forUse("patch " + patch.path()),
                            surroundings.now(),
                            surroundings.progress());
            result =
                    patch.apply(result, data.of(result), rendering, problems)
                            .map(reread)
                            .orElse(result);
        }
        return result;
    }

    private String substitute(String workload, String text, Problems problems) {
        WorkloadState state = provisioned.state().workloads().get(workload);
        if (state == null) {
            return text;
        }
        Outputs outputs = outputs(state.workload(), problems);
        return Placeholders.expand(text, state.workload().nameOrigin().where(), true, outputs);
    }
}
