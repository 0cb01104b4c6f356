package dev.slipway.score.model;

import dev.slipway.yaml.YamlNode;

import java.util.Optional;

/// The identity of a resource, `type.class#id`: equal means shared between workloads.
public record ResourceUid(String type, String cls, String id) implements Comparable<ResourceUid> {

    /// The identity of the resource that `workload` calls `name`: class `default` and id
    /// `workload.name` unless given.
    public static ResourceUid of(String workload, String name, YamlNode resource) {
        return new ResourceUid(
                resource.text("type").orElse(""),
                resource.text("class").orElse("default"),
                resource.text("id").orElse(workload + "." + name));
    }

    public static Optional<ResourceUid> parse(String text) {
        int hash = text.indexOf('#');
        int dot = text.indexOf('.');
        if (dot < 0 || hash < dot) {
            return Optional.empty();
        }
        return Optional.of(
                new ResourceUid(
                        text.substring(0, dot),
                        text.substring(dot + 1, hash),
                        text.substring(hash + 1)));
    }

    @Override
    public int compareTo(ResourceUid other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return type + "." + cls + "#" + id;
    }
}
