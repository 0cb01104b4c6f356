package dev.slipway.template;

import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Names and their values, with the scopes around them. `isolated` scopes keep assignments to
/// themselves (a macro's, a block's); the root scope holds the context and is never written.
final class Scope {
    private final @Nullable Scope parent;
    private final boolean isolated;
    private final boolean readOnly;
    private Map<String, @Nullable Object> values;

    private Scope(
            @Nullable Scope parent,
            boolean isolated,
            boolean readOnly,
            Map<String, @Nullable Object> values) {
        this.parent = parent;
        this.isolated = isolated;
        this.readOnly = readOnly;
        this.values = values;
    }

    static Scope root(Map<String, @Nullable Object> context) {
        return new Scope(null, true, true, context);
    }

    Scope child(boolean isolatedChild) {
        return new Scope(this, isolatedChild, false, Map.of());
    }

    /// The value, [Undefined#VALUE] where no scope has the name.
    @Nullable Object get(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Object value = scope.values.get(name);
            if (value != null || scope.values.containsKey(name)) {
                return value;
            }
        }
        return Undefined.VALUE;
    }

    void set(String name, @Nullable Object value) {
        if (values.isEmpty()) {
            values = new HashMap<>();
        }
        values.put(name, value);
    }

    /// The names set in this very scope.
    Map<String, @Nullable Object> own() {
        return values;
    }

    /// Changes the nearest scope that has the name and may be written from here, or sets it here.
    void assign(String name, @Nullable Object value) {
        Scope scope = this;
        while (!scope.values.containsKey(name) && !scope.isolated && scope.parent != null) {
            scope = scope.parent;
        }
        boolean found = !scope.readOnly && scope.values.containsKey(name);
        (found ? scope : this).set(name, value);
    }
}
