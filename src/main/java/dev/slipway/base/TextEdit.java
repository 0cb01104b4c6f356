package dev.slipway.base;

/// Replaces the characters from `from` (inclusive) to the end position (exclusive) of one file.
/// Positions count as in [Where]; an end line one past the last means the end of the text.
public record TextEdit(Where from, int endLine, int endColumn, String replacement) {}
