package dev.slipway.desk;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.goldenpath.action.EntityLookup;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The open catalog as the steps of a golden path see it: entities as Backstage's catalog API
/// answers them, with namespace and relations filled in.
record CatalogLookup(Catalog catalog) implements EntityLookup {

    @Override
    public Optional<Map<String, @Nullable Object>> find(String ref) {
        return EntityRef.parse(ref).flatMap(catalog::entity).map(this::values);
    }

    private Map<String, @Nullable Object> values(Entity entity) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(entity.raw().value());
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        if (values.get("metadata") instanceof Map<?, ?> written) {
            written.forEach((key, value) -> metadata.put(String.valueOf(key), value));
        }
        metadata.putIfAbsent("namespace", EntityRef.DEFAULT_NAMESPACE);
        values.put("metadata", metadata);
        values.put(
                "relations",
                catalog.relations(entity.ref()).stream()
                        .map(r -> Map.of("type", r.type(), "targetRef", r.target().toString()))
                        .toList());
        return values;
    }
}
