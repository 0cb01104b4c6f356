package dev.slipway.cluster.access;

import java.util.List;
import java.util.Map;

/// What applying a manifest does, or would do, to the object in the cluster.
///
/// @param live the object as it is now, empty where there is none
/// @param result the object as the server would have it (defaults and mutations included)
/// @param conflicts fields that another manager owns
public record Change(
        Map<String, Object> live, Map<String, Object> result, List<Conflict> conflicts) {

    /// A field (`.spec.replicas`) and who owns it.
    public record Conflict(String field, String owner) {}
}
