package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A Go struct: asking for a field it does not have is an error, where a map would give nothing.
/// Fields keep their declared order, in which Go prints them.
public record GoStruct(String typeName, Map<String, @Nullable Object> fields, Look look) {

    /// How the type shows itself: `printed` is what its own `String` method gives, on paper and as
    /// JSON (empty where it has none); `jsonNames` are the fields that JSON names otherwise.
    public record Look(String printed, Map<String, String> jsonNames) {
        static final Look PLAIN = new Look("", Map.of());
    }

    public GoStruct {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public GoStruct(String typeName, Map<String, @Nullable Object> fields) {
        this(typeName, fields, Look.PLAIN);
    }

    String printed() {
        return look.printed;
    }
}
