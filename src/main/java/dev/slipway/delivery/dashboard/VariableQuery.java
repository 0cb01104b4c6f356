package dev.slipway.delivery.dashboard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a query variable asks Prometheus for, as Grafana's source writes it.
public sealed interface VariableQuery {

    /// `label_values(label)` or `label_values(selector, label)`; the selector is empty for all
    /// series.
    record LabelValues(String selector, String label) implements VariableQuery {}

    /// `label_names()`.
    record LabelNames() implements VariableQuery {}

    /// `metrics(regex)`: names of metrics.
    record Metrics(String regex) implements VariableQuery {}

    /// `query_result(expr)`: a line a series, `name{labels} value time`.
    record Result(String expr) implements VariableQuery {}

    Pattern LABEL_VALUES =
            Pattern.compile(
                    "(?s)\\s*label_values\\(\\s*(?:(.+)\\s*,)?\\s*([a-zA-Z_$][\\w{}$]*)\\s*\\)\\s*");
    Pattern LABEL_NAMES = Pattern.compile("\\s*label_names\\(\\s*(.*)\\)\\s*");
    Pattern METRICS = Pattern.compile("\\s*metrics\\(\\s*(.*?)\\s*\\)\\s*");
    Pattern RESULT = Pattern.compile("(?s)\\s*query_result\\((.+)\\)\\s*");

    /// Empty for a query of another language.
    static Optional<VariableQuery> parse(String query) {
        Matcher values = LABEL_VALUES.matcher(query);
        if (values.matches()) {
            String selector = values.group(1) == null ? "" : values.group(1).strip();
            return Optional.of(new LabelValues(selector, values.group(2)));
        }
        if (LABEL_NAMES.matcher(query).matches()) {
            return Optional.of(new LabelNames());
        }
        Matcher metrics = METRICS.matcher(query);
        if (metrics.matches()) {
            return Optional.of(new Metrics(metrics.group(1)));
        }
        Matcher result = RESULT.matcher(query);
        return result.matches() ? Optional.of(new Result(result.group(1))) : Optional.empty();
    }
}
