package dev.slipway.gotemplate;

/// One piece of template text. `spaced` tells whether blanks stand before it, which separates
/// operands.
record Token(Kind kind, String text, int start, int end, boolean spaced) {

    enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        FIELD,
        VARIABLE,
        WORD,
        KEYWORD,
        NUMBER,
        CHARACTER,
        STRING,
        RAW_STRING,
        DOT,
        DECLARE,
        ASSIGN,
        COMMA,
        PIPE,
        LEFT,
        RIGHT,
        OTHER,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// The token in the words of an error.
    String shown() {
        return switch (kind) {
            case END -> "end of the template";
            case KEYWORD -> "<" + text + ">";
            case OPEN, CLOSE, TEXT -> "\"" + text + "\"";
            default -> "<" + text + ">";
        };
    }
}
