package dev.slipway.score.kubernetes;

import dev.slipway.base.Origin;
import dev.slipway.kubernetes.TreeBuilder;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Workload;
import dev.slipway.score.patch.Conversion;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The manifests of one workload, in the order of the peer (`internal/convert/workloads.go`).
final class WorkloadManifests {
    private static final String PREFIX = "k8s.score.dev/";
    private final Workload workload;
    private final Origin origin;
    private final String instance;
    private final Conversion conversion;
    private final Problems problems;

    WorkloadManifests(WorkloadState state, Conversion conversion, Problems problems) {
        workload = state.workload();
        origin = workload.nameOrigin();
        instance = workload.name() + state.instanceSuffix().orElse("");
        this.conversion = conversion;
        this.problems = problems;
    }

    List<YamlNode> convert() {
        Optional<YamlNode> kindNode = workload.annotation(PREFIX + "kind");
        String kind = kindNode.flatMap(YamlNode::string).orElse("Deployment");
        boolean stateful = kind.equals("StatefulSet");
        if (!stateful && !kind.equals("Deployment")) {
            problems.error(
                    "score.workload-kind",
                    kindNode.map(YamlNode::where).orElse(origin.where()),
                    "a workload cannot become a " + kind,
                    "write Deployment or StatefulSet; score-k8s would leave the workload out and"
                            + " say nothing");
            return List.of();
        }
        Containers containers = new Containers(workload, stateful, conversion, problems);
        containers.convert();
        List<YamlNode> manifests = new ArrayList<>(containers.configMaps());
        if (!workload.ports().isEmpty()) {
            manifests.add(service());
        }
        if (stateful) {
            manifests.add(headlessService());
        }
        manifests.add(set(kind, stateful, kindNode, containers));
        return manifests;
    }

    private YamlMap set(
            String kind, boolean stateful, Optional<YamlNode> kindNode, Containers containers) {
        TreeBuilder spec =
                TreeBuilder.target()
                        .put(
                                "selector",
                                TreeBuilder.target().put("matchLabels", selector()).build())
                        .put("template", template(containers));
        TreeBuilder status = TreeBuilder.target();
        if (stateful) {
            spec.put("serviceName", workload.name() + "-headless-svc", origin)
                    .empty("updateStrategy")
                    .putAll("volumeClaimTemplates", containers.claims());
            status.put("availableReplicas", 0L).put("replicas", 0L);
        } else {
            spec.empty("strategy");
        }
        return TreeBuilder.target()
                .put("apiVersion", "apps/v1")
                .put("kind", kind, kindNode.map(YamlNode::origin).orElse(Origin.TARGET))
                .put("metadata", metadata(workload.name(), origin))
                .put("spec", spec.build())
                .put("status", status.build())
                .build();
    }

    private YamlMap template(Containers containers) {
        TreeBuilder annotations = TreeBuilder.at(origin);
        workload.annotations().stream()
                .filter(entry -> !entry.key().startsWith(PREFIX))
                .forEach(annotations::put);
        annotations.put(PREFIX + "workload-name", workload.name());
        return TreeBuilder.target()
                .put(
                        "metadata",
                        TreeBuilder.target()
                                .put("annotations", annotations.build())
                                .put("labels", labels())
                                .build())
                .put(
                        "spec",
                        TreeBuilder.target()
                                .putAll("containers", containers.containers())
                                .putAll("volumes", containers.podVolumes())
                                .build())
                .build();
    }

    private YamlMap service() {
        List<YamlNode> ports = new ArrayList<>();
        for (Workload.Port port : workload.ports()) {
            ports.add(
                    TreeBuilder.at(port.origin())
                            .put("name", port.name())
                            .put("port", port.port(), originOf(port, "port", port.origin()))
                            .put(
                                    "targetPort",
                                    port.targetPort(),
                                    originOf(
                                            port,
                                            "targetPort",
                                            originOf(port, "port", port.origin())))
                            .put(
                                    "protocol",
                                    port.protocol(),
                                    originOf(port, "protocol", Origin.TARGET))
                            .build());
        }
        Optional<YamlNode> renamed = workload.annotation(PREFIX + "service-name");
        return service(
                metadata(
                        renamed.flatMap(YamlNode::string).orElse(workload.name()),
                        renamed.map(YamlNode::origin).orElse(origin)),
                TreeBuilder.target().putAll("ports", ports).put("selector", selector()));
    }

    private static Origin originOf(Workload.Port port, String member, Origin absent) {
        return port.tree().get(member).map(YamlNode::origin).orElse(absent);
    }

    private YamlMap headlessService() {
        YamlMap port =
                TreeBuilder.target()
                        .put("name", "default")
                        .put("port", 99L)
                        .put("targetPort", 99L)
                        .build();
        return service(
                metadata(workload.name() + "-headless-svc", origin),
                TreeBuilder.target()
                        .put("clusterIP", "None")
                        .putAll("ports", List.of(port))
                        .put("selector", selector()));
    }

    private static YamlMap service(YamlMap metadata, TreeBuilder spec) {
        return TreeBuilder.target()
                .put("apiVersion", "v1")
                .put("kind", "Service")
                .put("metadata", metadata)
                .put("spec", spec.build())
                .put("status", TreeBuilder.target().empty("loadBalancer").build())
                .build();
    }

    private YamlMap metadata(String name, Origin nameOrigin) {
        return TreeBuilder.target()
                .put("name", name, nameOrigin)
                .put(
                        "annotations",
                        TreeBuilder.at(origin)
                                .put(PREFIX + "workload-name", workload.name())
                                .build())
                .put("labels", labels())
                .build();
    }

    private YamlMap labels() {
        return TreeBuilder.at(origin)
                .put("app.kubernetes.io/name", workload.name())
                .put("app.kubernetes.io/instance", instance)
                .put("app.kubernetes.io/managed-by", "score-k8s", Origin.TARGET)
                .build();
    }

    private YamlMap selector() {
        return TreeBuilder.at(origin).put("app.kubernetes.io/instance", instance).build();
    }
}
