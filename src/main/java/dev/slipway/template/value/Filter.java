package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

/// One filter of a dialect: `input | name(arguments)`.
@FunctionalInterface
public interface Filter {

    /// @throws TemplateFault when input or arguments do not fit
    @Nullable Object apply(@Nullable Object input, Arguments arguments, Evaluation evaluation);
}
