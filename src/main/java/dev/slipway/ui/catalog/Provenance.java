package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.Outline;

import java.util.Comparator;
import java.util.List;

/// Where an entity comes from: what led to its file, and what else stands there.
///
/// @param way files and Locations from the outermost on; the entity itself is not among them
record Provenance(Entity entity, List<Outline> way, List<EntityRef> sameFile) {

    /// Walks all files, so it belongs off the window's thread.
    static Provenance of(Catalog catalog, Entity entity, List<Outline> locations) {
        List<Outline> way =
                locations.stream()
                        .map(top -> top.wayTo(entity.ref()))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        List<EntityRef> same =
                catalog.entities().stream()
                        .filter(other -> other.path().equals(entity.path()) && other != entity)
                        .sorted(Comparator.comparing(Entity::where))
                        .map(Entity::ref)
                        .toList();
        return new Provenance(entity, way.isEmpty() ? way : way.subList(0, way.size() - 1), same);
    }
}
