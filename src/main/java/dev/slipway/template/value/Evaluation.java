package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

/// What a filter, test or method may ask of the running interpreter.
public interface Evaluation {

    /// Counts work against the limits.
    ///
    /// @throws TemplateFault when the work or the time is used up
    void charge(long units);

    /// Whether `value` counts as true.
    ///
    /// @throws TemplateFault when it is undefined and the language is strict
    boolean truthy(@Nullable Object value);

    @Nullable Object filter(String name, @Nullable Object input, Arguments arguments);

    boolean test(String name, @Nullable Object input, Arguments arguments);

    @Nullable Object call(@Nullable Object callable, Arguments arguments);
}
