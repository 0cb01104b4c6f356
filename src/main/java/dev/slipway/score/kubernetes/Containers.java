package dev.slipway.score.kubernetes;

import dev.slipway.base.Origin;
import dev.slipway.kubernetes.Quantity;
import dev.slipway.kubernetes.TreeBuilder;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
import dev.slipway.score.patch.Conversion;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Converts the containers of one workload and collects what they need around them.
final class Containers {
    private final Workload workload;
    private final Problems problems;
    private final Outputs outputs;
    private final Files files;
    private final Volumes volumes;
    private final List<YamlNode> converted = new ArrayList<>();
    private final List<YamlNode> podVolumes = new ArrayList<>();

    Containers(Workload workload, boolean claims, Conversion conversion, Problems problems) {
        this.workload = workload;
        this.problems = problems;
        outputs = conversion.outputs(workload, problems);
        files = new Files(workload, conversion.sources(), outputs, problems);
        volumes = new Volumes(workload, claims, outputs, problems);
    }

    void convert() {
        boolean projected = false;
        for (Workload.Container container : workload.containers()) {
            Mounts mounts = new Mounts();
            volumes.add(container, mounts);
            files.add(container, mounts);
            mounts.finish(projected ? container.name() + "-" : "");
            projected |= mounts.hasProjected();
            podVolumes.addAll(mounts.volumes());
            converted.add(container(container, mounts));
            if (!container.before().isEmpty()) {
                problems.warning(
                        "score.lost-on-kubernetes",
                        container.tree().get("before").map(YamlNode::where).orElseThrow(),
                        "\"before\" is ignored on Kubernetes: the containers of a pod start"
                                + " together",
                        "score-k8s would say nothing");
            }
        }
        Set<String> names = new HashSet<>();
        for (YamlNode volume : podVolumes) {
            String name = volume.text("name").orElse("");
            if (!names.add(name)) {
                problems.warning(
                        "score.same-target",
                        volume.where(),
                        "two containers mount at the same target, so that the pod has two volumes"
                                + " called \""
                                + name
                                + "\", which Kubernetes refuses",
                        "give one of them another target; score-k8s would write it all the same");
            }
        }
    }

    List<YamlNode> containers() {
        return converted;
    }

    List<YamlNode> podVolumes() {
        return podVolumes;
    }

    List<YamlNode> claims() {
        return volumes.claims();
    }

    List<YamlNode> configMaps() {
        return files.configMaps();
    }

    private YamlMap container(Workload.Container container, Mounts mounts) {
        YamlMap tree = container.tree();
        TreeBuilder result =
                TreeBuilder.at(container.origin())
                        .put("name", container.name())
                        .put("image", container.image())
                        .put("command", filled(tree.get("command")))
                        .put("args", filled(tree.get("args")))
                        .putAll("env", Variables.of(container, outputs, problems))
                        .put("resources", resources(tree))
                        .putAll("volumeMounts", mounts.mounts());
        for (String probe : List.of("livenessProbe", "readinessProbe")) {
            tree.entry(probe).flatMap(this::probe).ifPresent(node -> result.put(probe, node));
        }
        return result.build();
    }

    private static Optional<YamlNode> filled(Optional<YamlNode> list) {
        return list.filter(node -> node instanceof YamlList l && !l.items().isEmpty());
    }

    private YamlNode resources(YamlMap container) {
        Optional<YamlNode> given = container.get("resources");
        TreeBuilder result = TreeBuilder.at(given.map(YamlNode::origin).orElse(Origin.TARGET));
        for (String part : List.of("limits", "requests")) {
            YamlMap list = Trees.map(given.flatMap(g -> g.get(part)));
            TreeBuilder quantities = TreeBuilder.at(list.origin());
            for (YamlMap.Entry entry : list.entries()) {
                quantity(entry).ifPresent(quantities::put);
            }
            YamlMap built = quantities.build();
            if (!built.entries().isEmpty()) {
                result.put(part, built);
            }
        }
        return result.build();
    }

    private Optional<YamlMap.Entry> quantity(YamlMap.Entry entry) {
        String text = String.valueOf(entry.value().value());
        Optional<String> canonical = Quantity.rewritten(text);
        if (canonical.isEmpty()) {
            problems.error(
                    "score.quantity",
                    entry.value().where(),
                    "\"" + text + "\" is no quantity for Kubernetes",
                    text.endsWith("K")
                            ? "write a small k (or Ki for multiples of 1024)"
                            : "write for example 128Mi, 500M or 250m");
        }
        return canonical.map(
                c ->
                        new YamlMap.Entry(
                                entry.key(),
                                entry.keyOrigin(),
                                YamlNode.of(c, entry.value().origin())));
    }

    /// httpGet wins over exec, as with the peer.
    private Optional<YamlNode> probe(YamlMap.Entry entry) {
        YamlNode probe = entry.value();
        TreeBuilder result = TreeBuilder.at(entry.keyOrigin());
        Optional<YamlNode> http = probe.get("httpGet");
        Optional<YamlNode> exec = probe.get("exec");
        if (http.isPresent()) {
            TreeBuilder get = TreeBuilder.at(http.get().origin());
            for (String text : List.of("host", "path", "scheme")) {
                get.put(text, http.get().get(text).filter(n -> !n.string().orElse("").isEmpty()));
            }
            get.put("port", http.get().get("port"));
            get.put("httpHeaders", filled(http.get().get("httpHeaders")));
            return Optional.of(result.put("httpGet", get.build()).build());
        }
        if (exec.isPresent()) {
            TreeBuilder command = TreeBuilder.at(exec.get().origin());
            command.put("command", filled(exec.get().get("command")));
            return Optional.of(result.put("exec", command.build()).build());
        }
        problems.error(
                "score.empty-probe",
                entry.where(),
                "\"" + entry.key() + "\" checks nothing",
                "give it httpGet or exec");
        return Optional.empty();
    }
}
