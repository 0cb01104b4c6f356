package dev.slipway.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hides secrets in what is shown of a run.
final class Masks {
    private static final String MASK = "***";
    private static final int TELLING = 4;

    private final List<String> secrets;

    Masks(Collection<String> secrets) {
        this.secrets =
                secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .sorted((a, b) -> b.length() - a.length())
                        .toList();
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
