package dev.slipway.form;

import org.jspecify.annotations.Nullable;

/// One value of an `enum` with its name for people (`enumNames`, or the title of a `oneOf`
/// constant).
public record Choice(@Nullable Object value, String label, boolean disabled) {}
