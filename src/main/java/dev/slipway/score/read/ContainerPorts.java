package dev.slipway.score.read;

import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Files written before v1b1, or from memory of Kubernetes, give ports to containers.
final class ContainerPorts {

    private ContainerPorts() {}

    /// Whether the service already leads to every port below `ports` of a container.
    static boolean served(YamlMap root, YamlNode ports) {
        Set<Object> targets = new HashSet<>();
        if (root.at("service", "ports").orElse(null) instanceof YamlMap service) {
            for (YamlMap.Entry entry : service.entries()) {
                Optional<YamlNode> target =
                        entry.value().get("targetPort").or(() -> entry.value().get("port"));
                target.map(YamlNode::value).ifPresent(targets::add);
            }
        }
        return ports instanceof YamlMap map
                && map.entries().stream()
                        .map(e -> e.value().get("port").map(YamlNode::value).orElse(null))
                        .filter(Objects::nonNull)
                        .allMatch(targets::contains);
    }
}
