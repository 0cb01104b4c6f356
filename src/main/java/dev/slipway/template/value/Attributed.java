package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

/// An object of the engine itself with named attributes: a Jinja2 loop or namespace, a cycler.
public interface Attributed {

    /// The attribute, undefined when there is none.
    @Nullable Object attribute(String name);
}
