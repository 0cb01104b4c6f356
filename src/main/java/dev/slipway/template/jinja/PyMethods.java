package dev.slipway.template.jinja;

import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Evaluation;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The methods of text, lists and dicts that templates may call. No others exist, above all none
/// that lead out of the value.
final class PyMethods {

    /// What a method does.
    @FunctionalInterface
    interface Method<T> {
        @Nullable Object run(T receiver, Arguments arguments, Evaluation evaluation);
    }

    private static final Map<String, Method<String>> TEXT = TextMethods.all();
    private static final Map<String, Method<List<@Nullable Object>>> LIST =
            CollectionMethods.list();
    private static final Map<String, Method<Map<@Nullable Object, @Nullable Object>>> DICT =
            CollectionMethods.dict();

    private PyMethods() {}

    @SuppressWarnings("unchecked") // lists and maps hold any values
    static @Nullable Callable of(@Nullable Object receiver, String name, Evaluation evaluation) {
        Object bare = PyValues.bare(receiver);
        return switch (bare) {
            case String s -> bound(TEXT.get(name), s, evaluation);
            case List<?> list -> bound(LIST.get(name), (List<@Nullable Object>) list, evaluation);
            case Map<?, ?> map ->
                    bound(
                            DICT.get(name),
                            (Map<@Nullable Object, @Nullable Object>) map,
                            evaluation);
            case null, default -> null;
        };
    }

    private static <T> @Nullable Callable bound(
            @Nullable Method<T> method, T receiver, Evaluation evaluation) {
        return method == null ? null : arguments -> method.run(receiver, arguments, evaluation);
    }

    static <T> Map<String, Method<T>> table() {
        return new HashMap<>();
    }
}
