package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.time.Duration;

/// What a container's readiness and startup probes ask, and how long they may go on asking.
final class Probes {
    private static final Duration SPARE = Duration.ofSeconds(30);

    private Probes() {}

    /// The time that the probes give the container, as Backstage counts it, with some to spare.
    static Duration patience(LiveObject pod, String container) {
        Tree spec = spec(pod, container);
        return budget(spec.at("startupProbe")).plus(budget(spec.at("readinessProbe"))).plus(SPARE);
    }

    /// ` (GET :3000/healthz)`; empty without a probe over HTTP.
    static String shown(LiveObject pod, String container) {
        Tree get = spec(pod, container).at("readinessProbe", "httpGet");
        return get.isThere() ? " (GET :" + get.text("port") + get.text("path") + ")" : "";
    }

    private static Tree spec(LiveObject pod, String container) {
        return pod.tree().items("spec", "containers").stream()
                .filter(spec -> spec.text("name").equals(container))
                .findFirst()
                .orElse(new Tree(null));
    }

    private static Duration budget(Tree probe) {
        if (!probe.isThere()) {
            return Duration.ZERO;
        }
        long seconds =
                probe.at("initialDelaySeconds").number(0)
                        + probe.at("periodSeconds").number(10)
                                * probe.at("failureThreshold").number(3);
        return Duration.ofSeconds(seconds);
    }
}
