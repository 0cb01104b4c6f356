package dev.slipway.template;

import dev.slipway.base.Where;

/// A use of a name of the context, as far as it can be followed without running: `values.name`,
/// `steps["fetch-base"].output.x` as `steps.fetch-base.output.x`. `guarded` uses ask whether the
/// value is there (`if`, `is defined`, `| default`), so that it may be missing. `kind` tells a
/// variable from a filter, a test or a called function.
public record Reference(Kind kind, String path, Where where, boolean guarded) {

    /// What a name is used as.
    public enum Kind {
        VARIABLE,
        FUNCTION,
        FILTER,
        TEST,
        /// A method called on a value: its name alone.
        METHOD
    }

    /// The first name of the path.
    public String root() {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
