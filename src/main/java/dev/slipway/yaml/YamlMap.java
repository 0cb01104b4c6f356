package dev.slipway.yaml;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A mapping with text keys; other keys (numbers, null) stand as their text.
public record YamlMap(List<Entry> entries, Origin origin) implements YamlNode {

    /// One key with its own place: where a message about the key itself points.
    public record Entry(String key, Origin keyOrigin, YamlNode value) {

        public Where where() {
            return keyOrigin.where();
        }
    }

    public YamlMap {
        entries = List.copyOf(entries);
    }

    @Override
    public @Nullable YamlNode member(String key) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.key().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    public Optional<Entry> entry(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public Stream<String> keys() {
        return entries.stream().map(Entry::key);
    }

    @Override
    public Map<String, @Nullable Object> value() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.key(), entry.value().value()));
        return values;
    }

    @Override
    public YamlMap as(Origin.Step step) {
        return new YamlMap(
                entries.stream()
                        .map(e -> new Entry(e.key(), e.keyOrigin().as(step), e.value().as(step)))
                        .toList(),
                origin.as(step));
    }

    @Override
    public String kind() {
        return "a mapping";
    }
}
