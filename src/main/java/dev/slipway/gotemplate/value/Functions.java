package dev.slipway.gotemplate.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An immutable set of named template functions.
public final class Functions {
    /// For `most`: any number of arguments.
    public static final int ANY = Integer.MAX_VALUE;

    private static final Functions NONE = new Functions(Map.of());
    private final Map<String, Entry> byName;

    /// A function with the least and the most arguments it takes.
    public record Entry(int least, int most, GoFunction function) {}

    private Functions(Map<String, Entry> byName) {
        this.byName = byName;
    }

    public static Functions none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /// These and `other`; of the same name `other`'s wins.
    public Functions and(Functions other) {
        Map<String, Entry> all = new LinkedHashMap<>(byName);
        all.putAll(other.byName);
        return new Functions(Collections.unmodifiableMap(all));
    }

    /// These and one more with exactly `arguments` arguments.
    public Functions and(String name, int arguments, GoFunction function) {
        return and(builder().add(name, arguments, function).build());
    }

    public Optional<Entry> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /// Collects functions; adding a name twice keeps the last.
    public static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        public Builder add(String name, int arguments, GoFunction function) {
            return add(name, arguments, arguments, function);
        }

        public Builder add(String name, int least, int most, GoFunction function) {
            entries.put(name, new Entry(least, most, function));
            return this;
        }

        public Builder add(Functions others) {
            entries.putAll(others.byName);
            return this;
        }

        /// `other` becomes another name of `name`, which must be there already.
        public Builder alias(String other, String name) {
            Entry entry = entries.get(name);
            if (entry == null) {
                throw new IllegalArgumentException("no function " + name);
            }
            entries.put(other, entry);
            return this;
        }

        public Functions build() {
            return new Functions(Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
        }
    }
}
