package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An immutable set of named template functions.
public final class Functions {
    /// For `most`: any number of arguments.
    public static final int ANY = Integer.MAX_VALUE;

    private static final Functions NONE = new Functions(Map.of(), null);
    private final Map<String, Entry> byName;
    private final @Nullable Functions under;

    /// A function with the least and the most arguments it takes.
    public record Entry(int least, int most, GoFunction function) {}

    private Functions(Map<String, Entry> byName, @Nullable Functions under) {
        this.byName = byName;
        this.under = under;
    }

    public static Functions none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /// These and `other`; of the same name `other`'s wins.
    public Functions and(Functions other) {
        Map<String, Entry> both = new LinkedHashMap<>(all());
        both.putAll(other.all());
        return new Functions(Collections.unmodifiableMap(both), null);
    }

    /// These and one more with exactly `arguments` arguments. Cheap: a run may add functions of its
    /// own.
    public Functions and(String name, int arguments, GoFunction function) {
        return new Functions(Map.of(name, new Entry(arguments, arguments, function)), this);
    }

    public Optional<Entry> get(String name) {
        Entry entry = byName.get(name);
        return entry == null && under != null ? under.get(name) : Optional.ofNullable(entry);
    }

    public Set<String> names() {
        return all().keySet();
    }

    private Map<String, Entry> all() {
        if (under == null) {
            return byName;
        }
        Map<String, Entry> all = new LinkedHashMap<>(under.all());
        all.putAll(byName);
        return Collections.unmodifiableMap(all);
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
            entries.putAll(others.all());
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
            return new Functions(Collections.unmodifiableMap(new LinkedHashMap<>(entries)), null);
        }
    }
}
