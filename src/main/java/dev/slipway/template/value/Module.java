package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// A template that was imported: its macros and variables, and the text it writes.
public record Module(String text, Map<String, @Nullable Object> values) implements Attributed {

    @Override
    public @Nullable Object attribute(String name) {
        return values.containsKey(name) ? values.get(name) : Undefined.VALUE;
    }
}
