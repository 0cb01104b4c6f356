package dev.slipway.ui.kit.code;

import java.util.Locale;

/// A stretch of one line that is shown in one colour: characters `start` (from 0, inclusive) to
/// `end` (exclusive).
public record Token(int start, int end, Kind kind) {

    /// What a stretch is; the style class is `code-` and the word.
    public enum Kind {
        KEY,
        STRING,
        NUMBER,
        KEYWORD,
        COMMENT,
        PLACEHOLDER,
        HEADING,
        STRONG,
        PUNCTUATION;

        final String styleClass = "code-" + name().toLowerCase(Locale.ROOT);
    }
}
