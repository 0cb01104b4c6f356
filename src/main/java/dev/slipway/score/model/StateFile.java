package dev.slipway.score.model;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.score.model.State.ComposeState;
import dev.slipway.score.model.State.ResourceState;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.NaturalOrder;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads and writes `state.yaml` as score-k8s 0.15.0 and score-compose 0.45.0 do, so that both
/// command lines and Slipway can take turns.
public final class StateFile {
    private static final Origin HERE = Origin.TARGET;
    private static final Set<String> CONTAINER =
            Set.of("args", "before", "command", "files", "variables", "volumes");

    private StateFile() {}

    public static Outcome<State> read(String path, String text) {
        Outcome<YamlNode> read = Yaml.readOne(path, text, Dialect.GO);
        if (read.value().isEmpty()) {
            return Outcome.failed(read.problems());
        }
        if (!(read.value().get() instanceof YamlMap root)) {
            return Outcome.failed(
                    Problem.error(
                            "score.state", read.value().get().where(), "the state is no mapping"));
        }
        Map<String, WorkloadState> workloads = new TreeMap<>();
        for (YamlMap.Entry entry : Trees.map(root.get("workloads")).entries()) {
            workloads.put(entry.key(), workload(entry));
        }
        Map<ResourceUid, ResourceState> resources = new TreeMap<>();
        for (YamlMap.Entry entry : Trees.map(root.get("resources")).entries()) {
            ResourceUid.parse(entry.key())
                    .ifPresent(uid -> resources.put(uid, resource(uid, entry.value())));
        }
        return Outcome.of(
                new State(
                        workloads,
                        resources,
                        Trees.map(root.get("shared_state")).value(),
                        texts(root.get("patching_templates")),
                        root.text("compose_project")
                                .map(
                                        project ->
                                                new ComposeState(
                                                        project,
                                                        root.text("mounts_directory")
                                                                .orElse("")))));
    }

    private static WorkloadState workload(YamlMap.Entry entry) {
        YamlNode node = entry.value();
        YamlMap spec = Trees.map(node.get("spec")).as(Origin.Step.SCORE);
        return new WorkloadState(
                new Workload(entry.key(), node.text("file").orElse(""), spec),
                node.text("instance_suffix"),
                Trees.map(node.get("build_configs")));
    }

    private static ResourceState resource(ResourceUid uid, YamlNode node) {
        return new ResourceState(
                uid,
                node.text("guid").orElse(""),
                Trees.map(node.get("metadata")),
                Trees.map(node.get("params")),
                node.text("source_workload").orElse(""),
                node.text("provisioner").orElse(""),
                Trees.map(node.get("state")).value(),
                Trees.map(node.get("outputs")));
    }

    private static List<String> texts(Optional<YamlNode> list) {
        List<String> texts = new ArrayList<>();
        if (list.map(YamlNode::value).orElse(null) instanceof List<?> items) {
            items.forEach(item -> texts.add(String.valueOf(item)));
        }
        return texts;
    }

    /// The state as the tree that is written, in the peers' order of keys.
    public static YamlNode tree(State state) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        Map<String, Object> workloads = new TreeMap<>(NaturalOrder.KEYS);
        state.workloads().forEach((name, workload) -> workloads.put(name, workload(workload)));
        root.put("workloads", workloads);
        Map<String, Object> resources = new TreeMap<>(NaturalOrder.KEYS);
        state.resources().forEach((uid, res) -> resources.put(uid.toString(), resource(res)));
        root.put("resources", resources);
        root.put("shared_state", sorted(state.shared()));
        state.compose()
                .ifPresent(
                        compose -> {
                            root.put("compose_project", compose.project());
                            root.put("mounts_directory", compose.mountsDirectory());
                        });
        root.put("patching_templates", state.patchingTemplates());
        return YamlNode.of(root, HERE);
    }

    private static Map<String, @Nullable Object> workload(WorkloadState state) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("spec", spec(state.workload().spec().value()));
        if (!state.workload().file().isEmpty()) {
            tree.put("file", state.workload().file());
        }
        state.instanceSuffix().ifPresent(suffix -> tree.put("instance_suffix", suffix));
        if (!state.buildConfigs().entries().isEmpty()) {
            Map<String, @Nullable Object> builds = new TreeMap<>(NaturalOrder.KEYS);
            builds.putAll(state.buildConfigs().value());
            tree.put("build_configs", builds);
        }
        return tree;
    }

    /// The spec as the peers' types write it: these members only when they hold something.
    private static @Nullable Object spec(Map<String, @Nullable Object> spec) {
        Map<String, @Nullable Object> full = new LinkedHashMap<>(spec);
        withoutEmpty(full, Set.of("resources"));
        each(full, "containers", CONTAINER);
        each(full, "resources", Set.of("metadata", "params"));
        if (full.get("service") instanceof Map<?, ?> service) {
            Map<String, @Nullable Object> ports = Trees.texts(service);
            withoutEmpty(ports, Set.of("ports"));
            full.put("service", ports);
        }
        return sorted(full);
    }

    private static void each(
            Map<String, @Nullable Object> parent, String key, Set<String> members) {
        if (!(parent.get(key) instanceof Map<?, ?> children)) {
            return;
        }
        Map<String, @Nullable Object> changed = Trees.texts(children);
        changed.replaceAll(
                (name, child) -> {
                    if (!(child instanceof Map<?, ?> map)) {
                        return child;
                    }
                    Map<String, @Nullable Object> copy = Trees.texts(map);
                    withoutEmpty(copy, members);
                    return copy;
                });
        parent.put(key, changed);
    }

    private static void withoutEmpty(Map<String, @Nullable Object> map, Set<String> members) {
        map.entrySet()
                .removeIf(
                        e ->
                                members.contains(e.getKey())
                                        && (e.getValue() instanceof Map<?, ?> m && m.isEmpty()
                                                || e.getValue() instanceof List<?> l
                                                        && l.isEmpty()));
    }

    private static Map<String, @Nullable Object> resource(ResourceState state) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("guid", state.guid());
        tree.put("type", state.uid().type());
        tree.put("class", state.uid().cls());
        tree.put("id", state.uid().id());
        tree.put("metadata", sorted(state.metadata().value()));
        tree.put("params", sorted(state.params().value()));
        tree.put("source_workload", state.sourceWorkload());
        tree.put("provisioner", state.provisioner());
        tree.put("state", sorted(state.state()));
        if (!state.outputs().entries().isEmpty()) {
            tree.put("outputs", sorted(state.outputs().value()));
        }
        return tree;
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> result = new TreeMap<>(NaturalOrder.KEYS);
                map.forEach((key, item) -> result.put(String.valueOf(key), sorted(item)));
                yield result;
            }
            case List<?> list -> {
                List<@Nullable Object> result = new ArrayList<>();
                list.forEach(item -> result.add(sorted(item)));
                yield result;
            }
            case null, default -> value;
        };
    }
}
