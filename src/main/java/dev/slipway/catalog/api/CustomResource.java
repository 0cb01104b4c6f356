package dev.slipway.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.catalog.api.ApiDefinition.Type;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Fact;
import dev.slipway.catalog.api.Detail.Section;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A CustomResourceDefinition of Kubernetes: each version is what one can make.
final class CustomResource {
    private final YamlMap root;
    private final Refs refs;
    private final List<Problem> problems;
    private final Map<Operation, YamlNode> versions = new HashMap<>();

    CustomResource(YamlMap root, Refs refs, List<Problem> problems) {
        this.root = root;
        this.refs = refs;
        this.problems = problems;
    }

    ApiDefinition read() {
        String kind = Nodes.text(root, "spec", "names", "kind");
        String group = Nodes.text(root, "spec", "group");
        List<Operation> operations = new ArrayList<>();
        for (YamlNode version : Nodes.items(root, "spec", "versions")) {
            Operation operation =
                    new Operation(
                            Nodes.text(version, "name"),
                            kind,
                            state(version),
                            "",
                            group,
                            Nodes.yes(version, "deprecated"),
                            version.where().line());
            operations.add(operation);
            versions.put(operation, version);
        }
        String described =
                versions.values().stream()
                        .flatMap(v -> schema(v).stream())
                        .map(node -> Nodes.text(node, "description"))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        return new ApiDefinition(
                "Custom resource",
                kind,
                group,
                described,
                List.of(),
                operations,
                List.<Type>of(),
                problems,
                this::detail);
    }

    private static String state(YamlNode version) {
        if (Nodes.yes(version, "storage")) {
            return "the stored version";
        }
        return Nodes.yes(version, "served") ? "served" : "not served";
    }

    private static Optional<YamlNode> schema(YamlNode version) {
        return version.at("schema", "openAPIV3Schema");
    }

    private Detail detail(Operation operation) {
        YamlNode version = versions.getOrDefault(operation, root);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("API version", operation.group() + "/" + operation.verb()));
        facts.add(new Fact("Scope", Nodes.text(root, "spec", "scope")));
        facts.add(new Fact("Plural", Nodes.text(root, "spec", "names", "plural")));
        String warning = Nodes.text(version, "deprecationWarning");
        if (!warning.isEmpty()) {
            facts.add(new Fact("Deprecated", warning));
        }
        Optional<Shape> shape = schema(version).map(node -> SchemaShape.of(refs, node));
        Content content =
                new Content("", "", "", List.of(), shape, Optional.empty(), version.where().line());
        List<Section> sections =
                shape.isPresent()
                        ? List.of(Section.contents("Fields", List.of(content)))
                        : List.of();
        String get =
                "kubectl get "
                        + Nodes.text(root, "spec", "names", "plural")
                        + "."
                        + operation.group();
        String description =
                schema(version).map(node -> Nodes.text(node, "description")).orElse("");
        return new Detail(description, facts, sections, List.of(new Detail.Call("kubectl", get)));
    }
}
