package dev.slipway.goldenpath;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What the user gave: complete values by parameter (defaults are the form's business), and secrets
/// by name, which only step inputs see and no report shows.
public record Answers(Map<String, ? extends @Nullable Object> values, Map<String, String> secrets) {

    public static Answers of(Map<String, ? extends @Nullable Object> values) {
        return new Answers(values, Map.of());
    }
}
