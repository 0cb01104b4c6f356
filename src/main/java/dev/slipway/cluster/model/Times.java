package dev.slipway.cluster.model;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Times as Kubernetes writes them, and spans as kubectl does.
public final class Times {
    private Times() {}

    public static Optional<Instant> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// `48 s`, `3 min`, `5 h`, `41 d`; of `to` before `from`, `0 s`.
    public static String span(Instant from, Instant to) {
        return span(Duration.between(from, to));
    }

    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 120) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h" : hours / 24 + " d";
    }
}
