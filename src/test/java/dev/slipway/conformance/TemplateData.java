package dev.slipway.conformance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the case files of the template areas as plain values and compares such values as JSON.
final class TemplateData {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private TemplateData() {}

    static List<Map<String, Object>> list(Path file) throws IOException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Object one : JSON.readValue(file.toFile(), List.class)) {
            list.add(map(one));
        }
        return list;
    }

    static Map<String, Object> read(Path file) throws IOException {
        return map(JSON.readValue(file.toFile(), Map.class));
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /// Equal as JSON: 1 equals 1.0, the order of keys is free.
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return x.doubleValue() == y.doubleValue();
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return x.size() == y.size()
                    && java.util.stream.IntStream.range(0, x.size())
                            .allMatch(i -> same(x.get(i), y.get(i)));
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.keySet().equals(y.keySet())
                    && x.keySet().stream().allMatch(key -> same(x.get(key), y.get(key)));
        }
        return Objects.equals(a, b);
    }
}
