package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.List;
import java.util.Optional;

/// One document of a descriptor file; `index` counts the documents that are not empty from 0.
/// Without an entity it could not be read, or has no usable apiVersion, kind or name, so that
/// Backstage counts it as an error of whatever led to the file (`breaksParent`). `emits` is what
/// the targets of a Location hold directly.
public record Descriptor(
        int index,
        Where where,
        Optional<Entity> entity,
        boolean breaksParent,
        List<EntityRef> emits,
        List<Problem> problems) {

    public Descriptor {
        emits = List.copyOf(emits);
        problems = List.copyOf(problems);
    }

    public Optional<EntityRef> ref() {
        return entity.map(Entity::ref);
    }

    /// Whether every Backstage takes it, the optional modules left out.
    public boolean valid() {
        return entity.filter(e -> e.verdict() == Verdict.VALID).isPresent();
    }
}
