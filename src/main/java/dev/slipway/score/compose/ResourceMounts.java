package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The `volumes` of containers: a source that is a resource takes what its provisioner put out.
final class ResourceMounts {
    private static final Map<String, Set<String>> OUTPUTS =
            Map.of(
                    "volume", Set.of("type", "source", "volume"),
                    "tmpfs", Set.of("type", "tmpfs"),
                    "bind", Set.of("type", "source", "bind"));
    private final State state;
    private final Problems problems;

    ResourceMounts(State state, Problems problems) {
        this.state = state;
        this.problems = problems;
    }

    List<YamlNode> mounts(
            Workload workload, Workload.Container container, Placeholders.Lookup lookup) {
        List<YamlNode> mounts = new ArrayList<>();
        for (YamlMap.Entry volume : container.volumes()) {
            mount(workload, volume, lookup).ifPresent(mounts::add);
        }
        return mounts;
    }

    private Optional<YamlNode> mount(
            Workload workload, YamlMap.Entry volume, Placeholders.Lookup lookup) {
        if (!(volume.value().get("source").orElse(null) instanceof YamlScalar given)) {
            return Optional.empty();
        }
        YamlScalar source =
                Placeholders.expand(
                        given,
                        true,
                        (reference, where) ->
                                resource(workload, reference)
                                        .or(() -> lookup.resolve(reference, where)));
        Fieldset mount =
                new Fieldset()
                        .put("type", volume.keyOrigin(), "volume")
                        .put("source", volume.keyOrigin(), source)
                        .put("target", volume.keyOrigin(), volume.key());
        volume.value()
                .get("readOnly")
                .ifPresent(flag -> mount.put("read_only", flag.origin(), flag));
        Optional<YamlMap> outputs =
                ResourceUid.parse(source.text())
                        .map(state.resources()::get)
                        .map(State.ResourceState::outputs);
        return outputs.isEmpty() || fill(mount, outputs.get(), volume, source)
                ? Optional.of(mount.map(volume.keyOrigin()))
                : Optional.empty();
    }

    /// `${resources.NAME}` alone stands for the resource.
    private static Optional<String> resource(Workload workload, String reference) {
        List<String> parts = new Placeholders.Reference(reference, 0).parts();
        return parts.size() == 2 && parts.getFirst().equals("resources")
                ? workload.resource(parts.get(1)).map(use -> use.uid().toString())
                : Optional.empty();
    }

    private boolean fill(Fieldset mount, YamlMap outputs, YamlMap.Entry volume, YamlScalar source) {
        String type = outputs.text("type").orElse("");
        Where where = source.where();
        Set<String> known = OUTPUTS.get(type);
        if (known == null) {
            problems.error(
                    "score.volume-type",
                    where,
                    type.isEmpty()
                            ? source.text() + " has no output \"type\""
                            : source.text() + " is of type \"" + type + "\", which is no volume",
                    "use a resource whose provisioner puts out type volume, tmpfs or bind");
            return false;
        }
        List<String> strange = outputs.keys().filter(key -> !known.contains(key)).toList();
        if (!strange.isEmpty()) {
            problems.error(
                    "score.volume-outputs",
                    where,
                    source.text() + " has outputs that a " + type + " cannot have: " + strange,
                    "remove them from the provisioner's outputs");
            return false;
        }
        for (YamlMap.Entry output : outputs.entries()) {
            mount.put(output.key(), output.keyOrigin(), output.value());
        }
        Optional<YamlNode> path =
                volume.value().get("path").filter(p -> !p.string().orElse("").isEmpty());
        return path.isEmpty() || addPath(mount, type, path.get());
    }

    private boolean addPath(Fieldset mount, String type, YamlNode path) {
        String below = path.string().orElse("");
        Origin origin = path.origin();
        switch (type) {
            case "bind" -> {
                String source = mount.get("source").flatMap(YamlNode::string).orElse("");
                mount.put("source", origin, Paths.join(source, below));
            }
            case "volume" -> {
                Fieldset options = new Fieldset();
                mount.get("volume")
                        .ifPresent(
                                node -> {
                                    if (node instanceof YamlMap map) {
                                        options.putAll(map);
                                    }
                                });
                String before = options.get("subpath").flatMap(YamlNode::string).orElse("");
                options.put("subpath", origin, Paths.join(before, below));
                mount.put("volume", origin, options.map(origin));
            }
            default -> {
                problems.error(
                        "score.volume-path",
                        path.where(),
                        "a tmpfs cannot be mounted at a path inside it",
                        "remove \"path\"");
                return false;
            }
        }
        return true;
    }
}
