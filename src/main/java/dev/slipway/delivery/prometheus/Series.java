package dev.slipway.delivery.prometheus;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// One time series: labels (`__name__` among them) and samples in the order of their times, in
/// milliseconds since 1970. Values may be NaN and infinite: those are values, not gaps.
public final class Series {
    private final Map<String, String> labels;
    private final long[] times;
    private final double[] values;

    public Series(Map<String, String> labels, long[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException("as many times as values");
        }
        this.labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        this.times = times.clone();
        this.values = values.clone();
    }

    public Map<String, String> labels() {
        return labels;
    }

    public String label(String name) {
        return labels.getOrDefault(name, "");
    }

    public int size() {
        return times.length;
    }

    /// Milliseconds since 1970.
    public long time(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    /// The last sample's value, NaN without one.
    public double last() {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    public double[] values() {
        return values.clone();
    }

    /// `name{label="value"}`, as Prometheus writes it.
    public String name() {
        StringBuilder name = new StringBuilder(label("__name__")).append('{');
        int bare = name.length();
        labels.forEach(
                (key, value) -> {
                    if (!key.equals("__name__")) {
                        name.append(name.length() == bare ? "" : ", ");
                        name.append(key).append("=\"").append(value).append('"');
                    }
                });
        return name.append('}').toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series
                && labels.equals(series.labels)
                && Arrays.equals(times, series.times)
                && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return labels.hashCode() * 31 + Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return name() + " " + Arrays.toString(values);
    }
}
