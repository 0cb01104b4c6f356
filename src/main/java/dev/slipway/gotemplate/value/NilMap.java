package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.Set;

/// A `map[string]interface{}` that was never made: it reads and prints as an empty map, yet is
/// `null` as JSON and takes no entries.
public final class NilMap extends AbstractMap<String, @Nullable Object> {
    public static final NilMap NIL = new NilMap();

    private NilMap() {}

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return Set.of();
    }
}
