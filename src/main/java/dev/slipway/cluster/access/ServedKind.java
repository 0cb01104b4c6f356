package dev.slipway.cluster.access;

import java.util.List;

/// A kind of objects as the server itself names it.
///
/// @param namespaced whether its objects stand in namespaces
/// @param verbs what can be done with it: `list`, `watch`
/// @param categories what it counts among (`all`, `claim`)
public record ServedKind(
        Resource resource, boolean namespaced, List<String> verbs, List<String> categories) {

    public ServedKind {
        verbs = List.copyOf(verbs);
        categories = List.copyOf(categories);
    }

    public boolean isWatchable() {
        return verbs.contains("list") && verbs.contains("watch");
    }
}
