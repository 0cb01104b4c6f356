package dev.slipway.cluster.model;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;

/// Reads objects as `kubectl get -o yaml` or `-o json` prints them: one, several documents, or a
/// `List`.
public final class Objects {
    private Objects() {}

    /// All objects of `text`; what is none is a problem and hides no other.
    public static Outcome<List<LiveObject>> read(String path, String text) {
        List<LiveObject> objects = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (YamlDocument document : Yaml.read(path, text, Dialect.OBJECTS)) {
            problems.addAll(document.content().problems());
            document.content().value().ifPresent(node -> add(node, objects, problems));
        }
        return Outcome.of(objects, problems);
    }

    private static void add(YamlNode node, List<LiveObject> objects, List<Problem> problems) {
        Tree tree = new Tree(node.value());
        boolean list = tree.text("kind").endsWith("List") && tree.at("items").isThere();
        if (list) {
            tree.items("items").forEach(item -> objects.add(new LiveObject(item.members())));
            return;
        }
        if (tree.text("kind").isEmpty() || tree.text("apiVersion").isEmpty()) {
            problems.add(
                    Problem.error(
                                    "cluster.object",
                                    node.where(),
                                    "this is no Kubernetes object: apiVersion and kind are"
                                            + " expected")
                            .advise("give what kubectl get -o yaml prints"));
            return;
        }
        objects.add(new LiveObject(tree.members()));
    }
}
