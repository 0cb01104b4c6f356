package dev.slipway.template.syntax;

import org.jspecify.annotations.Nullable;

/// One token of code. `value` is the number or the unescaped string, the flags of a regular
/// expression.
record Token(Kind kind, String text, @Nullable Object value, int at) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        REGEX,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /// How a message names the token.
    String shown() {
        return kind == Kind.END ? "the end of the tag" : "\"" + text + "\"";
    }
}
