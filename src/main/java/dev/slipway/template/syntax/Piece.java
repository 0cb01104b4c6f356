package dev.slipway.template.syntax;

/// A stretch of the source: `from` to `to` is the text, or the code between the delimiters; `at` is
/// where the delimiter starts.
record Piece(Kind kind, int from, int to, int at) {
    enum Kind {
        TEXT,
        VARIABLE,
        BLOCK
    }
}
