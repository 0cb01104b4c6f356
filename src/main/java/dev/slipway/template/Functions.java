package dev.slipway.template;

import dev.slipway.template.value.Callable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Filters and globals that a trade adds to a dialect, as pure functions over plain values. A
/// filter gets its input as the first positional argument. Undefined arguments arrive as
/// [dev.slipway.template.value.Undefined]; a function that cannot answer throws a
/// [dev.slipway.template.value.TemplateFault], which becomes a Problem at the expression. `loader`
/// gives the templates that Jinja2's `include`, `import` and `extends` name.
public record Functions(Map<String, Callable> filters, Map<String, Object> globals, Loader loader) {
    public static final Functions NONE = new Functions(Map.of(), Map.of(), Loader.NONE);

    public Functions {
        filters = Map.copyOf(filters);
        globals = Map.copyOf(globals);
    }

    public Functions filter(String name, Callable filter) {
        Map<String, Callable> more = new LinkedHashMap<>(filters);
        more.put(name, filter);
        return new Functions(more, globals, loader);
    }

    /// A global value, or a [Callable] to be called as `name(…)`.
    public Functions global(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(globals);
        more.put(name, value);
        return new Functions(filters, more, loader);
    }

    /// A global function; the same as [#global] for a lambda.
    public Functions function(String name, Callable function) {
        return global(name, function);
    }

    public Functions loadingFrom(Loader other) {
        return new Functions(filters, globals, other);
    }
}
