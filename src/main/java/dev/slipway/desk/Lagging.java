package dev.slipway.desk;

import dev.slipway.catalog.EntityRef;

import java.nio.file.Path;
import java.util.Optional;

/// A repository of the open platform that was made from a golden path, and whether it has followed.
///
/// @param entity the component it is in the catalog
/// @param template the golden path, as the repository remembers it
public record Lagging(
        EntityRef entity,
        Optional<EntityRef> owner,
        Path repository,
        String template,
        State state) {

    public enum State {
        /// The golden path is as it was when the repository was made or last updated.
        CURRENT,
        /// The golden path has changed since.
        OUTDATED,
        /// The platform has no such golden path any more.
        GONE
    }
}
