package dev.slipway.delivery.show;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// One column of a [Frame]: a name, the labels of the series it came from, and values, each a
/// `Double`, a `Long` (milliseconds since 1970 in a time column), a text or null for a gap.
public record Column(
        String name, Kind kind, Map<String, String> labels, List<@Nullable Object> values) {

    /// What the values are.
    public enum Kind {
        TIME,
        NUMBER,
        TEXT
    }

    public Column {
        labels = Map.copyOf(labels);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public Column named(String other) {
        return new Column(other, kind, labels, values);
    }

    /// The rows with these indices, in their order; an index of -1 gives a gap.
    public Column rows(List<Integer> indices) {
        List<@Nullable Object> picked = new ArrayList<>(indices.size());
        indices.forEach(index -> picked.add(index < 0 ? null : values.get(index)));
        return new Column(name, kind, labels, picked);
    }

    /// The values as numbers, NaN for what is none.
    public double[] numbers() {
        return values.stream()
                .mapToDouble(v -> v instanceof Number number ? number.doubleValue() : Double.NaN)
                .toArray();
    }
}
