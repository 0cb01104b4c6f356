package dev.slipway.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A value that may be missing or partial, with every problem met on the way. A value beside errors
/// is what still works: callers show both.
public record Outcome<T>(Optional<T> value, List<Problem> problems) {

    public Outcome {
        problems = List.copyOf(problems);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    public static <T> Outcome<T> of(T value, List<Problem> problems) {
        return new Outcome<>(Optional.of(value), problems);
    }

    public static <T> Outcome<T> failed(List<Problem> problems) {
        return new Outcome<>(Optional.empty(), problems);
    }

    public static <T> Outcome<T> failed(Problem problem) {
        return failed(List.of(problem));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /// What `next` makes of the value; the problems of both.
    public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        if (value.isEmpty()) {
            return failed(problems);
        }
        Outcome<R> made = next.apply(value.get());
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(made.problems);
        return new Outcome<>(made.value, all);
    }

    public <R> Outcome<R> map(Function<? super T, ? extends R> mapper) {
        return new Outcome<>(value.map(mapper), problems);
    }
}
