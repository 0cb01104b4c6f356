package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A Go map whose element type is not `interface{}`: `index` with a missing key gives the typed
/// `zero` value (a struct of zeros) and not nil, on which `fail` texts of real provisioners depend.
public record GoMap(String typeName, Map<String, @Nullable Object> entries, Object zero) {

    public GoMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
