package dev.slipway.goldenpath.action;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// The catalog as steps see it: one entity by its reference.
@FunctionalInterface
public interface EntityLookup {

    /// An empty catalog.
    EntityLookup NONE = ref -> Optional.empty();

    /// The entity with the full reference `kind:namespace/name` (any case) as plain values.
    Optional<Map<String, @Nullable Object>> find(String ref);
}
