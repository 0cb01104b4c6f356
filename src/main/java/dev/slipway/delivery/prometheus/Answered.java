package dev.slipway.delivery.prometheus;

import java.util.List;

/// What a query gave. A scalar is one series without labels and one sample; `text` holds the value
/// of the rare string result.
public record Answered(Kind kind, List<Series> series, String text) {

    /// Prometheus' result types.
    public enum Kind {
        VECTOR,
        MATRIX,
        SCALAR,
        STRING
    }

    public Answered {
        series = List.copyOf(series);
    }
}
