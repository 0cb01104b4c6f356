package dev.slipway.template.value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Evaluated arguments of a call, a filter or a test.
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    public static Arguments of(List<@Nullable Object> positional) {
        return new Arguments(positional, Map.of());
    }

    public int count() {
        return positional.size();
    }

    /// The positional argument `index`, undefined beyond the last.
    public @Nullable Object get(int index) {
        return index < positional.size() ? positional.get(index) : Undefined.VALUE;
    }

    /// The argument given as `name` or at `index`.
    public @Nullable Object get(String name, int index) {
        return named.containsKey(name) ? named.get(name) : get(index);
    }

    public boolean has(String name, int index) {
        return named.containsKey(name) || index < positional.size();
    }

    public Arguments from(int first) {
        return new Arguments(
                first < positional.size()
                        ? positional.subList(first, positional.size())
                        : List.of(),
                named);
    }
}
