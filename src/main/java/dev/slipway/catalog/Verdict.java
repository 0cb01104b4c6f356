package dev.slipway.catalog;

/// What Backstage says of one entity, apart from the lint of this program.
public enum Verdict {
    /// Accepted by every Backstage since 2024.
    VALID,
    /// Accepted only where the AI model module of 2026 is installed (AiResource, MCP servers).
    NEWER,
    /// A text it includes stands on the network and was not fetched, so nobody can tell yet.
    NOT_FETCHED,
    /// Refused: Backstage would not list it.
    INVALID;

    /// Whether some Backstage lists it.
    public boolean accepted() {
        return this == VALID || this == NEWER;
    }
}
