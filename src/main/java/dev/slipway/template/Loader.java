package dev.slipway.template;

import dev.slipway.base.Outcome;

import java.util.Optional;

/// Where Jinja2's `include`, `import` and `extends` find other templates. The trade decides which
/// names there are; a name that leads out of its tree is not found.
@FunctionalInterface
public interface Loader {

    /// No further templates.
    Loader NONE = name -> Optional.empty();

    /// The template of that name, read; empty when there is none.
    Optional<Outcome<Template>> find(String name);
}
