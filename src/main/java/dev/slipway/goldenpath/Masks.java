package dev.slipway.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hides secrets in what is shown of a run, and what templates make of them (`secrets.key |
/// upper`).
final class Masks {
    private static final String MASK = "***";
    private static final int TELLING = 4;

    private final List<String> secrets = new ArrayList<>();

    Masks(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    boolean isEmpty() {
        return secrets.isEmpty();
    }

    private void add(String secret) {
        if (!secret.isBlank() && !secrets.contains(secret)) {
            secrets.add(secret);
            secrets.sort(Comparator.comparingInt(String::length).reversed());
        }
    }

    /// Learns what a step made of secrets: `with` is its input, `without` the same rendered as if
    /// there were none.
    void learn(@Nullable Object with, @Nullable Object without) {
        switch (with) {
            case String text -> learn(text, without instanceof String other ? other : "");
            case List<?> list -> {
                List<?> other = without instanceof List<?> same ? same : List.of();
                for (int i = 0; i < list.size(); i++) {
                    learn(list.get(i), i < other.size() ? other.get(i) : null);
                }
            }
            case Map<?, ?> map -> {
                Map<?, ?> other = without instanceof Map<?, ?> same ? same : Map.of();
                map.forEach((key, value) -> learn(value, other.get(key)));
            }
            case null, default -> {}
        }
    }

    /// The part of `text` that is not in `without`.
    private void learn(String text, String without) {
        int most = Math.min(text.length(), without.length());
        int start = 0;
        while (start < most && text.charAt(start) == without.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && text.charAt(text.length() - 1 - end)
                        == without.charAt(without.length() - 1 - end)) {
            end++;
        }
        String made = text.substring(start, text.length() - end);
        if (made.length() >= TELLING) {
            add(made);
        }
    }

    String hide(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, MASK);
        }
        return hidden;
    }

    /// Whether `text` holds one of them; those of a few letters may stand anywhere by chance.
    boolean isIn(String text) {
        return secrets.stream().filter(s -> s.length() >= TELLING).anyMatch(text::contains);
    }

    Problem hide(Problem problem) {
        Where where = problem.where();
        return new Problem(
                problem.severity(),
                problem.rule(),
                new Where(hide(where.path()), where.line(), where.column()),
                hide(problem.message()),
                hide(problem.advice()),
                problem.fix());
    }

    Map<String, @Nullable Object> hide(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
        values.forEach((key, value) -> hidden.put(key, hideValue(value)));
        return hidden;
    }

    private @Nullable Object hideValue(@Nullable Object value) {
        return switch (value) {
            case String text -> hide(text);
            case List<?> list -> {
                List<@Nullable Object> hidden = new ArrayList<>();
                list.forEach(item -> hidden.add(hideValue(item)));
                yield hidden;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
                map.forEach((key, member) -> hidden.put(String.valueOf(key), hideValue(member)));
                yield hidden;
            }
            case null -> null;
            default -> value;
        };
    }
}
