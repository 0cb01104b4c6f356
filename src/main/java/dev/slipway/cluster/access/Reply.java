package dev.slipway.cluster.access;

import java.util.Optional;
import java.util.function.Function;

/// A value, or why there is none.
public record Reply<T>(Optional<T> value, Optional<Trouble> trouble) {

    public static <T> Reply<T> of(T value) {
        return new Reply<>(Optional.of(value), Optional.empty());
    }

    public static <T> Reply<T> failed(Trouble trouble) {
        return new Reply<>(Optional.empty(), Optional.of(trouble));
    }

    public <R> Reply<R> map(Function<? super T, ? extends R> mapper) {
        return new Reply<>(value.map(mapper), trouble);
    }
}
