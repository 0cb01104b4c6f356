package dev.slipway.score.model;

import dev.slipway.base.Origin;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A Score workload that passed the checks, as the tree that was read (array forms upgraded,
/// overrides applied), each node with its origin. `file` is the path of the Score file. Members
/// that the schema promises are there; lists of named things come sorted by name, which makes the
/// output stable.
public record Workload(String name, String file, YamlMap spec) {

    public static Workload of(String file, YamlMap spec) {
        return new Workload(spec.text("metadata", "name").orElse(""), file, spec);
    }

    /// Where the name stands: what the target names after the workload comes from this line.
    public Origin nameOrigin() {
        return spec.at("metadata", "name").map(YamlNode::origin).orElse(spec.origin());
    }

    public YamlMap metadata() {
        return Trees.map(spec.get("metadata"));
    }

    /// The annotations with their places, sorted by key.
    public List<YamlMap.Entry> annotations() {
        return Trees.sorted(spec.at("metadata", "annotations"));
    }

    public Optional<YamlNode> annotation(String key) {
        return spec.at("metadata", "annotations", key);
    }

    public List<Container> containers() {
        return Trees.sorted(spec.get("containers")).stream()
                .map(e -> new Container(e.key(), e.keyOrigin(), Trees.map(Optional.of(e.value()))))
                .toList();
    }

    /// The service ports, sorted by name.
    public List<Port> ports() {
        return Trees.sorted(spec.at("service", "ports")).stream().map(Port::of).toList();
    }

    /// The resources that this workload uses: their names, and the trees that declare them.
    public List<Use> resources() {
        return Trees.sorted(spec.get("resources")).stream()
                .map(
                        e ->
                                new Use(
                                        e.key(),
                                        e.keyOrigin(),
                                        ResourceUid.of(name, e.key(), e.value()),
                                        Trees.map(Optional.of(e.value()))))
                .toList();
    }

    public Optional<Use> resource(String resourceName) {
        return resources().stream().filter(use -> use.name().equals(resourceName)).findFirst();
    }

    /// How `workload` names a resource, and which resource that is.
    public record Use(String name, Origin origin, ResourceUid uid, YamlMap tree) {}

    /// One container. Lists of named things are sorted.
    public record Container(String name, Origin origin, YamlMap tree) {

        public YamlScalar image() {
            return tree.get("image").orElseThrow() instanceof YamlScalar image
                    ? image
                    : YamlScalar.of("", origin);
        }

        public List<YamlMap.Entry> variables() {
            return Trees.sorted(tree.get("variables"));
        }

        public List<YamlMap.Entry> files() {
            return Trees.sorted(tree.get("files"));
        }

        public List<YamlMap.Entry> volumes() {
            return Trees.sorted(tree.get("volumes"));
        }

        /// For each container that must wait for this one: `started`, `healthy` or `complete`.
        public Map<String, String> before() {
            Map<String, String> before = new TreeMap<>();
            Trees.sorted(tree.get("before"))
                    .forEach(e -> before.put(e.key(), e.value().text("ready").orElse("started")));
            return before;
        }
    }

    /// A port of the service. `tree` keeps the lines of its parts.
    public record Port(
            String name, Origin origin, long port, long targetPort, String protocol, YamlMap tree) {

        static Port of(YamlMap.Entry entry) {
            YamlMap tree = Trees.map(Optional.of(entry.value()));
            long port = number(tree, "port").orElse(0L);
            return new Port(
                    entry.key(),
                    entry.keyOrigin(),
                    port,
                    number(tree, "targetPort").orElse(port),
                    tree.text("protocol").orElse("TCP"),
                    tree);
        }

        private static Optional<Long> number(YamlMap tree, String key) {
            return tree.get(key)
                    .map(YamlNode::value)
                    .filter(Number.class::isInstance)
                    .map(value -> ((Number) value).longValue());
        }
    }

    /// By name: how workloads are walked everywhere.
    public static final Comparator<Workload> BY_NAME = Comparator.comparing(Workload::name);
}
