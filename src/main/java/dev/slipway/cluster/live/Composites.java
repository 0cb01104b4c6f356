package dev.slipway.cluster.live;

import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.ServedKind;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Crossplane made for claims: a composite resource stands in no namespace, so it is asked for
/// by the name that its claim gives it, and never listed. A kind that may not be read is asked for
/// once. Used by one thread.
final class Composites {
    private final Set<String> refused = new HashSet<>();

    /// The composites of those objects that name one.
    List<LiveObject> of(ClusterAccess door, List<LiveObject> claims) {
        List<LiveObject> found = new ArrayList<>();
        for (LiveObject claim : claims) {
            Tree named = claim.tree().at("spec", "resourceRef");
            String version = named.text("apiVersion");
            String kind = named.text("kind");
            String name = named.text("name");
            if (version.contains("/") && isName(name) && !refused.contains(version + kind)) {
                kind(door, version, kind)
                        .ifPresent(served -> get(door, served, name, version + kind, found));
            }
        }
        return found;
    }

    /// Whether an object names a composite of its own.
    static boolean isClaim(LiveObject object) {
        return object.tree().at("spec", "resourceRef", "name").isThere();
    }

    /// A name is part of a path that is asked for.
    private static boolean isName(String name) {
        return name.matches("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    }

    private static Optional<ServedKind> kind(ClusterAccess door, String version, String kind) {
        return door.kinds(version).value().orElse(List.of()).stream()
                .filter(served -> !served.namespaced() && served.resource().kind().equals(kind))
                .filter(ServedKind::isWatchable)
                .findFirst();
    }

    private void get(
            ClusterAccess door,
            ServedKind served,
            String name,
            String asked,
            List<LiveObject> found) {
        Reply<LiveObject> reply = door.get(served.resource(), "", name);
        reply.value().ifPresent(found::add);
        if (reply.trouble().filter(t -> t.kind() == Trouble.Kind.FORBIDDEN).isPresent()) {
            refused.add(asked);
        }
    }
}
