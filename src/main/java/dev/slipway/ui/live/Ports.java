package dev.slipway.ui.live;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ports that a pod's containers name, and those that its probes ask.
final class Ports {
    static final int MOST = 65_535;
    static final int USUAL = 8080;

    private Ports() {}

    static List<Integer> of(LiveObject pod) {
        Set<Integer> ports = new LinkedHashSet<>();
        List<Tree> containers = pod.tree().items("spec", "containers");
        for (Tree container : containers) {
            container.items("ports").stream()
                    .filter(port -> !port.text("protocol").equals("UDP"))
                    .forEach(port -> add(port.at("containerPort"), ports));
        }
        for (Tree container : containers) {
            for (String probe : List.of("readinessProbe", "livenessProbe")) {
                add(container.at(probe, "httpGet", "port"), ports);
            }
        }
        return List.copyOf(ports);
    }

    /// The ports of a service, each with the port of the pod that it leads to; a port whose name
    /// the pod does not know is left out.
    static Map<Integer, Integer> of(LiveObject service, LiveObject pod) {
        Map<Integer, Integer> ports = new LinkedHashMap<>();
        for (Tree port : service.tree().items("spec", "ports")) {
            long from = port.at("port").number(0);
            Tree target = port.at("targetPort");
            long to = target.isThere() ? target.number(named(target.text(), pod)) : from;
            boolean usable = from > 0 && from <= MOST && to > 0 && to <= MOST;
            if (usable && !port.text("protocol").equals("UDP")) {
                ports.put(Math.toIntExact(from), Math.toIntExact(to));
            }
        }
        return ports;
    }

    private static long named(String name, LiveObject pod) {
        return pod.tree().items("spec", "containers").stream()
                .flatMap(container -> container.items("ports").stream())
                .filter(port -> port.text("name").equals(name))
                .mapToLong(port -> port.at("containerPort").number(0))
                .findFirst()
                .orElse(0);
    }

    private static void add(Tree number, Set<Integer> ports) {
        long port = number.number(0);
        if (port > 0 && port <= MOST) {
            ports.add(Math.toIntExact(port));
        }
    }
}
