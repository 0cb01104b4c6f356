package dev.slipway.kubernetes;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.Optional;

/// One Kubernetes object as the tree that was read or generated. Its words are empty where the tree
/// has none.
public record Manifest(YamlMap tree) {

    /// What tells objects apart. The version of an API does not: `apps/v1beta1` and `apps/v1` are
    /// two views of one object.
    public record Identity(String group, String kind, String namespace, String name) {

        @Override
        public String toString() {
            return (group.isEmpty() ? "" : group + "/")
                    + kind
                    + " "
                    + (namespace.isEmpty() ? "" : namespace + "/")
                    + name;
        }
    }

    public static Optional<Manifest> of(YamlNode node) {
        return node instanceof YamlMap map ? Optional.of(new Manifest(map)) : Optional.empty();
    }

    public String apiVersion() {
        return tree.text("apiVersion").orElse("");
    }

    public String kind() {
        return tree.text("kind").orElse("");
    }

    public String name() {
        return tree.text("metadata", "name").orElse("");
    }

    public String namespace() {
        return tree.text("metadata", "namespace").orElse("");
    }

    /// `apps` of `apps/v1`; empty for the core group.
    public String group() {
        int slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    public Identity identity() {
        return new Identity(group(), kind(), namespace(), name());
    }

    public Where where() {
        return tree.where();
    }
}
