package dev.slipway.template;

import org.jspecify.annotations.Nullable;

/// What a text of a step's input becomes: a plain value of any type, or nothing at all (the key
/// disappears), which is not the same as null.
public record TypedValue(boolean isDefined, @Nullable Object value) {
    public static final TypedValue UNDEFINED = new TypedValue(false, null);

    public static TypedValue of(@Nullable Object value) {
        return new TypedValue(true, value);
    }
}
