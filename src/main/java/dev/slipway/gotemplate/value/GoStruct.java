package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A Go struct: asking for a field it does not have is an error, where a map would give nothing.
/// Fields keep their declared order, in which Go prints them; a type with a `String` method of its
/// own is printed, and written as JSON, as `printed`.
public record GoStruct(String typeName, Map<String, @Nullable Object> fields, String printed) {

    public GoStruct {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public GoStruct(String typeName, Map<String, @Nullable Object> fields) {
        this(typeName, fields, "");
    }
}
