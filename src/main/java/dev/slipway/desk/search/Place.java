package dev.slipway.desk.search;

import dev.slipway.catalog.Entity;

/// A place within an entity's operations or documentation.
///
/// @param title what it is called: `GET /orders`, or the heading that a line of documentation
///   stands under
/// @param excerpt the words there, on one line
/// @param path the page of documentation; empty for an operation
/// @param line from 1; of the definition, or of the page
public record Place(Entity entity, String title, String excerpt, String path, int line) {

    public boolean isOperation() {
        return path.isEmpty();
    }
}
