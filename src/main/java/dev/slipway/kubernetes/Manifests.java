package dev.slipway.kubernetes;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads files of Kubernetes objects.
public final class Manifests {

    private Manifests() {}

    /// All objects of a file (YAML or JSON), those in a `List` one by one. A broken document hides
    /// no other.
    public static Outcome<List<Manifest>> read(String path, String text) {
        List<Problem> problems = new ArrayList<>();
        List<Manifest> manifests = new ArrayList<>();
        for (YamlDocument document : Yaml.read(path, text, Dialect.GO)) {
            problems.addAll(document.content().problems());
            Optional<YamlNode> content = document.content().value();
            content.ifPresent(node -> manifests.addAll(of(node)));
            if (content.isPresent() && !(content.get() instanceof YamlMap)) {
                problems.add(
                        Problem.error(
                                "kubernetes.type",
                                content.get().where(),
                                "a Kubernetes object is a mapping, not " + content.get().kind()));
            }
        }
        return Outcome.of(manifests, problems);
    }

    /// The object that a tree is, or those that it lists.
    public static List<Manifest> of(YamlNode node) {
        if (node.text("kind").orElse("").endsWith("List")
                && node.get("items").orElse(null) instanceof YamlList list) {
            return list.items().stream().flatMap(item -> Manifest.of(item).stream()).toList();
        }
        return Manifest.of(node).stream().toList();
    }
}
