package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

/// What a name without a value gives: different from null, as in JavaScript and Jinja2. Knows the
/// path that was missing and its offset in the source (-1 where there is none), so that a message
/// can point at it.
public record Undefined(String name, int at) {
    public static final Undefined VALUE = new Undefined("", -1);

    /// What `a if b` gives without an `else`: prints as nothing even where Jinja2 is strict.
    public static final Undefined NOTHING = new Undefined("", -2);

    public boolean isNothing() {
        return at == NOTHING.at;
    }

    public static boolean is(@Nullable Object value) {
        return value instanceof Undefined;
    }

    /// Null or undefined.
    public static boolean orNull(@Nullable Object value) {
        return value == null || value instanceof Undefined;
    }
}
