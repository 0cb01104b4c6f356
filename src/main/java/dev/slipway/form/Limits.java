package dev.slipway.form;

import java.util.Optional;

/// The bounds of a field, for the widget (spinner, length counter); the validation itself is the
/// schema's. Numbers are as written, lengths in characters, counts in items.
public record Limits(
        Optional<String> pattern,
        Optional<Integer> minLength,
        Optional<Integer> maxLength,
        Optional<Number> minimum,
        Optional<Number> maximum,
        Optional<Integer> minItems,
        Optional<Integer> maxItems) {}
