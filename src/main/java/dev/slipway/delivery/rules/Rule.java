package dev.slipway.delivery.rules;

import dev.slipway.base.Where;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One rule: it records its expression under a name, or alerts when it has a result. `pending` is
/// how long it must have one (`for`).
public record Rule(
        Kind kind,
        String name,
        String expr,
        Optional<Duration> pending,
        Map<String, String> labels,
        Map<String, String> annotations,
        Where where,
        Where exprWhere) {

    /// What a rule does.
    public enum Kind {
        RECORD,
        ALERT
    }

    public Rule {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }
}
