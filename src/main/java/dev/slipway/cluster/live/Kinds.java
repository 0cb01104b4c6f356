package dev.slipway.cluster.live;

import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.ServedKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which kinds beyond Kubernetes' own are followed: Argo CD's applications and rollouts, and what
/// Crossplane makes of its definitions. Only those that the server has, by its own word.
final class Kinds {
    /// Each kind costs a connection in each namespace.
    private static final int MOST = 12;

    private static final String ARGO = "argoproj.io";
    private static final Set<String> OF_ARGO = Set.of("Application", "Rollout");
    private static final Set<String> OF_CROSSPLANE = Set.of("claim", "composite", "managed");
    private static final Set<String> PLAIN =
            Set.of("apps", "batch", "autoscaling", "policy", "extensions", "events");

    private Kinds() {}

    /// Asks the server which kinds it has; none where it does not tell.
    static List<Resource> beyond(ClusterAccess door) {
        List<Resource> found = new ArrayList<>();
        for (String version : door.groups().value().orElse(List.of())) {
            String group = version.substring(0, Math.max(0, version.indexOf('/')));
            boolean own = PLAIN.contains(group) || group.endsWith(".k8s.io") || group.isEmpty();
            if (!own && found.size() < MOST) {
                door.kinds(version).value().orElse(List.of()).stream()
                        .filter(kind -> kind.namespaced() && kind.isWatchable())
                        .filter(Kinds::isWanted)
                        .map(ServedKind::resource)
                        .forEach(found::add);
            }
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static boolean isWanted(ServedKind kind) {
        return kind.resource().group().equals(ARGO)
                ? OF_ARGO.contains(kind.resource().kind())
                : kind.categories().stream().anyMatch(OF_CROSSPLANE::contains);
    }
}
