package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.delivery.prometheus.Answered;
import dev.slipway.delivery.prometheus.Series;
import dev.slipway.delivery.prometheus.StoredAnswers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What a server answered last, to stand in when it is gone. A disk that fails costs the memory,
/// never the answer.
final class LastAnswers {
    private static final Logger LOG = Logger.getLogger(LastAnswers.class.getName());
    private static final String VALUE = "value";
    private final StoredAnswers stored;

    LastAnswers(StoredAnswers stored) {
        this.stored = stored;
    }

    /// Whether there was no answer, and not one that says no.
    static boolean isOutage(Outcome<?> outcome) {
        return outcome.problems().stream().anyMatch(p -> p.rule().startsWith("net."));
    }

    void keep(String key, StoredAnswers.Stored answer) {
        try {
            stored.keep(key, answer);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an answer was not kept: {0}", e.getMessage());
        }
    }

    Optional<StoredAnswers.Stored> last(String key) {
        try {
            return stored.last(key);
        } catch (IOException e) {
            LOG.log(Level.FINE, "a kept answer cannot be read", e);
            return Optional.empty();
        }
    }

    /// The values that a variable's query gave, or gave last when the server is gone: without them
    /// the queries of the panels would be others than those that were answered.
    Outcome<List<String>> values(String query, Outcome<List<String>> outcome) {
        String key = "values " + query;
        if (outcome.value().isPresent()) {
            keep(key, new StoredAnswers.Stored(asSeries(outcome.value().get()), 0, 0, 0));
            return outcome;
        }
        Optional<StoredAnswers.Stored> before = isOutage(outcome) ? last(key) : Optional.empty();
        return before.isEmpty()
                ? outcome
                : Outcome.of(
                        before.get().answered().series().stream()
                                .map(series -> series.labels().getOrDefault(VALUE, ""))
                                .toList(),
                        outcome.problems());
    }

    private static Answered asSeries(List<String> values) {
        return new Answered(
                Answered.Kind.VECTOR,
                values.stream()
                        .map(v -> new Series(Map.of(VALUE, v), new long[0], new double[0]))
                        .toList(),
                "");
    }
}
