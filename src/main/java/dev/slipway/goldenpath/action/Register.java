package dev.slipway.goldenpath.action;

import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import java.util.Locale;
import java.util.Optional;

/// What a `catalog:register` step asks for: `path` is the catalog file in the created repository
/// (absent when a file elsewhere is meant), `entityRef` the first entity in it
/// (`component:default/orders`), as far as it can be read.
public record Register(String catalogInfoUrl, Optional<String> path, Optional<String> entityRef) {

    /// The first entity of a catalog file.
    public static Optional<String> entityRef(String path, String text) {
        return Yaml.read(path, text).stream()
                .flatMap(document -> document.content().value().stream())
                .filter(entity -> entity.text("kind").isPresent() && name(entity).isPresent())
                .map(Register::reference)
                .findFirst();
    }

    private static String reference(YamlNode entity) {
        String namespace = entity.text("metadata", "namespace").orElse("default");
        String ref =
                entity.text("kind").orElse("") + ":" + namespace + "/" + name(entity).orElse("");
        return ref.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> name(YamlNode entity) {
        return entity.at("metadata", "name").map(YamlNode::value).map(String::valueOf);
    }
}
