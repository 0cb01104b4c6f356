package dev.slipway.template;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/// A template being run: its blocks with those of the templates it extends, the names its top level
/// sets, and, once `extends` was met, its parent.
final class Frame {
    final Template template;
    final Layers layers;
    final Scope exports;
    final Sink sink;

    /// Names that came from elsewhere, which an import of this template does not pass on.
    final Set<String> imported = new HashSet<>();

    @Nullable Template parent;

    Frame(Template template, Layers layers, Scope exports, Sink sink) {
        this.template = template;
        this.layers = layers;
        this.exports = exports;
        this.sink = sink;
    }
}
