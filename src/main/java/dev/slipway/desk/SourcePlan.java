package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Entity;

import java.util.List;

/// What registering a source would do, before it is done: what the catalog would list from it, what
/// Backstage would say, and what would be written.
///
/// @param entities what is found there
/// @param problems of the source itself, worst first
/// @param taken entities that the open catalog has already, by the same reference
/// @param change what is written; empty when the platform leads there already
public record SourcePlan(
        Source source,
        List<Entity> entities,
        List<Problem> problems,
        List<Entity> taken,
        TextChange change) {

    public SourcePlan {
        entities = List.copyOf(entities);
        problems = List.copyOf(problems);
        taken = List.copyOf(taken);
    }

    /// How many of the entities Backstage would show.
    public long shown() {
        return entities.stream().filter(Entity::listed).count();
    }
}
