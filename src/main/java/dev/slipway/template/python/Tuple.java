package dev.slipway.template.python;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/// A tuple: a list that prints with round brackets and never equals a list.
public final class Tuple extends AbstractList<@Nullable Object> implements RandomAccess {
    private final List<@Nullable Object> items;

    public Tuple(List<?> items) {
        this.items = new ArrayList<>(items);
    }

    public static Tuple of(@Nullable Object first, @Nullable Object second) {
        List<@Nullable Object> pair = new ArrayList<>(2);
        pair.add(first);
        pair.add(second);
        return new Tuple(pair);
    }

    @Override
    public @Nullable Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
