package dev.slipway.cluster.live;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.Map;

/// Which pods a service leads to: those of its namespace that have all the labels of its selector.
/// Without a selector it leads to none that could be known.
public final class Selected {
    private Selected() {}

    public static boolean by(LiveObject service, LiveObject pod) {
        Map<String, ?> selector = service.tree().at("spec", "selector").members();
        if (selector.isEmpty() || !service.namespace().equals(pod.namespace())) {
            return false;
        }
        Map<String, String> labels = pod.labels();
        return selector.entrySet().stream()
                .allMatch(one -> new Tree(one.getValue()).text().equals(labels.get(one.getKey())));
    }
}
