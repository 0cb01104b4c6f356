package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Jinja2's `namespace()`: attributes that a loop may change for the text after it.
public final class Namespace implements Attributed {
    private final Map<String, @Nullable Object> values;

    public Namespace(Map<String, @Nullable Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return values.containsKey(name) ? values.get(name) : Undefined.VALUE;
    }

    public void set(String name, @Nullable Object value) {
        values.put(name, value);
    }
}
