package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// The arguments of one function call, read with Go's type rules, and what the function may use of
/// the outer world.
public record Call(List<@Nullable Object> arguments, Surroundings surroundings) {

    public int size() {
        return arguments.size();
    }

    public @Nullable Object any(int i) {
        return arguments.get(i);
    }

    public Budget budget() {
        return surroundings.budget();
    }

    /// The `string` argument `i`; Go converts nothing.
    public String text(int i) {
        return arguments.get(i) instanceof String text ? text : GoTypes.wrong(i, any(i), "string");
    }

    public long integer(int i) {
        return arguments.get(i) instanceof Long number ? number : GoTypes.wrong(i, any(i), "int");
    }

    /// An `int` argument as an index or count.
    public int count(int i) {
        return Math.clamp(integer(i), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public boolean bool(int i) {
        return arguments.get(i) instanceof Boolean flag ? flag : GoTypes.wrong(i, any(i), "bool");
    }

    /// The `map[string]interface{}` argument `i`, which the function may change.
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> map(int i) {
        Object argument = arguments.get(i);
        if (argument == null) {
            return Collections.emptyMap();
        }
        return argument instanceof Map<?, ?> map
                ? (Map<String, @Nullable Object>) map
                : GoTypes.wrong(i, argument, "map[string]interface {}");
    }

    /// The arguments from `from` on.
    public List<@Nullable Object> rest(int from) {
        return arguments.subList(from, arguments.size());
    }

    /// The arguments from `from` on, each read by `reader`.
    public <T> List<T> rest(int from, IntFunction<T> reader) {
        List<T> values = new ArrayList<>();
        for (int i = from; i < arguments.size(); i++) {
            values.add(reader.apply(i));
        }
        return values;
    }
}
