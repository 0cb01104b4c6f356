package dev.slipway.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The stack of template variables; the innermost of equal names counts.
final class Variables {
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    Variables(@Nullable Object root) {
        push("$", root);
    }

    void push(String name, @Nullable Object value) {
        names.add(name);
        values.add(value);
    }

    @Nullable Object get(String name) {
        int i = names.lastIndexOf(name);
        return i < 0 ? null : values.get(i);
    }

    void assign(String name, @Nullable Object value) {
        int i = names.lastIndexOf(name);
        if (i >= 0) {
            values.set(i, value);
        }
    }

    /// Sets the variable `n` from the top, 1 being the newest.
    void setTop(int n, @Nullable Object value) {
        values.set(values.size() - n, value);
    }

    int mark() {
        return names.size();
    }

    void release(int mark) {
        names.subList(mark, names.size()).clear();
        values.subList(mark, values.size()).clear();
    }
}
