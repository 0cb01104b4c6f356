package dev.slipway.ui.kit;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The words of values that are chosen from a list and never typed; nothing chosen has none.
public final class ChosenWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    public ChosenWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String written) {
        throw new UnsupportedOperationException("only chosen");
    }
}
