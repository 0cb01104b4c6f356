package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

/// One test of a dialect: `input is name(arguments)`.
@FunctionalInterface
public interface Check {

    /// @throws TemplateFault when input or arguments do not fit
    boolean holds(@Nullable Object input, Arguments arguments, Evaluation evaluation);
}
