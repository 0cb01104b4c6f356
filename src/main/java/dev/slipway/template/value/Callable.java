package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

/// A value that can be called from an expression: a macro, a global function, a bound method. Never
/// an object of the host.
@FunctionalInterface
public interface Callable {

    /// @throws TemplateFault when the arguments do not fit
    @Nullable Object call(Arguments arguments);
}
