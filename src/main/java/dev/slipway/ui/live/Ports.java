package dev.slipway.ui.live;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.LinkedHashSet;
import java.util.List;
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

    private static void add(Tree number, Set<Integer> ports) {
        long port = number.number(0);
        if (port > 0 && port <= MOST) {
            ports.add(Math.toIntExact(port));
        }
    }
}
