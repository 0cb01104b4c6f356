package dev.slipway.score.provision;

import dev.slipway.base.Origin;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.gotemplate.value.NilMap;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State.ComposeState;
import dev.slipway.score.model.State.ResourceState;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Trees;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One resource on its way through the templates of its provisioner.
record Resource(
        Request request,
        ResourceState state,
        YamlMap params,
        Map<String, @Nullable Object> shared,
        Origin place) {

    /// What a provisioner made. `shared` is the patch, not the whole.
    record Result(
            Map<String, @Nullable Object> state,
            Map<String, @Nullable Object> shared,
            YamlMap outputs,
            Map<String, YamlNode> sections) {}

    /// init, state, shared, outputs, then the target's sections, each seeing what came before.
    Optional<Result> render(Provisioner provisioner, Problems problems) {
        Map<String, @Nullable Object> data = data();
        Map<String, YamlMap> common = new LinkedHashMap<>();
        for (String section : ProvisionerFile.COMMON) {
            Optional<Optional<YamlNode>> node = section(provisioner, section, data, problems);
            if (node.isEmpty()) {
                return Optional.empty();
            }
            if (node.get().isPresent() && !(node.get().get() instanceof YamlMap)) {
                problems.error(
                        "score.provisioner",
                        node.get().get().where(),
                        "\""
                                + section
                                + "\" must render to a mapping, not "
                                + node.get().get().kind(),
                        "");
                return Optional.empty();
            }
            YamlMap map = Trees.map(node.get());
            common.put(section, map);
            switch (section) {
                case "init" -> data.put("Init", map.value());
                case "state" -> data.put("State", map.value());
                case "shared" -> data.put("Shared", Trees.merged(shared, map.value()));
                default -> {}
            }
        }
        Map<String, YamlNode> sections = new LinkedHashMap<>();
        for (String section : ProvisionerFile.sections(request.target())) {
            Optional<Optional<YamlNode>> node = section(provisioner, section, data, problems);
            if (node.isEmpty()) {
                return Optional.empty();
            }
            node.get().ifPresent(tree -> sections.put(section, tree));
        }
        return Optional.of(
                new Result(
                        common.getOrDefault("state", Trees.EMPTY).value(),
                        common.getOrDefault("shared", Trees.EMPTY).value(),
                        common.getOrDefault("outputs", Trees.EMPTY),
                        sections));
    }

    private Optional<Optional<YamlNode>> section(
            Provisioner provisioner,
            String name,
            Map<String, @Nullable Object> data,
            Problems problems) {
        GoTemplate template = provisioner.templates().get(name);
        if (template == null) {
            return Optional.of(Optional.empty());
        }
        Rendering rendering = Rendered.rendering(request, state.uid() + " " + name);
        return Rendered.node(
                template, new GoStruct("*templateprov.Data", data), rendering, problems);
    }

    private Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        boolean kubernetes = request.target() == Target.KUBERNETES;
        if (kubernetes) {
            data.put("Guid", state.guid());
        }
        data.put("Uid", state.uid().toString());
        data.put("Type", state.uid().type());
        data.put("Class", state.uid().cls());
        data.put("Id", state.uid().id());
        data.put("Params", givenParams());
        data.put("Metadata", givenMetadata());
        data.put("Init", Map.of());
        data.put("State", state.state());
        data.put("Shared", shared);
        data.put("SourceWorkload", state.sourceWorkload());
        data.put("WorkloadServices", Services.of(request.state(), request.target()));
        if (kubernetes) {
            data.put("WorkloadMetadata", workloadMetadata());
            data.put("Namespace", request.options().namespace().name());
        } else {
            Optional<ComposeState> compose = request.state().compose();
            data.put("ComposeProjectName", compose.map(ComposeState::project).orElse(""));
            data.put("MountsDirectory", compose.map(ComposeState::mountsDirectory).orElse(""));
        }
        return data;
    }

    /// The params; none are a nil map.
    Map<String, @Nullable Object> givenParams() {
        return params.entries().isEmpty() ? NilMap.NIL : params.value();
    }

    /// The metadata; where the Score file has none they are a nil map.
    Map<String, @Nullable Object> givenMetadata() {
        YamlMap metadata = state.metadata();
        return metadata == Trees.EMPTY ? NilMap.NIL : metadata.value();
    }

    Map<String, @Nullable Object> workloadMetadata() {
        WorkloadState source = request.state().workloads().get(state.sourceWorkload());
        return source == null ? Map.of() : source.workload().metadata().value();
    }
}
